"""Gatherings: what a curator calls people to, who says they will come, and who came."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.guests import Invitation, Reply, Turnout, turnout
from domain.ids import GatheringId, PersonId, RunId, SchoolId
from domain.people import Role
from domain.refusals import DomainError, Misunderstood
from domain.training import a_title
from domain.waves import Among, Audience

USUAL: Final = timedelta(hours=2)
LONGEST_REASON: Final = 300
LONGEST_CLASS: Final = 20


class GatheringClosed(DomainError):
    """What was called off or is over changes no more."""

    code = "gathering-closed"


class GatheringNotBegun(DomainError):
    """Who was there is known only once it has begun, or by its code on that day."""

    code = "gathering-not-begun"


class GatheringBegun(DomainError):
    """Whether somebody comes is said until it begins."""

    code = "gathering-begun"


class NobodyInvited(DomainError):
    """Nobody is invited unless people were chosen."""

    code = "nobody-invited"


class Kind(StrEnum):
    """What is gathered: any event of the programme, or its final one."""

    EVENT = "event"
    FINAL = "final"


class State(StrEnum):
    """How far a gathering is."""

    DRAFT = "draft"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    HELD = "held"


class Crowd(StrEnum):
    """Whom a curator may invite."""

    PAIRS = "pairs"
    MENTEES = "mentees"
    MENTORS = "mentors"
    GUARDIANS = "guardians"
    EVERYBODY = "everybody"


_ROLES: Final = {
    Crowd.PAIRS: (Role.MENTEE, Role.MENTOR),
    Crowd.MENTEES: (Role.MENTEE,),
    Crowd.MENTORS: (Role.MENTOR,),
    Crowd.GUARDIANS: (Role.GUARDIAN,),
    Crowd.EVERYBODY: (Role.MENTEE, Role.MENTOR, Role.GUARDIAN),
}


def audiences(crowd: Crowd, class_name: str | None = None) -> tuple[Audience, ...]:
    """Say whom a crowd means, role by role, perhaps of one class only."""
    among = Among.PAIRED if crowd is Crowd.PAIRS else Among.ALL
    return tuple(Audience(role=one, among=among, class_name=class_name) for one in _ROLES[crowd])


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """Something people are called to; a `run_id` stands where it is the final event of a run."""

    id: GatheringId
    school_id: SchoolId
    title: str
    starts_at: datetime
    made_at: datetime
    kind: Kind = Kind.EVENT
    run_id: RunId | None = None
    rev: int = 0
    length: timedelta = USUAL
    place: str | None = None
    crowd: Crowd | None = None
    class_name: str | None = None
    announced_at: datetime | None = None
    cancelled_at: datetime | None = None
    reason: str | None = None
    held_at: datetime | None = None
    invitations: tuple[Invitation, ...] = field(default=())

    @property
    def state(self) -> State:
        """How far it is."""
        if self.cancelled_at is not None:
            return State.CANCELLED
        if self.held_at is not None:
            return State.HELD
        return State.DRAFT if self.announced_at is None else State.PLANNED

    @property
    def ends_at(self) -> datetime:
        """When it is over."""
        return self.starts_at + self.length

    def is_ahead(self, now: datetime) -> bool:
        """Whether people are told of it and it has not begun."""
        return self.state is State.PLANNED and now < self.starts_at

    def of(self, person_id: PersonId) -> Invitation | None:
        """Find what stands here of somebody."""
        return next((one for one in self.invitations if one.person_id == person_id), None)

    def retitled(self, words: str) -> "Gathering":
        """Give it another title.

        Raises:
            GatheringClosed: it is over or was called off.
            Misunderstood: the title is no words, or too long.
        """
        return replace(self._open(), title=a_title(words))

    def placed(self, words: str) -> "Gathering":
        """Say where it is.

        Raises:
            GatheringClosed: it is over or was called off.
            Misunderstood: the place is no words, or too long.
        """
        return replace(self._open(), place=a_title(words))

    def moved(self, to: datetime) -> "Gathering":
        """Put it to another moment.

        Raises:
            GatheringClosed: it is over or was called off.
        """
        return replace(self._open(), starts_at=to)

    def calling(self, crowd: Crowd, class_name: str | None) -> "Gathering":
        """Choose whom to invite; who is invited already stays so.

        Raises:
            GatheringClosed: it was announced, is over or was called off.
        """
        if self.state is not State.DRAFT:
            raise GatheringClosed
        return replace(self, crowd=crowd, class_name=class_name)

    def announced(self, count: int, now: datetime) -> "Gathering":
        """Let it be told to so many people.

        Raises:
            GatheringClosed: it was announced before, is over or was called off.
            NobodyInvited: there is nobody to tell.
        """
        if self.state is not State.DRAFT:
            raise GatheringClosed
        if not count:
            raise NobodyInvited
        return replace(self, announced_at=now)

    def cancelled(self, words: str, now: datetime) -> "Gathering":
        """Call it off, and say why.

        Raises:
            GatheringClosed: it is over or was called off.
            Misunderstood: the reason is no words, or too long.
        """
        reason = " ".join(words.split())
        if not any(map(str.isalnum, reason)):
            raise Misunderstood("text")
        if len(reason) > LONGEST_REASON:
            raise Misunderstood("shorter", length=len(reason), most=LONGEST_REASON)
        return replace(self._open(), cancelled_at=now, reason=reason)

    def held(self, now: datetime) -> "Gathering":
        """Note that it took place.

        Raises:
            GatheringClosed: it was called off, or nobody was told of it.
            GatheringNotBegun: it has not begun.
        """
        if self.state is not State.PLANNED:
            raise GatheringClosed
        if now < self.starts_at:
            raise GatheringNotBegun
        return replace(self, held_at=now)

    def answering(self, reply: Reply, now: datetime) -> Reply:
        """Take an answer until it begins.

        Raises:
            GatheringClosed: it was called off or is over.
            GatheringBegun: it has begun.
        """
        if self.state is not State.PLANNED:
            raise GatheringClosed
        if now >= self.starts_at:
            raise GatheringBegun
        return reply

    def turnout(self) -> Turnout:
        """Count who was invited, what they answered and who came."""
        return turnout(self.invitations)

    def _open(self) -> "Gathering":
        if self.state in {State.CANCELLED, State.HELD}:
            raise GatheringClosed
        return self
