"""Many schools in the middle of a year, written straight into the tables, for the tick alone.

However many people there are, the same few meetings and admissions are near: whatever a tick
costs more among many, it costs for what is not due.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any, Final

from sqlalchemy import Table, insert

from benchmarks.sizes import NOW, Row
from domain.meetings import MeetingKind, MeetingState
from domain.people import AgeGroup, Form, Role, Standing
from storage.database import Database
from storage.tables import (
    accounts,
    attendance,
    consent_texts,
    consents,
    interviews,
    meetings,
    pair_members,
    pairs,
    people,
    positions,
    questionnaires,
    runs,
    schools,
    settings,
)

DUE: Final = 50
"""How many meetings are a day away, and how many people were admitted three days ago."""

_IN_A_SCHOOL: Final = 500
_MEETINGS_A_PAIR: Final = 4
_POSITIONS: Final = 20
_A_BATCH: Final = 10_000
_A_DAY: Final = timedelta(days=1)
_LONG_AGO: Final = NOW - timedelta(days=150)
_FAR: Final = timedelta(days=40)
"""Nothing is said of what is farther away than that."""
_SHEET: Final = "0" * 64

Rows = Iterator[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Crowd:
    """So many people in schools of five hundred; every two are a pair with four meetings."""

    people: int

    @property
    def pairs(self) -> range:
        """The numbers of the pairs; a pair's mentor has twice its number, its mentee one less."""
        return range(1, self.people // 2 + 1)

    @property
    def schools(self) -> range:
        """The numbers of the schools."""
        return range(1, -(-self.people // _IN_A_SCHOOL) + 1)


async def build(database: Database, crowd: Crowd) -> None:
    """Fill an empty database; chores of the night are done already."""
    async with database.connection() as connection:
        for table, rows in _rows(crowd):
            while batch := list(islice(rows, _A_BATCH)):
                await connection.execute(insert(table), batch)


def _rows(crowd: Crowd) -> Iterator[tuple[Table, Rows]]:
    numbers = range(1, crowd.people + 1)
    yield settings, _done()
    yield schools, ({"id": one, "name": "-", "zone": "Europe/Moscow"} for one in crowd.schools)
    yield questionnaires, _papers()
    yield consent_texts, iter([{"sha256": _SHEET, "kind": "own", "version": 99, "body": "-"}])
    yield accounts, ({"id": one, "language": "ru"} for one in numbers)
    yield people, (_person(one) for one in numbers)
    yield consents, (_consent(one) for one in numbers)
    yield interviews, (_survey(one) for one in numbers if not _is_new(one))
    yield runs, (_run(one) for one in crowd.schools)
    yield (
        positions,
        (_position(one, place) for one in crowd.schools for place in range(_POSITIONS)),
    )
    yield pairs, (_pair(one) for one in crowd.pairs)
    yield pair_members, (_member(one) for one in crowd.pairs)
    yield meetings, _meetings(crowd)
    yield attendance, (_came(one) for one in _meetings(crowd) if one["state"] == "held")


def _done() -> Rows:
    """Note that the chores of this night are done, so that a tick has letters to write alone."""
    yield {"key": "days_done_until", "value": f"{NOW.date()}"}
    yield {"key": "retained_at", "value": NOW.isoformat()}
    yield {"key": "facts_next_at", "value": (NOW + _A_DAY).isoformat()}


def _papers() -> Rows:
    for name in ("mentee_first", "mentor_first"):
        yield {"id": name, "version": 1, "sha256": _SHEET, "body": "-"}


def _school(person: int) -> int:
    return (person - 1) // _IN_A_SCHOOL + 1


def _is_new(person: int) -> bool:
    """Whether somebody was admitted a few days ago and has not sent the first survey off."""
    return person <= DUE


def _is_mentor(person: int) -> bool:
    return person % 2 == 0


def _person(number: int) -> Row:
    return {
        "id": number,
        "school_id": _school(number),
        "account_id": number,
        "roles": Role.MENTOR if _is_mentor(number) else Role.MENTEE,
        "form": Form.PEER,
        "age_group": AgeGroup.ADULT if _is_mentor(number) else AgeGroup.FROM_14_TO_17,
        "standing": Standing.ADMITTED,
        "given_name": "Name",
        "number": number,
    }


def _consent(person: int) -> Row:
    return {
        "school_id": _school(person),
        "person_id": person,
        "kind": "own",
        "answered_by": person,
        "text_sha256": _SHEET,
        "answer": "given",
        "answered_at": NOW - 3 * _A_DAY if _is_new(person) else _LONG_AGO,
    }


def _survey(person: int) -> Row:
    return {
        "id": person,
        "school_id": _school(person),
        "person_id": person,
        "questionnaire_id": "mentor_first" if _is_mentor(person) else "mentee_first",
        "version": 1,
        "form": Form.PEER,
        "rev": 9,
        "since": 9,
        "at": None,
        "ticked": [],
        "misses": 0,
        "subject_id": 0,
        "began_at": _LONG_AGO,
        "submitted_at": _LONG_AGO,
    }


def _run(school: int) -> Row:
    return {
        "id": school,
        "school_id": school,
        "programme_id": "gymnasium-2021",
        "years_later": 0,
        "rev": 1,
        "starts_on": _LONG_AGO.date(),
        "ends_on": (NOW + 2 * _FAR).date(),
        "final_event_at": NOW + 2 * _FAR,
        "created_at": _LONG_AGO,
    }


def _position(school: int, place: int) -> Row:
    return {
        "school_id": school,
        "run_id": school,
        "name": f"p{place}",
        "roles": Role.CURATOR.value,
        "due_on": (NOW + (_FAR if place % 2 else -_FAR)).date(),
        "is_reminded": True,
        "rev": 1,
    }


def _pair(number: int) -> Row:
    return {
        "id": number,
        "school_id": _school(2 * number),
        "number": number,
        "mentor_id": 2 * number,
        "form": Form.PEER,
        "made_at": _LONG_AGO,
        "agreed_at": _LONG_AGO,
    }


def _member(pair: int) -> Row:
    return {
        "pair_id": pair,
        "mentor_id": 2 * pair,
        "school_id": _school(2 * pair),
        "person_id": 2 * pair - 1,
        "form": Form.PEER,
        "joined_at": _LONG_AGO,
    }


def _meetings(crowd: Crowd) -> Rows:
    """Let every pair have met three times and meet once more; few of them tomorrow."""
    for pair in crowd.pairs:
        for place in range(_MEETINGS_A_PAIR):
            starts_at = _starts_at(pair, place)
            is_over = starts_at < NOW
            yield {
                "id": (pair - 1) * _MEETINGS_A_PAIR + place + 1,
                "school_id": _school(2 * pair),
                "pair_id": pair,
                "kind": MeetingKind.REGULAR,
                "rev": 1,
                "starts_at": starts_at,
                "minutes": 60,
                "state": MeetingState.HELD if is_over else MeetingState.PLANNED,
                "settled_at": starts_at + timedelta(hours=3) if is_over else None,
            }


def _starts_at(pair: int, place: int) -> datetime:
    if place == _MEETINGS_A_PAIR - 1:
        return NOW + (_A_DAY - timedelta(minutes=pair) if pair <= DUE else _FAR)
    return NOW - (place + 1) * _FAR - timedelta(minutes=pair % 5_000)


def _came(meeting: Row) -> Row:
    return {
        "meeting_id": meeting["id"],
        "person_id": 2 * meeting["pair_id"] - 1,
        "school_id": meeting["school_id"],
        "was_there": True,
    }
