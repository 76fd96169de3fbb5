"""Training: groups of mentors, their lessons, and certificates of courses held elsewhere.

The target model asks for no fewer than three lessons for each group of mentors.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from domain.ids import CertificateId, PersonId, SchoolId, TrainingId, TrainingSessionId
from domain.refusals import DomainError, Misunderstood

LONGEST_TITLE: Final = 200
LONGEST_NUMBER: Final = 40
USUAL: Final = timedelta(minutes=90)
LENGTHS: Final = (45, 60, 90, 120, 180)
"""How many minutes a lesson may be chosen to last."""

MOST_HOURS: Final = 2000
TOPICS: Final = 3
"""How many topics the target model proposes; their words are `training-topic-` and the number."""

A_WEEK: Final = timedelta(days=7)


class LessonHeld(DomainError):
    """A lesson that took place is neither moved nor taken off the plan."""

    code = "lesson-held"


class LessonNotBegun(DomainError):
    """Who was there can be noted only after a lesson has begun."""

    code = "lesson-not-begun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """A group of mentors who learn together; `number` counts within the school."""

    id: TrainingId
    school_id: SchoolId
    number: int
    title: str
    rev: int = 0
    made_at: datetime
    closed_at: datetime | None = None
    members: tuple[PersonId, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the group still learns."""
        return self.closed_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A lesson of a group; `was_there` holds whom it was noted of once it was held."""

    id: TrainingSessionId
    school_id: SchoolId
    training_id: TrainingId
    number: int
    topic: str
    starts_at: datetime
    rev: int = 0
    length: timedelta = USUAL
    place: str | None = None
    held_at: datetime | None = None
    was_there: frozenset[PersonId] = frozenset()
    missed: frozenset[PersonId] = frozenset()

    @property
    def is_held(self) -> bool:
        """Whether somebody has noted who was there."""
        return self.held_at is not None

    @property
    def ends_at(self) -> datetime:
        """When it is over."""
        return self.starts_at + self.length

    def awaits_marks(self, now: datetime) -> bool:
        """Whether it has begun and nobody has noted who was there."""
        return not self.is_held and self.starts_at <= now

    def moved(self, to: datetime) -> "Lesson":
        """Put it to another moment.

        Raises:
            LessonHeld: it was held already.
        """
        return replace(self._waiting(), starts_at=to)

    def about(self, topic: str) -> "Lesson":
        """Give it another topic; one that was held may be corrected, too.

        Raises:
            Misunderstood: the topic is no words, or too long.
        """
        return replace(self, topic=a_title(topic))

    def at_place(self, place: str) -> "Lesson":
        """Say where it is.

        Raises:
            LessonHeld: it was held already.
            Misunderstood: the place is no words, or too long.
        """
        return replace(self._waiting(), place=a_title(place))

    def lasting(self, minutes: int) -> "Lesson":
        """Say how long it is.

        Raises:
            LessonHeld: it was held already.
            Misunderstood: nobody offered that length.
        """
        if minutes not in LENGTHS:
            raise Misunderstood("choice")
        return replace(self._waiting(), length=timedelta(minutes=minutes))

    def held(self, now: datetime) -> "Lesson":
        """Note that it took place; the first note stands.

        Raises:
            LessonNotBegun: it has not begun.
        """
        if now < self.starts_at:
            raise LessonNotBegun
        return replace(self, held_at=self.held_at or now)

    def _waiting(self) -> "Lesson":
        if self.is_held:
            raise LessonHeld
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A certificate of another body; its words are None once they were erased."""

    id: CertificateId
    person_id: PersonId
    title: str | None
    number: str | None
    issued_on: date
    hours: float
    added_by: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """A group of a school as indicators see it: how many lessons it had."""

    training_id: TrainingId
    held: int


def a_title(words: str) -> str:
    """Give a title, a topic or a place as it is kept.

    Raises:
        Misunderstood: it is no words, or too long.
    """
    kept = " ".join("".join(one for one in words if one.isprintable() or one.isspace()).split())
    if not any(map(str.isalnum, kept)):
        raise Misunderstood("text")
    if len(kept) > LONGEST_TITLE:
        raise Misunderstood("shorter", length=len(kept), most=LONGEST_TITLE)
    return kept


def weekly(first: datetime, count: int) -> tuple[datetime, ...]:
    """Give moments a week apart, at the same hour by the clock of their zone."""
    return tuple(first + number * A_WEEK for number in range(count))


def least(groups: Iterable[Taught]) -> int | None:
    """Say how many lessons every group has had at least; None: there is no group."""
    return min((one.held for one in groups), default=None)
