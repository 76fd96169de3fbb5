"""Towns: a school written straight into the tables, with two of everything that has an owner.

What is `own` belongs to the first mentor, mentee and guardian and to the class teacher of 7А; what
is `other` to a second set of people. Every name and every word holds the marks of its school and
its side, so that whoever sees it can tell whose it is.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Table, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId
from domain.people import AgeGroup, Standing
from storage import tables

NOW: Final = datetime(2021, 9, 7, 9, 0, tzinfo=UTC)
"""A Tuesday noon in Moscow."""
BEFORE: Final = NOW - timedelta(days=20)

OWN: Final = "own"
OTHER: Final = "other"
SIDES: Final = (OWN, OTHER)
CLASSES: Final[Mapping[str, str]] = {OWN: "7А", OTHER: "8Б"}

Namer = Callable[[str, str, str], tuple[str, str]]
"""Names somebody by the mark of the school, the side and the role."""

_CHILD: Final = {"roles": "mentee", "age_group": AgeGroup.UNDER_14}
_PEOPLE: Final[Mapping[str, Mapping[str, Any]]] = {
    "curator": {},
    "mentee": {**_CHILD, "born_on": date(2010, 5, 30)},
    "mentor": {},
    "guardian": {},
    "new_guardian": {"roles": "guardian"},
    "class_teacher": {},
    "asking": {**_CHILD, "standing": Standing.ASKING},
    "waiting": {**_CHILD, "standing": Standing.WAITING},
}
"""Those of whom a school has two, one a side; the second guardian has been seen by no curator."""
_SINGLE: Final[Mapping[str, Mapping[str, Any]]] = {
    "director": {},
    "workgroup": {},
    "psychologist": {},
    "methodist": {},
    "partner": {},
    "municipal": {},
    "roleless": {"roles": ""},
    "trial": {**_CHILD, "is_trial": True},
    "free_mentee": _CHILD,
    "free_mentor": {"roles": "mentor"},
}
_OF_CLASS: Final = frozenset({"mentee", "class_teacher", "asking", "waiting"})


def marked(mark: str, side: str, role: str) -> tuple[str, str]:
    """Give a harmless name that tells the school and the side."""
    return f"{mark}{side}".capitalize(), f"{mark}{role}".capitalize()


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """A person of a town: who they are, and by which account they speak."""

    name: str
    side: str
    id: int
    account: int


@dataclass(slots=True, kw_only=True)
class Town:
    """A school; its people and things are found by what they are and whose they are.

    `texts` hold how the consents it asks for are known, by their kind.
    """

    mark: str
    id: SchoolId
    first_account: int
    namer: Namer = marked
    people: dict[tuple[str, str], Somebody] = field(default_factory=dict)
    things: dict[tuple[str, str], int] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    def word(self, side: str) -> str:
        """Give what a side has written wherever anything may be written."""
        return " ".join(self.namer(self.mark, side, "слово"))

    def count(self, kind: str) -> int:
        """Count the things of a kind, whatever their state."""
        return sum(one.partition("_")[0] == kind for one, _ in self.things)


async def put(connection: AsyncConnection, table: Table, **facts: Any) -> int:
    """Write a row; give its number."""
    done = await connection.execute(insert(table).values(**facts))
    key = (done.inserted_primary_key or (0,))[0]
    return key if isinstance(key, int) else 0


async def settle(
    connection: AsyncConnection, mark: str, first_account: int, namer: Namer = marked
) -> Town:
    """Found a school and let its people in; what they own is written by `belongings.py`."""
    facts = {"legal_name": f"МБОУ {mark}", "address": f"ул. {mark}", "zone": "Europe/Moscow"}
    contact = f"{mark}@example.org"
    school = await put(connection, tables.schools, name=f"Школа {mark}", contact=contact, **facts)
    town = Town(mark=mark, id=SchoolId(school), first_account=first_account, namer=namer)
    for name, special in _PEOPLE.items():
        for side in SIDES:
            await _come(connection, town, name, side, special)
    for name, special in _SINGLE.items():
        await _come(connection, town, name, OWN, special)
    return town


async def _come(
    connection: AsyncConnection, town: Town, name: str, side: str, special: Mapping[str, Any]
) -> None:
    """Write somebody with an account of their own; who is not in has no name yet."""
    account = town.first_account + len(town.people) + 1
    is_in = "standing" not in special
    given, family = town.namer(town.mark, side, name) if is_in else (None, None)
    usual = {
        "roles": name,
        "form": "peer",
        "age_group": AgeGroup.ADULT,
        "standing": Standing.ADMITTED,
        "given_name": given,
        "family_name": family,
        "number": len(town.people) + 1,
        "class_name": CLASSES[side] if name in _OF_CLASS else None,
        "came_at": BEFORE,
    }
    await put(connection, tables.accounts, id=account, language="ru")
    key = {"school_id": town.id, "account_id": account}
    number = await put(connection, tables.people, **{**usual, **special, **key})
    town.people[name, side] = Somebody(name=name, side=side, id=number, account=account)
    town.things[name, side] = number
