"""What opens the gates between meetings: who wants to go on, and whose plan is approved."""

from collections.abc import Collection
from typing import Any, Final

from sqlalchemy import BindParameter, Text, and_, bindparam, cast, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.feedback import AFTER_TRIAL, GO_ON
from domain.ids import PairId, PersonId, SchoolId
from domain.meetings import MeetingKind, MeetingState
from storage.tables import answers, interviews, meetings, plans

_YES: Final = '"yes"'
_WILLING, _APPROVED = "willing", "approved"
_PAIRS: Final[BindParameter[Any]] = bindparam("pairs", expanding=True)
_SAID: Final = (
    select(literal(_WILLING).label("gate"), meetings.c.pair_id, interviews.c.person_id)
    .join_from(meetings, interviews, interviews.c.subject_id == meetings.c.id)
    .join(
        answers,
        and_(answers.c.interview_id == interviews.c.id, answers.c.question_id == GO_ON),
    )
    .where(
        meetings.c.school_id == bindparam("school"),
        meetings.c.pair_id.in_(_PAIRS),
        meetings.c.kind == MeetingKind.TRIAL,
        meetings.c.state == MeetingState.HELD,
        interviews.c.questionnaire_id.in_(AFTER_TRIAL),
        interviews.c.submitted_at.is_not(None),
        interviews.c.replaced_at.is_(None),
        cast(answers.c.value, Text) == _YES,
    )
)
_PLANS: Final = select(literal(_APPROVED), plans.c.pair_id, plans.c.person_id).where(
    plans.c.school_id == bindparam("school"),
    plans.c.pair_id.in_(_PAIRS),
    plans.c.approved_at.is_not(None),
)
_BOTH: Final = union_all(_SAID, _PLANS)

Opened = frozenset[tuple[PairId, PersonId]]
"""For whom in which pair a gate is open."""


class GatesOfPairs:
    """The gates of one school's pairs."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def of_pairs(self, pair_ids: Collection[PairId]) -> tuple[Opened, Opened]:
        """Say who wants to go on after the trial, and which mentees have an approved plan."""
        facts = {"school": self._school_id, "pairs": list(pair_ids)}
        found: dict[str, set[tuple[PairId, PersonId]]] = {_WILLING: set(), _APPROVED: set()}
        for gate, pair, person in await self._connection.execute(_BOTH, facts):
            found[gate].add((PairId(pair), PersonId(person)))
        return frozenset(found[_WILLING]), frozenset(found[_APPROVED])
