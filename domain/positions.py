"""Positions as schools live them: how each stands, and what a school changed about it.

A position is what its author wrote in the programme, and over it what the school says otherwise:
a moved deadline, other words, that it does not concern this school. A school's own position has
all its words here and none in a file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.ids import PersonId, RoadMapRowId, RunId
from domain.people import Person, Role

OWN_PREFIX: Final = "own_"
"""How the names of a school's own positions begin; a number follows, as no author uses it."""


class PositionState(StrEnum):
    """How a position stands; whether it is late is told by the day, and goes beside these."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    DONE = "done"
    NOT_APPLICABLE = "not_applicable"


class SkipReason(StrEnum):
    """Why a position does not concern a school."""

    NO_SUCH_PEOPLE = "no_such_people"
    OTHER_FORM = "other_form"
    DONE_BEFORE = "done_before"
    BY_OTHERS = "by_others"
    DECISION = "decision"


class MoveReason(StrEnum):
    """Why the deadline of a position was moved."""

    WAITING = "waiting"
    NO_TIME = "no_time"
    HOLIDAYS = "holidays"
    DECISION = "decision"
    MISTAKE = "mistake"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadMapRow:
    """A position of a programme in one run: its days, and how it stands.

    `name` is the position's id in the programme; `is_reminded` is False where the last day is
    not worth a reminder, or had gone by when the run began. Done without `done_by` is done by what
    the bot itself saw. `own` holds the words a school changed, by the name of the field, and
    `people` those who were asked by name to answer for it.
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
    standing: PositionState = PositionState.OPEN
    reason: SkipReason | None = None
    moved_because: MoveReason | None = None
    is_hidden: bool = False
    own: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    people: frozenset[PersonId] = frozenset()

    @property
    def state(self) -> PositionState:
        """How the position stands, done before everything else."""
        return PositionState.DONE if self.is_done else self.standing

    @property
    def is_done(self) -> bool:
        """Whether somebody marked it, or the bot saw it."""
        return self.done_at is not None

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return not self.is_done and self.standing is not PositionState.NOT_APPLICABLE

    @property
    def counts(self) -> bool:
        """Whether it is asked for when the road map is summed up."""
        return self.standing is not PositionState.NOT_APPLICABLE or self.is_done

    @property
    def is_own(self) -> bool:
        """Whether the school added it."""
        begins, number = self.name[: len(OWN_PREFIX)], self.name[len(OWN_PREFIX) :]
        return begins == OWN_PREFIX and number.isdecimal()

    def is_late(self, today: date) -> bool:
        """Whether its last day has gone by and it is not done."""
        return self.is_open and self.due_on is not None and self.due_on < today

    def is_due_within(self, days: int, today: date) -> bool:
        """Whether its last day is today or one of the next days, and it is not done."""
        if not self.is_open or self.due_on is None:
            return False
        return today <= self.due_on <= today + timedelta(days=days)

    def is_for(self, person: Person) -> bool:
        """Whether somebody answers for it: by name, or by a role where nobody is named."""
        return person.id in self.people if self.people else person.plays(self.roles)

    def marked(self, by: PersonId | None, now: datetime) -> "RoadMapRow":
        """Give the row as somebody marked it done; done twice is done by the first."""
        if self.is_done:
            return self
        return replace(
            self, done_at=now, done_by=by, standing=PositionState.UNDER_WAY, reason=None
        )

    def taken_up_again(self) -> "RoadMapRow":
        """Give the row without its mark, or without its reason to be left."""
        standing = PositionState.UNDER_WAY if self.is_done else PositionState.OPEN
        return replace(self, done_at=None, done_by=None, standing=standing, reason=None)

    def begun(self) -> "RoadMapRow":
        """Give the row as somebody set to work on it."""
        return replace(self, standing=PositionState.UNDER_WAY) if self.is_open else self

    def left(self, reason: SkipReason) -> "RoadMapRow":
        """Give the row as it does not concern the school."""
        return replace(
            self,
            done_at=None,
            done_by=None,
            standing=PositionState.NOT_APPLICABLE,
            reason=reason,
        )

    def moved(self, to: date, because: MoveReason) -> "RoadMapRow":
        """Give the row with another last day, of which is reminded from now on."""
        opens_on = None if self.opens_on is None else min(self.opens_on, to)
        return replace(self, opens_on=opens_on, due_on=to, is_reminded=True, moved_because=because)
