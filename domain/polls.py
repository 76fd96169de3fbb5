"""Polls: nominations of the final event, who is nominated, and a vote that is kept secret."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.hiding import hidden
from domain.ids import NominationId, NomineeId, PairId, PersonId, PollId, RunId, SchoolId
from domain.refusals import DomainError, MomentPassed

MOST_NOMINATIONS: Final = 12
LEAST_NOMINEES: Final = 2
LONGEST: Final = timedelta(days=60)
"""How long a vote may take."""


class PollUnderWay(DomainError):
    """Nominations and voters change only before the vote begins."""

    code = "poll-under-way"


class PollNotReady(DomainError):
    """A vote begins with nominations of two nominees at least, and with somebody who votes."""

    code = "poll-not-ready"


class VoteClosed(DomainError):
    """A voice is given, or given otherwise, only while the vote goes on."""

    code = "vote-closed"


class OwnVoice(DomainError):
    """Nobody votes for themselves or for their own pair."""

    code = "own-voice"


class PollUndecided(DomainError):
    """Before the announcement the vote is closed, and every nomination has its winner."""

    code = "poll-undecided"


class Voters(StrEnum):
    """Who votes."""

    PARTICIPANTS = "participants"
    STAFF = "staff"
    JURY = "jury"


class Subject(StrEnum):
    """Who may be nominated."""

    MENTOR = "mentor"
    PAIR = "pair"


class Stage(StrEnum):
    """How far a poll is."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    ANNOUNCED = "announced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominee:
    """A mentor, or a pair by its mentor; `votes` are known once the vote is counted."""

    id: NomineeId
    person_id: PersonId
    pair_id: PairId | None = None
    votes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Nomination:
    """What is awarded; `reason` is why the curator chose among equals."""

    id: NominationId
    title: str
    subject: Subject
    winner_id: NomineeId | None = None
    reason: str | None = None
    nominees: tuple[Nominee, ...] = field(default=())

    @property
    def leaders(self) -> tuple[Nominee, ...]:
        """Who has most voices: several where they are equal, all where nobody voted."""
        most = max((one.votes or 0 for one in self.nominees), default=0)
        return tuple(one for one in self.nominees if (one.votes or 0) == most)

    @property
    def is_tied(self) -> bool:
        """Whether the voices alone name no winner."""
        return len(self.leaders) != 1

    def of(self, nominee_id: NomineeId) -> Nominee | None:
        """Find a nominee."""
        return next((one for one in self.nominees if one.id == nominee_id), None)

    def shown(self) -> Mapping[NomineeId, int | None]:
        """Give the voices of each nominee; None: so few that they are not said."""
        counts = {one.id: one.votes or 0 for one in self.nominees}
        unsaid = hidden(counts)
        return {key: None if key in unsaid else count for key, count in counts.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """The nominations of one run, and the vote about them."""

    id: PollId
    school_id: SchoolId
    run_id: RunId
    made_at: datetime
    rev: int = 0
    voters: Voters = Voters.PARTICIPANTS
    closes_at: datetime | None = None
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    announced_at: datetime | None = None
    nominations: tuple[Nomination, ...] = field(default=())

    @property
    def stage(self) -> Stage:
        """How far it is."""
        if self.announced_at is not None:
            return Stage.ANNOUNCED
        if self.closed_at is not None:
            return Stage.CLOSED
        return Stage.DRAFT if self.opened_at is None else Stage.OPEN

    @property
    def is_ready(self) -> bool:
        """Whether there is something to vote about, and until when."""
        enough = [len(one.nominees) >= LEAST_NOMINEES for one in self.nominations]
        return bool(enough) and all(enough) and self.closes_at is not None

    @property
    def is_decided(self) -> bool:
        """Whether every nomination has its winner."""
        return all(one.winner_id is not None for one in self.nominations)

    def takes_voices(self, now: datetime) -> bool:
        """Whether somebody may vote at a moment."""
        is_ahead = self.closes_at is not None and now < self.closes_at
        return self.stage is Stage.OPEN and is_ahead

    def of(self, nomination_id: NominationId) -> Nomination | None:
        """Find a nomination."""
        return next((one for one in self.nominations if one.id == nomination_id), None)

    def by(self, voters: Voters) -> "Poll":
        """Choose who votes.

        Raises:
            PollUnderWay: the vote has begun.
        """
        return replace(self.draft(), voters=voters)

    def until(self, moment: datetime, now: datetime) -> "Poll":
        """Say when the vote closes; it may be put off while it goes on.

        Raises:
            PollUnderWay: it was counted already.
            MomentPassed: the moment has gone by, or is too far ahead.
        """
        if self.stage not in {Stage.DRAFT, Stage.OPEN}:
            raise PollUnderWay
        if not now < moment <= now + LONGEST:
            raise MomentPassed
        return replace(self, closes_at=moment)

    def opened(self, count: int, now: datetime) -> "Poll":
        """Let so many people vote.

        Raises:
            PollUnderWay: the vote has begun.
            PollNotReady: something is missing, or nobody votes.
            MomentPassed: it would be over already.
        """
        if not self.draft().is_ready or not count:
            raise PollNotReady
        if self.closes_at is not None and self.closes_at <= now:
            raise MomentPassed
        return replace(self, opened_at=now)

    def closed(self, now: datetime) -> "Poll":
        """End the vote.

        Raises:
            VoteClosed: it has not begun, or is over.
        """
        if self.stage is not Stage.OPEN:
            raise VoteClosed
        return replace(self, closed_at=now)

    def announced(self, now: datetime) -> "Poll":
        """Let the winners be told.

        Raises:
            PollUndecided: the vote goes on, or a nomination has no winner.
        """
        if self.stage is not Stage.CLOSED or not self.is_decided:
            raise PollUndecided
        return replace(self, announced_at=now)

    def draft(self) -> "Poll":
        """Give it back while it may change.

        Raises:
            PollUnderWay: the vote has begun.
        """
        if self.stage is not Stage.DRAFT:
            raise PollUnderWay
        return self


def is_own(nominee: Nominee, voter: PersonId, pair: Collection[PersonId] = ()) -> bool:
    """Whether somebody would vote for themselves, or for the pair they are in.

    `pair` is everybody in the pair that stands, or in any pair of a mentor who stands alone.
    """
    return nominee.person_id == voter or voter in pair
