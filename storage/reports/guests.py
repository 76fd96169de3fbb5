"""Guests of the final event: both sides of open pairs, their guardians, and the curators."""

from typing import Final

from sqlalchemy import ColumnElement, and_, bindparam, exists, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId
from domain.people import Person, Role, Standing
from storage.people import as_person
from storage.tables import kinships, pair_members, pairs, people


def plays(role: Role) -> ColumnElement[bool]:
    """Whether a row of people has a role; roles are words in one column."""
    return (literal(" ") + people.c.roles + literal(" ")).contains(f" {role} ")


def _in_an_open_pair(person: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether a number is that of a mentor or a mentee who work together now."""
    is_open = pairs.c.closed_at.is_(None)
    return or_(
        exists().where(pairs.c.mentor_id == person, is_open),
        exists().where(pair_members.c.person_id == person, pair_members.c.left_at.is_(None)),
    )


IS_GUEST: Final = and_(
    people.c.standing == Standing.ADMITTED,
    or_(
        plays(Role.CURATOR),
        _in_an_open_pair(people.c.id),
        exists().where(
            kinships.c.guardian_id == people.c.id,
            kinships.c.confirmed_at.is_not(None),
            _in_an_open_pair(kinships.c.child_id),
        ),
    ),
)
"""Whether a row of people is invited to the final event of its school."""

_ALL: Final = (
    select(people).where(people.c.school_id == bindparam("school"), IS_GUEST).order_by(people.c.id)
)

_ONE: Final = _ALL.where(people.c.id == bindparam("person"))


class Guests:
    """Who is invited to the final event of one school, as things stand now."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def all(self) -> tuple[Person, ...]:
        """List everybody who is invited."""
        rows = await self._connection.execute(_ALL, {"school": self._school_id})
        return tuple(map(as_person, rows))

    async def includes(self, person_id: PersonId) -> bool:
        """Say whether somebody is invited."""
        facts = {"school": self._school_id, "person": person_id}
        return (await self._connection.execute(_ONE, facts)).first() is not None
