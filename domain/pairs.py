"""Pairs: one mentor and one mentee, and how a pair stands for whoever runs the programme."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.ids import MeetingId, PairId, PersonId, SchoolId
from domain.people import Form, Person, Role

FIRST_SURVEYS: Final[Mapping[Role, str]] = MappingProxyType(
    {Role.MENTEE: "mentee_first", Role.MENTOR: "mentor_first"}
)
"""The questionnaire each side sends off before the curator may make a pair of them."""

USUAL_CAPACITY: Final = 3
"""How many mentees a mentor takes who was not asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A mentor and a mentee; people see `number`, which counts within the school.

    `continued_at` is when a curator let a pair go on in which somebody had said no to it.
    """

    id: PairId
    school_id: SchoolId
    number: int
    mentor_id: PersonId
    mentee_id: PersonId
    form: Form
    made_at: datetime
    continued_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether the two still work together."""
        return self.closed_at is None

    def holds(self, person_id: PersonId) -> bool:
        """Whether somebody is one of the two."""
        return person_id in {self.mentor_id, self.mentee_id}

    def partner_of(self, person_id: PersonId) -> PersonId:
        """Give the other one of the two."""
        return self.mentee_id if person_id == self.mentor_id else self.mentor_id


@dataclass(frozen=True, slots=True, kw_only=True)
class PairState:
    """An open pair with both people, and what happened in it so far.

    `unreported` counts planned meetings whose start has gone by, `unreported_since` is the oldest
    such start. `feedback_missing` counts the sides of held meetings that have not answered yet.
    """

    pair: Pair
    mentor: Person
    mentee: Person
    last_held_at: datetime | None = None
    next_planned_at: datetime | None = None
    unreported: int = 0
    unreported_since: datetime | None = None
    feedback_missing: int = 0

    def days_without_meeting(self, now: datetime) -> int:
        """Count the whole days since the last meeting, or since the pair was made."""
        return (now - (self.last_held_at or self.pair.made_at)).days


class Worry(StrEnum):
    """What somebody said about a meeting that a curator has to act upon."""

    STOP = "stop"
    CURATOR = "curator"
    PSYCHOLOGIST = "psychologist"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A no to going on after the trial meeting, or a wish for help; never the words themselves."""

    pair: Pair
    meeting_id: MeetingId
    person_id: PersonId
    worry: Worry
    said_at: datetime

    @property
    def is_said_by_mentor(self) -> bool:
        """Which of the two said it."""
        return self.person_id == self.pair.mentor_id

    @property
    def stops(self) -> bool:
        """Whether the pair may not go on before a curator decides."""
        settled_at = self.pair.continued_at
        is_new = settled_at is None or settled_at < self.said_at
        return self.worry is Worry.STOP and is_new
