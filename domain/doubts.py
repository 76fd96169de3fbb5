"""Doubts: what is odd about a road map, though its file is accepted."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.deadlines import DeadlineKind
from domain.programmes import Position, Programme


class DoubtKind(StrEnum):
    """What is odd about a position or a stage, though the file is accepted."""

    EARLY = "deadline_early"
    UNAPPROVED = "deadline_unapproved"
    LATE = "deadline_late"
    UNCLEAR = "deadline_unclear"
    BLANK = "deadline_blank"
    ODD = "row_odd"
    ALIKE = "stage_alike"


_UNREAD: Final = {DeadlineKind.UNCLEAR: DoubtKind.UNCLEAR, DeadlineKind.BLANK: DoubtKind.BLANK}


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A place of a road map that its curator had better look at: a position or a stage."""

    kind: DoubtKind
    position_id: str | None = None
    stage_id: str | None = None


def warnings(programme: Programme) -> tuple[Doubt, ...]:
    """List what is odd in a programme, its rows and then its stages; nothing of it is an error."""
    rows = (
        Doubt(position_id=position.id, kind=kind)
        for position in programme.positions
        for kind in _doubts(position, programme)
    )
    titles = [stage.title for stage in programme.stages]
    stages = (
        Doubt(stage_id=stage.id, kind=DoubtKind.ALIKE)
        for place, stage in enumerate(programme.stages)
        if stage.title in titles[:place]
    )
    return (*rows, *stages)


def _doubts(position: Position, programme: Programme) -> Iterator[DoubtKind]:
    deadline, approved_on = position.deadline, programme.approved_on
    days = [day for day in (deadline.opens_on, deadline.due_on) if day is not None]
    if any(day < programme.starts_on for day in days):
        yield DoubtKind.EARLY
    elif approved_on and deadline.due_on and deadline.due_on < approved_on:
        yield DoubtKind.UNAPPROVED
    if any(day > programme.ends_on for day in days):
        yield DoubtKind.LATE
    if deadline.kind in _UNREAD:
        yield _UNREAD[deadline.kind]
    if position.odd is not None:
        yield DoubtKind.ODD
