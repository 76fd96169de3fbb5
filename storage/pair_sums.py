"""Sums of a pair: what is read beside it of meetings, of feedback, and of a wish for another."""

from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import Select, and_, bindparam, case, func, literal_column, select

from domain.feedback import PAPERS
from domain.meetings import MeetingKind, MeetingState
from domain.rematches import Ground
from storage.columns import LONG_AGO, Moment
from storage.tables import attendance, interviews, meetings, pairs, rematches

_wish = (
    select(func.min(rematches.c.asked_at))
    .where(
        rematches.c.pair_id == pairs.c.id,
        rematches.c.verdict.is_(None),
        rematches.c.reason != Ground.NOTICE,
    )
    .scalar_subquery()
    .label("rematch_asked_at")
)
_before, _last, _next, _lately = (
    meetings.alias("before"),
    meetings.alias("last"),
    meetings.alias("next"),
    meetings.alias("lately"),
)
_answered = (
    select(func.count())
    .where(
        interviews.c.subject_id == _lately.c.id,
        interviews.c.questionnaire_id.in_(PAPERS),
        interviews.c.submitted_at.is_not(None),
        interviews.c.replaced_at.is_(None),
    )
    .scalar_subquery()
)
_present = (
    select(func.count())
    .where(attendance.c.meeting_id == _lately.c.id, attendance.c.was_there)
    .scalar_subquery()
)
_last_held = (
    select(_before.c.id)
    .where(_before.c.pair_id == pairs.c.id, _before.c.state == MeetingState.HELD)
    .order_by(_before.c.starts_at.desc())
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
_missing = (
    select(func.coalesce(func.sum(1 + _present - _answered), 0))
    .where(
        _lately.c.pair_id == pairs.c.id,
        _lately.c.state == MeetingState.HELD,
        _lately.c.starts_at >= bindparam("since", type_=Moment),
    )
    .scalar_subquery()
)


_doubts = (
    select(
        meetings.c.pair_id,
        func.count().label("disputed"),
        func.min(meetings.c.starts_at).label("since"),
    )
    .where(
        meetings.c.school_id == bindparam("school"),
        meetings.c.denied_at.is_not(None),
        meetings.c.state == MeetingState.DISPUTED,
    )
    .group_by(meetings.c.pair_id)
    .subquery("doubts")
)
"""What is disputed in a school: an index of its own holds those few meetings."""
_is_planned = _next.c.state == literal_column(f"'{MeetingState.PLANNED}'")
"""Spelt out and not bound, for only so SQLite sees that the index of planned meetings serves."""
_gone = _next.c.starts_at <= bindparam("now", type_=Moment)
_SUMS: Final = (
    _wish,
    _last.c.starts_at.label("last_held_at"),
    _last.c.kind.label("last_kind"),
    _missed.label("missed"),
    case((~_gone, _next.c.starts_at)).label("next_planned_at"),
    case((_gone, 1), else_=0).label("unreported"),
    case((_gone, _next.c.starts_at)).label("unreported_since"),
    _missing.label("feedback_missing"),
    func.coalesce(_doubts.c.disputed, 0).label("disputed"),
    _doubts.c.since.label("disputed_since"),
)


def summed(statement: Select[Any]) -> Select[Any]:
    """Put the sums beside the open ones of some pairs."""
    return (
        statement.add_columns(*_SUMS)
        .outerjoin(_last, _last.c.id == _last_held)
        .outerjoin(_next, and_(_next.c.pair_id == pairs.c.id, _is_planned))
        .outerjoin(_doubts, _doubts.c.pair_id == pairs.c.id)
        .where(pairs.c.closed_at.is_(None))
    )


def named(names: Iterable[str], values: Iterable[Any]) -> dict[str, Any]:
    """Name the sums of a row; a pair that has ended has none."""
    found = dict(zip(names, values, strict=True))
    if found.get("last_kind") is not None:
        found["last_kind"] = MeetingKind(found["last_kind"])
    return found
