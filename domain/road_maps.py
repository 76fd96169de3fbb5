"""Road maps as schools live them: what is done, what is late, what comes next."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from domain.ids import PersonId, RoadMapRowId, RunId
from domain.people import Role
from domain.programmes import Position, Programme
from domain.refusals import NotYours
from domain.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadMapRow:
    """A position of a programme in one run: its days, and whether it is done.

    `name` is the position's id in the programme; `is_reminded` is False where the last day is
    not worth a reminder, or had gone by when the run began.
    """

    id: RoadMapRowId
    run_id: RunId
    name: str
    roles: frozenset[Role]
    opens_on: date | None
    due_on: date | None
    is_reminded: bool
    rev: int = 1
    done_at: datetime | None = None
    done_by: PersonId | None = None

    @property
    def is_done(self) -> bool:
        """Whether somebody marked it."""
        return self.done_at is not None

    def is_late(self, today: date) -> bool:
        """Whether its last day has gone by and it is not done."""
        return not self.is_done and self.due_on is not None and self.due_on < today

    def is_due_within(self, days: int, today: date) -> bool:
        """Whether its last day is today or one of the next days, and it is not done."""
        if self.is_done or self.due_on is None:
            return False
        return today <= self.due_on <= today + timedelta(days=days)

    def marked(self, by: PersonId, now: datetime) -> "RoadMapRow":
        """Give the row as somebody marked it done; done twice is done by the first."""
        return self if self.is_done else replace(self, done_at=now, done_by=by)

    def taken_up_again(self) -> "RoadMapRow":
        """Give the row without its mark."""
        return replace(self, done_at=None, done_by=None)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadMap:
    """A whole road map in the order of its author, as it stands on a day in the school's zone.

    `programme` stands in the years of the run.
    """

    run: Run
    programme: Programme
    lines: tuple[Line, ...]
    today: date

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
        found = next((one for one in self.lines if one.row.id == row_id), None)
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
    lines = tuple(
        Line(row=known[one.id], position=one) for one in shifted.positions if one.id in known
    )
    return RoadMap(run=run, programme=shifted, lines=lines, today=today)


def _by_day(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Order by the last day; lines that share one stay in the order of their author."""
    return tuple(sorted(lines, key=lambda one: one.row.due_on or date.max))
