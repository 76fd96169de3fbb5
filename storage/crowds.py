"""Crowds: the people of a school whom a questionnaire may list, and what pairs have held."""

from typing import Any, Final

from sqlalchemy import Select, bindparam, exists, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import MeetingId, PairId, PersonId, SchoolId
from domain.meetings import MeetingState
from domain.people import Form, Person, Role, Standing
from storage.people import as_person
from storage.tables import meetings, pair_members, pairs, people

_IN: Final = (
    people.c.school_id == bindparam("school"),
    people.c.standing == Standing.ADMITTED,
)
_PLAYING: Final = select(people).where(
    *_IN,
    people.c.is_trial.is_(False),
    people.c.form == bindparam("form"),
    people.c.id != bindparam("person"),
    (literal(" ") + people.c.roles + literal(" ")).contains(
        literal(" ") + bindparam("role", type_=people.c.roles.type) + literal(" ")
    ),
)
_MENTEES: Final = (
    select(people)
    .join_from(people, pair_members, pair_members.c.person_id == people.c.id)
    .where(*_IN, pair_members.c.mentor_id == bindparam("mentor"), pair_members.c.left_at.is_(None))
    .distinct()
)
_MENTEE: Final = _MENTEES.where(pair_members.c.pair_id == bindparam("pair"))
_PAIR: Final = select(meetings.c.pair_id).where(
    meetings.c.school_id == bindparam("school"), meetings.c.id == bindparam("meeting")
)
_HELD: Final = (
    select(func.count())
    .select_from(meetings)
    .join(pairs, pairs.c.id == meetings.c.pair_id)
    .where(
        pairs.c.school_id == bindparam("school"),
        meetings.c.state == MeetingState.HELD,
    )
)
_HELD_IN: Final = _HELD.where(pairs.c.id == bindparam("pair"))
_HELD_BY: Final = _HELD.where(
    or_(
        pairs.c.mentor_id == bindparam("person"),
        exists().where(
            pair_members.c.pair_id == pairs.c.id,
            pair_members.c.person_id == bindparam("person"),
            pair_members.c.left_at.is_(None),
        ),
    ),
    pairs.c.closed_at.is_(None),
)


class Crowds:
    """Who may be listed in one school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def playing(self, role: Role, form: Form, besides: PersonId) -> tuple[Person, ...]:
        """List those admitted in a role and a form, without trial people and one person."""
        return await self._people(_PLAYING, role=role, form=form, person=besides)

    async def mentees_of(
        self, mentor_id: PersonId, pair_id: PairId | None = None
    ) -> tuple[Person, ...]:
        """List those admitted whom a mentor works with now, in every pair or in one."""
        if pair_id is None:
            return await self._people(_MENTEES, mentor=mentor_id)
        return await self._people(_MENTEE, mentor=mentor_id, pair=pair_id)

    async def pair_at(self, meeting_id: MeetingId) -> PairId | None:
        """Say whose meeting it is."""
        facts = {"school": self._school_id, "meeting": meeting_id}
        found = await self._connection.scalar(_PAIR, facts)
        return None if found is None else PairId(found)

    async def held_in(self, pair_id: PairId) -> int:
        """Count the meetings a pair has held, open or closed as it is."""
        return await self._count(_HELD_IN, pair=pair_id)

    async def held_by(self, person_id: PersonId) -> int:
        """Count the meetings held in all pairs somebody is in now."""
        return await self._count(_HELD_BY, person=person_id)

    async def _people(self, statement: Select[Any], **facts: Any) -> tuple[Person, ...]:
        rows = await self._connection.execute(statement, facts | {"school": self._school_id})
        return tuple(map(as_person, rows))

    async def _count(self, statement: Select[Any], **facts: Any) -> int:
        facts |= {"school": self._school_id}
        return int(await self._connection.scalar(statement, facts) or 0)
