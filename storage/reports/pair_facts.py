"""Facts about pairs: who works together in a year, how far they met, and what they answered."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import and_, bindparam, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PairId, PersonId, SchoolId
from domain.meetings import MeetingKind, MeetingState
from domain.people import Standing
from storage.columns import Moment
from storage.pairs import STAYS
from storage.tables import interviews, meetings, pair_members, pairs, people

_mentors, _mentees = people.alias("mentors"), people.alias("mentees")
_since: Final = bindparam("since", type_=Moment)
_held: Final = and_(meetings.c.pair_id == pairs.c.id, meetings.c.state == MeetingState.HELD)
_is_final: Final = and_(meetings.c.kind == MeetingKind.FINAL, meetings.c.starts_at >= _since)
_finals: Final = func.coalesce(func.sum(case((_is_final, 1), else_=0)), 0)
_LASTING: Final = (
    select(
        pairs.c.mentor_id,
        pairs.c.id.label("pair_id"),
        pair_members.c.person_id.label("mentee_id"),
        func.count(meetings.c.id).label("held"),
        _finals.label("finals"),
    )
    .join_from(pairs, _mentors, _mentors.c.id == pairs.c.mentor_id)
    .join(pair_members, and_(pair_members.c.pair_id == pairs.c.id, STAYS))
    .join(_mentees, _mentees.c.id == pair_members.c.person_id)
    .outerjoin(meetings, _held)
    .where(
        pairs.c.school_id == bindparam("school"),
        _mentors.c.is_trial.is_(False),
        _mentees.c.is_trial.is_(False),
        _mentors.c.standing != Standing.ERASED,
        _mentees.c.standing != Standing.ERASED,
        or_(pairs.c.closed_at.is_(None), pairs.c.closed_at >= _since),
    )
    .group_by(pairs.c.id, pairs.c.mentor_id, pair_members.c.person_id, pairs.c.closed_at)
    .having(or_(pairs.c.closed_at.is_(None), _finals > 0))
    .order_by(pairs.c.id, pair_members.c.person_id)
)
_ANSWERED: Final = (
    select(interviews.c.person_id, interviews.c.questionnaire_id)
    .where(
        interviews.c.school_id == bindparam("school"),
        interviews.c.questionnaire_id.in_(bindparam("papers", expanding=True)),
        interviews.c.submitted_at >= _since,
        interviews.c.replaced_at.is_(None),
    )
    .distinct()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFact:
    """A mentee of a pair that works together, or did so up to its end; how far it came."""

    pair_id: PairId
    mentor_id: PersonId
    mentee_id: PersonId
    has_met: bool
    has_ended: bool


class PairFacts:
    """What the pairs of one school have come to since a year of theirs began."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def since(self, moment: datetime) -> tuple[PairFact, ...]:
        """List the mentees of open pairs, and of those whose final meeting was since a moment.

        Pairs that parted before it, and people on trial, are left out.
        """
        facts = {"school": self._school_id, "since": moment}
        return tuple(
            PairFact(
                pair_id=PairId(row.pair_id),
                mentor_id=PersonId(row.mentor_id),
                mentee_id=PersonId(row.mentee_id),
                has_met=row.held > 0,
                has_ended=row.finals > 0,
            )
            for row in await self._connection.execute(_LASTING, facts)
        )

    async def answered(
        self, papers: Collection[str], moment: datetime
    ) -> frozenset[tuple[PersonId, str]]:
        """Say who has sent off which of some questionnaires since a moment."""
        facts = {"school": self._school_id, "papers": sorted(papers), "since": moment}
        rows = await self._connection.execute(_ANSWERED, facts)
        return frozenset((PersonId(row.person_id), row.questionnaire_id) for row in rows)
