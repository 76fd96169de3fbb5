"""Signals: what the lights of many pairs are decided by, in two statements for any number.

Of feedback only the answers that worry are read, and only out of the latest of each side.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Row,
    String,
    Text,
    and_,
    bindparam,
    cast,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.feedback import AFTER_TRIAL, GO_ON, PAPERS
from domain.ids import MeetingId, PairId, PersonId, SchoolId
from domain.lights import ALARMS, DOUBTS, Remark, Said
from domain.meetings import MeetingKind, MeetingState
from storage.appends import Appends
from storage.columns import LONG_AGO
from storage.tables import (
    answers,
    interviews,
    journal,
    meetings,
    pair_members,
    pairs,
    tickets,
)

SETTLE: Final = "settle_light"
"""The deed of a curator who has talked over what was said; the journal remembers it."""

_THESE: Final[BindParameter[int]] = bindparam("pairs", expanding=True)
_HERE: Final = (pairs.c.school_id == bindparam("school"), pairs.c.id.in_(_THESE))

_last, _other = meetings.alias("last"), meetings.alias("other")
_last_held = (
    select(_other.c.id)
    .where(_other.c.pair_id == pairs.c.id, _other.c.state == MeetingState.HELD)
    .order_by(_other.c.starts_at.desc())
    .limit(1)
    .correlate(pairs)
    .scalar_subquery()
)
_missed = (
    select(func.count())
    .where(
        meetings.c.pair_id == pairs.c.id,
        meetings.c.state == MeetingState.MISSED,
        meetings.c.starts_at > func.coalesce(_last.c.starts_at, LONG_AGO),
    )
    .correlate(pairs, _last)
    .scalar_subquery()
)
_SUMS: Final = (
    select(pairs.c.id, pairs.c.agreed_at, _last.c.starts_at, _last.c.kind, _missed.label("missed"))
    .outerjoin_from(pairs, _last, _last.c.id == _last_held)
    .where(*_HERE)
)

_marked = (
    select(
        interviews.c.id,
        interviews.c.person_id,
        interviews.c.questionnaire_id,
        interviews.c.subject_id,
        interviews.c.submitted_at,
    )
    .where(
        interviews.c.school_id == bindparam("school"),
        interviews.c.worries,
        interviews.c.questionnaire_id.in_(PAPERS),
        interviews.c.replaced_at.is_(None),
    )
    .offset(literal_column("0"))
    .subquery()
)
"""The feedback that worries; the offset changes nothing and lets databases begin with these."""
_is_open_to_reader = pairs.c.mentor_id != bindparam("reader")
_is_in_pair = or_(
    pairs.c.mentor_id == _marked.c.person_id,
    exists().where(
        pair_members.c.pair_id == pairs.c.id,
        pair_members.c.person_id == _marked.c.person_id,
        pair_members.c.left_at.is_(None),
    ),
)
_later, _paper = meetings.alias("later"), interviews.alias("paper")
_is_latest = ~exists().where(
    _later.c.pair_id == meetings.c.pair_id,
    _later.c.starts_at > meetings.c.starts_at,
    _paper.c.subject_id == _later.c.id,
    _paper.c.person_id == _marked.c.person_id,
    _paper.c.questionnaire_id.in_(PAPERS),
    _paper.c.submitted_at.is_not(None),
    _paper.c.replaced_at.is_(None),
)
_value = cast(answers.c.value, Text)


def _spelt(said: Said) -> str:
    """Spell an answer as the database keeps it: options in quotes, numbers bare."""
    return str(said) if isinstance(said, int) else f'"{said}"'


def _is_one_of(worrying: Mapping[str, Collection[Said]]) -> ColumnElement[bool]:
    return or_(
        *(
            and_(answers.c.question_id == question, _value.in_(sorted(map(_spelt, said))))
            for question, said in worrying.items()
        )
    )


_WORRIES: Final = or_(_is_one_of(ALARMS), _is_one_of(DOUBTS))
_STOPS: Final = and_(
    _marked.c.questionnaire_id.in_(AFTER_TRIAL),
    answers.c.question_id == GO_ON,
    _value.in_(sorted(map(_spelt, ALARMS[GO_ON]))),
)
_IS_TALKED_OVER: Final = exists().where(
    tickets.c.person_id == _marked.c.person_id,
    tickets.c.closed_at >= _marked.c.submitted_at,
)
_IS_SETTLED: Final = exists().where(
    journal.c.school_id == bindparam("school"),
    journal.c.subject == literal("pair:").concat(cast(pairs.c.id, String)),
    journal.c.deed == SETTLE,
    journal.c.at >= _marked.c.submitted_at,
)
_IS_NOT_DECIDED: Final = or_(
    pairs.c.continued_at.is_(None), pairs.c.continued_at < _marked.c.submitted_at
)
_COUNTS: Final = or_(answers.c.question_id != GO_ON, _marked.c.questionnaire_id.in_(AFTER_TRIAL))
_REMARKS: Final = (
    select(
        pairs.c.id,
        _marked.c.subject_id,
        meetings.c.starts_at,
        answers.c.question_id,
        answers.c.value,
    )
    .join_from(_marked, meetings, meetings.c.id == _marked.c.subject_id)
    .join(pairs, pairs.c.id == meetings.c.pair_id)
    .join(answers, answers.c.interview_id == _marked.c.id)
    .where(
        *_HERE,
        _is_open_to_reader,
        _is_in_pair,
        _is_latest,
        _WORRIES,
        _COUNTS,
        or_(
            and_(_STOPS, _IS_NOT_DECIDED),
            and_(~_STOPS, ~_IS_TALKED_OVER, ~_IS_SETTLED),
        ),
    )
    .order_by(pairs.c.id, meetings.c.starts_at, _marked.c.id, answers.c.question_id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """How a pair met: its last meeting that took place, and how many were missed since."""

    pair_id: PairId
    agreed_at: datetime | None
    last_held_at: datetime | None
    last_kind: MeetingKind | None
    missed: int


class SignalsOf:
    """What the lights of the pairs of one school are decided by."""

    def __init__(self, connection: AsyncConnection, appends: Appends, school_id: SchoolId) -> None:
        self._connection = connection
        self._appends = appends
        self._school_id = school_id

    async def sums(self, pair_ids: Collection[PairId]) -> Sequence[Sums]:
        """Sum up some pairs; of pairs of other schools nothing is told."""
        rows = await self._connection.execute(_SUMS, self._facts(pair_ids))
        return tuple(map(_as_sums, rows.all()))

    async def remarks(
        self, pair_ids: Collection[PairId], reader_id: PersonId
    ) -> Mapping[PairId, Sequence[Remark]]:
        """List what worries in the latest feedback of each side, and nobody has settled yet.

        Of the pairs that the reader is the mentor of nothing is told.
        """
        await self._appends.flush()
        found: dict[PairId, list[Remark]] = defaultdict(list)
        facts = self._facts(pair_ids) | {"reader": reader_id}
        for row in await self._connection.execute(_REMARKS, facts):
            found[PairId(row.id)].append(
                Remark(
                    meeting_id=MeetingId(row.subject_id),
                    met_at=row.starts_at,
                    question_id=row.question_id,
                    said=row.value,
                )
            )
        return found

    def _facts(self, pair_ids: Collection[PairId]) -> dict[str, Any]:
        return {"school": self._school_id, "pairs": list(pair_ids)}


def _as_sums(row: "Row[Any] | Any") -> Sums:
    return Sums(
        pair_id=PairId(row.id),
        agreed_at=row.agreed_at,
        last_held_at=row.starts_at,
        last_kind=None if row.kind is None else MeetingKind(row.kind),
        missed=row.missed,
    )
