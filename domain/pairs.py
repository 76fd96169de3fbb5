"""Pairs and groups: a mentor with those they help, and how that stands for the curator."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.ids import MeetingId, PairId, PersonId, SchoolId
from domain.meetings import MeetingKind
from domain.people import Form, Person, Role

FIRST_SURVEYS: Final[Mapping[Role, str]] = MappingProxyType(
    {Role.MENTEE: "mentee_first", Role.MENTOR: "mentor_first"}
)
"""The questionnaire each side sends off before the curator may make a pair of them."""

USUAL_CAPACITY: Final = 3
"""How many mentees a mentor takes who was not asked."""


class Outcome(StrEnum):
    """How a pair or group ended."""

    SUCCESS = "success"
    CONTINUED = "continued"
    PARTIAL = "partial"
    TERMINATED = "terminated"
    REPLACED = "replaced"
    DECLINED = "declined"


class Parting(StrEnum):
    """Why a pair ended early, or why somebody left a group."""

    MENTEE = "mentee"
    MENTOR = "mentor"
    GUARDIAN = "guardian"
    MISMATCH = "mismatch"
    LEFT_SCHOOL = "left_school"
    CONSENT = "consent"
    REACHED = "reached"
    CURATOR = "curator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A mentor with one mentee, or with several in a group; `number` counts within the school.

    `mentee_ids` are those who have not left, of a pair that ended those who stayed to its end.
    `agreed_at` is when the last of them agreed to it, `continued_at` when a curator let a pair go
    on in which somebody had said no to it. `order_number` and `order_on` are those of the order by
    which the school approved it. `final_because` is why a curator let it come to its final meeting
    without what that asks for. `predecessor_id` is the pair it took the place of.
    """

    id: PairId
    school_id: SchoolId
    number: int
    mentor_id: PersonId
    mentee_ids: tuple[PersonId, ...]
    form: Form
    made_at: datetime
    rev: int = 1
    agreed_at: datetime | None = None
    order_number: str | None = None
    order_on: date | None = None
    continued_at: datetime | None = None
    final_because: str | None = None
    predecessor_id: PairId | None = None
    closed_at: datetime | None = None
    outcome: Outcome | None = None
    reason: Parting | None = None

    @property
    def is_open(self) -> bool:
        """Whether they still work together."""
        return self.closed_at is None

    @property
    def is_group(self) -> bool:
        """Whether there is more than one mentee."""
        return len(self.mentee_ids) > 1

    @property
    def sides(self) -> tuple[PersonId, ...]:
        """Everybody in it, the mentor first."""
        return (self.mentor_id, *self.mentee_ids)

    def holds(self, person_id: PersonId) -> bool:
        """Whether somebody is in it."""
        return person_id in self.sides

    def partners_of(self, person_id: PersonId) -> tuple[PersonId, ...]:
        """Give those somebody works with: a mentor with every mentee, a mentee with the mentor."""
        return self.mentee_ids if person_id == self.mentor_id else (self.mentor_id,)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairSums:
    """An open pair or group, and sums of what happened in it so far.

    `last_kind` is that of the last meeting that took place, `missed` counts those missed since.
    `unreported` counts planned meetings whose start has gone by, `unreported_since` is the oldest
    such start. `feedback_missing` counts those who were at meetings lately and have not answered,
    `disputed` the meetings of which a curator has to say whether they took place, `disputed_since`
    is the start of the oldest.
    `rematch_asked_at` is when somebody in it asked for another pair, while nobody has decided.
    """

    pair: Pair
    last_held_at: datetime | None = None
    last_kind: MeetingKind | None = None
    missed: int = 0
    next_planned_at: datetime | None = None
    unreported: int = 0
    unreported_since: datetime | None = None
    feedback_missing: int = 0
    disputed: int = 0
    disputed_since: datetime | None = None
    rematch_asked_at: datetime | None = None

    def days_without_meeting(self, now: datetime, zone: tzinfo) -> int:
        """Count the days of a zone since the last meeting, or since all agreed to the pair.

        While they have not, since it was made.
        """
        since = self.last_held_at or self.pair.agreed_at or self.pair.made_at
        return (now.astimezone(zone).date() - since.astimezone(zone).date()).days


@dataclass(frozen=True, slots=True, kw_only=True)
class PairState(PairSums):
    """The same with everybody in it."""

    mentor: Person
    mentees: tuple[Person, ...]

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody in it, the mentor first."""
        return (self.mentor, *self.mentees)

    def partners_of(self, person_id: PersonId) -> tuple[Person, ...]:
        """Give those somebody works with."""
        return self.mentees if person_id == self.mentor.id else (self.mentor,)


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
        """Whether the mentor said it."""
        return self.person_id == self.pair.mentor_id

    @property
    def stops(self) -> bool:
        """Whether the pair may not go on before a curator decides."""
        settled_at = self.pair.continued_at
        is_new = settled_at is None or settled_at < self.said_at
        return self.worry is Worry.STOP and is_new
