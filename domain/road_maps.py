"""Road maps as schools live them: what is done, what is late, what comes next."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from domain.deadlines import Deadline, DeadlineKind, several
from domain.people import Person
from domain.positions import RoadMapRow
from domain.programmes import Position, Programme
from domain.refusals import NotYours
from domain.runs import Run

CHANGED: Final = ("title", "block", "responsible", "result", "evidence")
"""The words of a position that a school may change."""

DEADLINE: Final = "deadline"
"""Under which key a row keeps the words of a deadline that a school typed."""

DEADLINE_KIND: Final = "deadline_kind"
"""Under which key a row keeps what those words were read as."""

DEADLINE_PARTS: Final = "deadline_parts"
"""Under which key a row keeps the deadlines that such words list, where they are several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """How far the bot itself sees a position to have come: so many of all that are asked for."""

    done: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row beside what its author wrote about it."""

    row: RoadMapRow
    position: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stage of a road map, or a block of its plan; `place` counts parts from 0.

    `stage` is the number of the stage in the methodology; None for a block.
    """

    place: int
    stage: int | None
    title: str
    lines: tuple[Line, ...]

    @property
    def done(self) -> int:
        """How many of its lines are done."""
        return sum(one.row.is_done for one in self.lines)

    @property
    def count(self) -> int:
        """How many of its lines concern the school."""
        return sum(one.row.counts for one in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadMap:
    """A whole road map in the order of its author, as it stands on a day in the school's zone.

    `programme` stands in the years of the run; the school's own positions come after the author's.
    Those that were hidden are only in `hidden`.
    """

    run: Run
    programme: Programme
    lines: tuple[Line, ...]
    today: date
    hidden: tuple[Line, ...] = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The stages in their order, then the blocks as they come; empty ones are left out."""
        stages = {one.id: one.title for one in self.programme.stages}
        blocks = dict.fromkeys(
            one.position.block or "" for one in self.lines if one.position.stage is None
        )
        named = [
            *((int(key[1:]), title, self._of_stage(key)) for key, title in stages.items()),
            *((None, title, self._of_block(title)) for title in blocks),
        ]
        filled = [one for one in named if one[2]]
        return tuple(
            Part(place=place, stage=stage, title=title, lines=lines)
            for place, (stage, title, lines) in enumerate(filled)
        )

    @property
    def done(self) -> int:
        """How many lines are done."""
        return sum(one.row.is_done for one in self.lines)

    @property
    def count(self) -> int:
        """How many lines concern the school."""
        return sum(one.row.counts for one in self.lines)

    def mine(self, person: Person) -> tuple[Line, ...]:
        """List the open lines somebody answers for, the most urgent first."""
        return _by_day(one for one in self.lines if one.row.is_open and one.row.is_for(person))

    @property
    def left(self) -> tuple[Line, ...]:
        """What does not concern the school."""
        return tuple(one for one in self.lines if not one.row.counts)

    @property
    def late(self) -> tuple[Line, ...]:
        """What should have been done, the longest overdue first."""
        return _by_day(one for one in self.lines if one.row.is_late(self.today))

    def due_within(self, days: int) -> tuple[Line, ...]:
        """List what is due today or soon, the most urgent first."""
        return _by_day(one for one in self.lines if one.row.is_due_within(days, self.today))

    def line(self, row_id: int) -> Line:
        """Find a line by the number of its row.

        Raises:
            NotYours: it belongs to another run, or its position left the programme's file.
        """
        known = (*self.lines, *self.hidden)
        found = next((one for one in known if one.row.id == row_id), None)
        if found is None:
            raise NotYours
        return found

    def _of_stage(self, stage: str) -> tuple[Line, ...]:
        return tuple(one for one in self.lines if one.position.stage == stage)

    def _of_block(self, block: str) -> tuple[Line, ...]:
        found = (one for one in self.lines if one.position.stage is None)
        return tuple(one for one in found if one.position.block == block)


def road_map(run: Run, programme: Programme, rows: Iterable[RoadMapRow], today: date) -> RoadMap:
    """Put the rows of a run beside its programme; a position taken out of the file is left out."""
    known = {one.name: one for one in rows}
    shifted = programme.shifted(run.years_later)
    written = (_line(known[one.id], one) for one in shifted.positions if one.id in known)
    own = (Line(row=one, position=_own(one)) for one in known.values() if one.is_own)
    lines = (*written, *own)
    return RoadMap(
        run=run,
        programme=shifted,
        lines=tuple(one for one in lines if not one.row.is_hidden),
        today=today,
        hidden=tuple(one for one in lines if one.row.is_hidden),
    )


def deadline_of(row: RoadMapRow) -> Deadline:
    """Say a deadline that a school set: in the words it typed, or a day it was moved to."""
    kind = row.own.get(DEADLINE_KIND)
    if kind is not None and row.moved_because is None:
        words, parts = row.own.get(DEADLINE, ""), row.own.get(DEADLINE_PARTS)
        if parts is not None:
            return several(words, tuple(_part(*one) for one in json.loads(parts)))
        read = Deadline(kind=DeadlineKind(kind), words=words)
        return replace(read, opens_on=row.opens_on, due_on=row.due_on)
    if row.due_on is None:
        return Deadline(kind=DeadlineKind.BLANK, words="")
    return Deadline(kind=DeadlineKind.UNTIL, words="", due_on=row.due_on)


def kept(deadline: Deadline) -> dict[str, str]:
    """Give what a row keeps of a deadline that a school typed, to be said as it was read."""
    facts = {DEADLINE: deadline.words, DEADLINE_KIND: deadline.kind.value}
    if not deadline.parts:
        return facts
    parts = [
        [one.kind, one.words, *(day and day.isoformat() for day in (one.opens_on, one.due_on))]
        for one in deadline.parts
    ]
    return {**facts, DEADLINE_PARTS: json.dumps(parts, ensure_ascii=False)}


def _part(kind: str, words: str, opens_on: str | None, due_on: str | None) -> Deadline:
    first, last = (day and date.fromisoformat(day) for day in (opens_on, due_on))
    return Deadline(
        kind=DeadlineKind(kind), words=words, opens_on=first or None, due_on=last or None
    )


def _line(row: RoadMapRow, position: Position) -> Line:
    """Lay what the school says over what the author wrote."""
    deadline = position.deadline
    days = (deadline.opens_on, deadline.due_on)
    if DEADLINE_KIND in row.own or (row.opens_on, row.due_on) != days:
        deadline = deadline_of(row)
    changed = {**_said(row), "deadline": deadline}
    return Line(row=row, position=position.model_copy(update=changed))


def _own(row: RoadMapRow) -> Position:
    """Read a position that a school added itself."""
    return Position.model_construct(
        id=row.name,
        list="roadmap",
        deadline=deadline_of(row),
        roles=tuple(sorted(row.roles)),
        **{"number": "", **_said(row)},
    )


def _said(row: RoadMapRow) -> dict[str, Any]:
    """Gather what a school says otherwise; what it took out of a stage stands in its block."""
    said: dict[str, Any] = {
        name: row.own[name] for name in (*CHANGED, "number") if name in row.own
    }
    return said | ({"stage": row.own["stage"] or None} if "stage" in row.own else {})


def _by_day(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Order by the last day; lines that share one stay in the order of their author."""
    return tuple(sorted(lines, key=lambda one: one.row.due_on or date.max))
