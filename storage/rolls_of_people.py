"""People of one school by what waits for somebody: never everybody, so that queues stay quick."""

from datetime import date
from typing import Final

from sqlalchemy import bindparam, exists, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId
from domain.people import AgeGroup, Form, Person, Role, Standing
from storage.people import as_person
from storage.tables import pair_members, people

_ALL: Final = select(people).where(people.c.school_id == bindparam("school")).order_by(people.c.id)
_STANDING: Final = _ALL.where(people.c.standing == bindparam("standing"))
_MENTORS: Final = _ALL.where(
    people.c.roles.contains(Role.MENTOR),
    people.c.form == bindparam("form"),
    people.c.standing == Standing.ADMITTED,
)
_WITHOUT_PAIR: Final = _ALL.where(
    people.c.roles.contains(Role.MENTEE),
    people.c.standing == Standing.ADMITTED,
    ~exists().where(
        pair_members.c.person_id == people.c.id,
        pair_members.c.form == people.c.form,
        pair_members.c.left_at.is_(None),
    ),
)
_BIRTHS: Final = select(people.c.id, people.c.born_on, people.c.age_group).where(
    people.c.school_id == bindparam("school"),
    people.c.standing != Standing.ERASED,
    people.c.born_on.is_not(None),
)


class RollsOfPeople:
    """Some of the people of a school, in the order they came."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def standing(self, standing: Standing) -> tuple[Person, ...]:
        """List those who stand so."""
        facts = {"school": self._school_id, "standing": standing}
        return tuple(map(as_person, await self._connection.execute(_STANDING, facts)))

    async def mentors(self, form: Form) -> tuple[Person, ...]:
        """List the mentors of a form who take part."""
        facts = {"school": self._school_id, "form": form}
        return tuple(map(as_person, await self._connection.execute(_MENTORS, facts)))

    async def without_pair(self) -> tuple[Person, ...]:
        """List the mentees who take part and are in no open pair of their form."""
        facts = {"school": self._school_id}
        return tuple(map(as_person, await self._connection.execute(_WITHOUT_PAIR, facts)))

    async def births(self) -> tuple[tuple[PersonId, date, AgeGroup], ...]:
        """List the birth dates that are known, each with the age somebody was let in with."""
        rows = await self._connection.execute(_BIRTHS, {"school": self._school_id})
        return tuple((PersonId(one.id), one.born_on, AgeGroup(one.age_group)) for one in rows)
