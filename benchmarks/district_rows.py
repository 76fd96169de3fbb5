"""A municipality in the middle of its schools' year, written straight into the tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Table, insert

from domain.meetings import MeetingKind, MeetingState
from domain.people import AgeGroup, Form, Role, Standing
from domain.positions import OWN_PREFIX
from domain.schools import Level
from storage.database import Database
from storage.tables import (
    accounts,
    meetings,
    pair_members,
    pairs,
    people,
    positions,
    runs,
    schools,
)

NOW: Final = datetime(2022, 4, 20, 12, 0, tzinfo=UTC)
BEGAN: Final = datetime(2021, 9, 1, 6, 0, tzinfo=UTC)
DISTRICT: Final = 1
COORDINATOR: Final = 1
CURATOR: Final = 2
"""Accounts, and numbers of people; the curator is that of the first school."""

PROGRAMME: Final = "gymnasium-2021"
_EVERY: Final = 10
"""One in ten has not agreed, or did not come."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Size:
    """How many schools there are, and what each of them has; a pair is of two of its people."""

    schools: int = 100
    positions: int = 100
    people: int = 500
    weeks: int = 8

    @property
    def pairs(self) -> int:
        """How many pairs a school has."""
        return self.people * 2 // 5


async def build(database: Database, size: Size, names: tuple[str, ...]) -> None:
    """Fill an empty database; `names` are those of the programme's positions, own ones follow."""
    async with database.connection() as connection:
        for table, rows in _rows(size, names):
            known = list(rows)
            if known:
                await connection.execute(insert(table), known)


def _rows(size: Size, names: tuple[str, ...]) -> Iterator[tuple[Table, Iterator[Row]]]:
    yield schools, iter([{**_school(DISTRICT), "level": Level.MUNICIPALITY, **_ALONE}])
    yield schools, (_member(number) for number in _members(size))
    yield accounts, ({"id": one, "language": "ru"} for one in range(1, _account(size) + 1))
    yield people, _people(size)
    yield runs, (_run(number) for number in (DISTRICT, *_members(size)))
    yield positions, _positions(size, names)
    yield pairs, _pairs(size)
    yield pair_members, _pair_members(size)
    yield meetings, _meetings(size)


_ALONE: Final[Row] = {"municipality_id": None, "is_pilot": False, "joined_on": None}


def _members(size: Size) -> range:
    return range(DISTRICT + 1, DISTRICT + 1 + size.schools)


def _account(size: Size) -> int:
    return 1 + size.schools * size.people


def _school(number: int) -> Row:
    return {"id": number, "name": f"School {number}", "zone": "Europe/Moscow"}


def _member(number: int) -> Row:
    joined = {"municipality_id": DISTRICT, "is_pilot": number % _EVERY == 0}
    return {**_school(number), "level": Level.SCHOOL, **joined, "joined_on": BEGAN.date()}


def _people(size: Size) -> Iterator[Row]:
    """Make the coordinator, then school by school a curator, mentors and mentees in turn."""
    yield _person(COORDINATOR, DISTRICT, Role.MUNICIPAL)
    for school in _members(size):
        for place in range(size.people):
            number = _first(school, size) + place
            role = Role.MENTOR if place % 2 else Role.MENTEE
            yield _person(number, school, Role.CURATOR if place == 0 else role)


def _first(school: int, size: Size) -> int:
    """Give the number of the first person of a school."""
    return 2 + (school - DISTRICT - 1) * size.people


def _person(number: int, school: int, role: Role) -> Row:
    is_in = role in {Role.MUNICIPAL, Role.CURATOR} or number % _EVERY
    return {
        "id": number,
        "school_id": school,
        "account_id": number,
        "roles": role,
        "form": Form.PEER,
        "age_group": AgeGroup.ADULT,
        "standing": Standing.ADMITTED if is_in else Standing.WAITING,
        "given_name": f"Name{number}",
        "family_name": f"Family{number}",
    }


def _run(school: int) -> Row:
    return {
        "id": school,
        "school_id": school,
        "programme_id": PROGRAMME,
        "years_later": 0,
        "starts_on": date(2021, 9, 1),
        "ends_on": date(2022, 6, 30),
        "rev": 1,
        "created_at": BEGAN,
    }


def _positions(size: Size, names: tuple[str, ...]) -> Iterator[Row]:
    for school in (DISTRICT, *_members(size)):
        for place in range(size.positions):
            name = names[place] if place < len(names) else f"{OWN_PREFIX}{place}"
            words = {"title": f"Position {place}", "stage": "E1", "responsible": "curator"}
            yield {
                "school_id": school,
                "run_id": school,
                "name": name,
                "roles": Role.CURATOR,
                "due_on": date(2021, 9, 30) + timedelta(days=3 * place),
                "is_reminded": True,
                "rev": 1,
                "done_at": BEGAN if (place + school) % 3 else None,
                "own": words if place >= len(names) else {},
            }


def _pairs(size: Size) -> Iterator[Row]:
    for school in _members(size):
        for place in range(size.pairs):
            mentee = _first(school, size) + 2 + 2 * place
            yield {
                "id": (school - DISTRICT - 1) * size.pairs + place + 1,
                "school_id": school,
                "number": place + 1,
                "mentor_id": mentee - 1,
                "form": Form.PEER,
                "made_at": BEGAN,
                "agreed_at": BEGAN,
            }


def _pair_members(size: Size) -> Iterator[Row]:
    for one in _pairs(size):
        yield {
            "pair_id": one["id"],
            "mentor_id": one["mentor_id"],
            "school_id": one["school_id"],
            "person_id": one["mentor_id"] + 1,
            "form": Form.PEER,
            "joined_at": BEGAN,
        }


def _meetings(size: Size) -> Iterator[Row]:
    for one in _pairs(size):
        for week in range(size.weeks):
            starts_at = NOW - timedelta(weeks=week, days=1)
            held = (one["id"] + week) % _EVERY
            yield {
                "school_id": one["school_id"],
                "pair_id": one["id"],
                "kind": MeetingKind.REGULAR,
                "state": MeetingState.HELD if held else MeetingState.MISSED,
                "rev": 1,
                "starts_at": starts_at,
                "minutes": 60,
                "settled_at": starts_at,
            }
