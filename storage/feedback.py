"""Feedback: which sides have answered about which meetings, and who wants a curator to act."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, Text, and_, bindparam, cast, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.feedback import AFTER_TRIAL, GO_ON, HELP, NO, PAPERS, WISHES
from domain.ids import MeetingId, PairId, PersonId, SchoolId
from domain.pairs import Trouble, Worry
from storage.columns import Moment
from storage.pairs import COLUMNS, WIDTH, as_pair
from storage.tables import answers, interviews, meetings, pairs, tickets

_ABOUT: Final = and_(
    interviews.c.subject_id == meetings.c.id,
    interviews.c.questionnaire_id.in_(PAPERS),
    interviews.c.submitted_at.is_not(None),
    interviews.c.replaced_at.is_(None),
)
_THESE: Final = meetings.c.pair_id.in_(bindparam("pairs", expanding=True))
_GIVEN: Final = (
    select(interviews.c.subject_id, interviews.c.person_id)
    .join_from(meetings, interviews, _ABOUT)
    .where(meetings.c.school_id == bindparam("school"), _THESE)
)
_value = cast(answers.c.value, Text)
_STOPS: Final = and_(
    interviews.c.questionnaire_id.in_(AFTER_TRIAL),
    answers.c.question_id == GO_ON,
    _value == f'"{NO}"',
)
_IS_TALKED_OVER: Final = exists().where(
    tickets.c.person_id == interviews.c.person_id,
    tickets.c.closed_at >= interviews.c.submitted_at,
)
_CALLS: Final = and_(
    answers.c.question_id.in_(HELP),
    _value.in_([f'"{wish}"' for wish in WISHES]),
    ~_IS_TALKED_OVER,
)
_TROUBLES: Final = (
    select(
        *COLUMNS,
        interviews.c.subject_id,
        interviews.c.person_id,
        interviews.c.submitted_at,
        answers.c.value,
    )
    .join_from(pairs, meetings, meetings.c.pair_id == pairs.c.id)
    .join(interviews, _ABOUT)
    .join(answers, answers.c.interview_id == interviews.c.id)
    .where(
        pairs.c.school_id == bindparam("school"),
        pairs.c.closed_at.is_(None),
        or_(_STOPS, _CALLS),
    )
    .order_by(interviews.c.submitted_at, interviews.c.id, answers.c.question_id)
)
_LATELY: Final = _TROUBLES.where(
    or_(
        interviews.c.submitted_at >= bindparam("since", type_=Moment),
        interviews.c.questionnaire_id.in_(AFTER_TRIAL),
    )
)
_TROUBLES_OF: Final = _TROUBLES.where(pairs.c.id.in_(bindparam("pairs", expanding=True)))
_CALL: Final = _TROUBLES.where(interviews.c.id == bindparam("interview"), _CALLS)


class Feedback:
    """What was said about the meetings of one school, as far as others act upon it."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def given(self, pair_ids: Collection[PairId]) -> frozenset[tuple[MeetingId, PersonId]]:
        """Say who has answered about which meeting of some pairs."""
        rows = await self._connection.execute(_GIVEN, self._facts(pairs=list(pair_ids)))
        return frozenset((MeetingId(meeting), PersonId(person)) for meeting, person in rows)

    async def troubles_since(self, since: datetime) -> tuple[Trouble, ...]:
        """List what curators have to act upon in open pairs, or have acted upon, oldest first.

        Wishes said before a moment after other meetings than trial are left out: in a year of
        meetings these are nearly all of what there is to look through.
        """
        facts = self._facts(since=since)
        return _listed((await self._connection.execute(_LATELY, facts)).all())

    async def troubles_of(self, pair_ids: Collection[PairId]) -> tuple[Trouble, ...]:
        """List the same for some pairs."""
        facts = self._facts(pairs=list(pair_ids))
        return _listed((await self._connection.execute(_TROUBLES_OF, facts)).all())

    async def call_for_help(self, interview_id: int) -> Trouble | None:
        """Find the wish for help in one interview about a meeting of an open pair."""
        facts = self._facts(interview=interview_id)
        return next(iter(_listed((await self._connection.execute(_CALL, facts)).all())), None)

    def _facts(self, **facts: Any) -> dict[str, Any]:
        return {"school": self._school_id, **facts}


def _listed(rows: "list[Row[Any]] | Any") -> tuple[Trouble, ...]:
    return tuple(map(_as_trouble, rows))


def _as_trouble(row: Row[Any]) -> Trouble:
    return Trouble(
        pair=as_pair(row[:WIDTH]),
        meeting_id=MeetingId(row.subject_id),
        person_id=PersonId(row.person_id),
        worry=Worry.STOP if row.value == NO else Worry(row.value),
        said_at=row.submitted_at,
    )
