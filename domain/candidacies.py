"""Candidacies: how somebody who wants to help comes to be admitted as a mentor, or is refused.

Of documents only the day is kept, never a picture: a clearance certificate tells of convictions,
and nobody needs to keep that here (labour code, articles 331 and 351.1).
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from domain.ids import PersonId, SchoolId
from domain.people import Form
from domain.refusals import DomainError, Misunderstood

LONGEST_REASON: Final = 300

CLEARED: Final = frozenset({Form.STUDENT, Form.EMPLOYER, Form.TEACHER_PUPIL})
"""Forms in which an adult works with pupils, so that a clearance certificate is asked for."""


class CandidateUndecided(DomainError):
    """A candidate who was refused is selected anew before they are admitted."""

    code = "candidate-undecided"


class ReasonMissing(DomainError):
    """What is decided against the usual way has a reason, in words."""

    code = "reason-missing"


class Verdict(StrEnum):
    """What a curator decided about a candidate."""

    SELECTED = "selected"
    REFUSED = "refused"


class Step(StrEnum):
    """Where somebody stands on the way to being a mentor, in its order; refused is off the way."""

    CANDIDATE = "candidate"
    INTERVIEW = "interview"
    SELECTED = "selected"
    TRAINING = "training"
    ADMITTED = "admitted"
    REFUSED = "refused"


class Lacking(StrEnum):
    """What is still missing before somebody is admitted without a word of explanation."""

    INTERVIEW = "interview"
    DECISION = "decision"
    SESSIONS = "sessions"
    TEST = "test"
    AGREEMENT = "agreement"
    CLEARANCE = "clearance"


class Paper(StrEnum):
    """A paper of which the day is noted."""

    AGREEMENT = "agreement"
    CLEARANCE = "clearance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidacy:
    """What is written down about somebody's way to being a mentor; `rev` 0: nothing is yet.

    `interview_at` is when the interview is to be, `interviewed_on` when it was.
    """

    person_id: PersonId
    school_id: SchoolId
    rev: int = 0
    interview_at: datetime | None = None
    interviewed_on: date | None = None
    verdict: Verdict | None = None
    reason: str | None = None
    decided_on: date | None = None
    decided_by: PersonId | None = None
    admitted_on: date | None = None
    admitted_because: str | None = None
    agreement_on: date | None = None
    clearance_on: date | None = None

    @property
    def is_refused(self) -> bool:
        """Whether the school said no."""
        return self.verdict is Verdict.REFUSED

    def appointed(self, at: datetime) -> "Candidacy":
        """Let the interview be at a moment; one that was held before counts no more."""
        return replace(self, interview_at=at, interviewed_on=None)

    def interviewed(self, day: date) -> "Candidacy":
        """Note when the interview was."""
        return replace(self, interviewed_on=day)

    def selected(self, by: PersonId, day: date) -> "Candidacy":
        """Let somebody go on to the training."""
        return self._decided(Verdict.SELECTED, None, by, day)

    def refused(self, reason: str, by: PersonId, day: date) -> "Candidacy":
        """Say no; an admission ends with it.

        Raises:
            ReasonMissing: no reason is given.
            Misunderstood: the reason is too long.
        """
        return replace(
            self._decided(Verdict.REFUSED, a_reason(reason), by, day),
            admitted_on=None,
            admitted_because=None,
        )

    def admitted(self, standing: "MentorStanding", reason: str, day: date) -> "Candidacy":
        """Let somebody be a mentor; with a reason where something is missing.

        Raises:
            CandidateUndecided: the school said no to them.
            ReasonMissing: something is missing, and no reason is given.
            Misunderstood: the reason is too long.
        """
        if self.is_refused:
            raise CandidateUndecided
        because = a_reason(reason) if standing.lacks else None
        return replace(self, admitted_on=day, admitted_because=because)

    def noted(self, paper: Paper, day: date) -> "Candidacy":
        """Note the day of a paper."""
        if paper is Paper.AGREEMENT:
            return replace(self, agreement_on=day)
        return replace(self, clearance_on=day)

    def _decided(
        self, verdict: Verdict, reason: str | None, by: PersonId, day: date
    ) -> "Candidacy":
        return replace(self, verdict=verdict, reason=reason, decided_by=by, decided_on=day)


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorStanding:
    """How far a mentor has come: the candidacy, the lessons, the test; it holds no words.

    `needed` is how many lessons the school asks for, `asks_test` whether it asks for the test.
    """

    person_id: PersonId
    form: Form
    needed: int
    asks_test: bool = True
    has_applied: bool = False
    interview_at: datetime | None = None
    interviewed_on: date | None = None
    verdict: Verdict | None = None
    admitted_on: date | None = None
    agreement_on: date | None = None
    clearance_on: date | None = None
    trainings: int = 0
    attended: int = 0
    tested: bool | None = None
    certificates: int = 0
    hours: float = 0

    @property
    def is_admitted(self) -> bool:
        """Whether a curator has admitted them."""
        return self.admitted_on is not None

    @property
    def is_trained(self) -> bool:
        """Whether they were at as many lessons as asked for."""
        return self.attended >= self.needed

    @property
    def step(self) -> Step:
        """Where they stand."""
        if self.verdict is Verdict.REFUSED:
            return Step.REFUSED
        if self.is_admitted:
            return Step.ADMITTED
        if self.verdict is Verdict.SELECTED:
            return Step.TRAINING if self.trainings or self.attended else Step.SELECTED
        was_called = self.interview_at is not None or self.interviewed_on is not None
        return Step.INTERVIEW if was_called else Step.CANDIDATE

    @property
    def may_apply(self) -> bool:
        """Whether the questionnaire of a candidate still makes sense."""
        return not self.has_applied and self.verdict is None and not self.is_admitted

    @property
    def may_be_tested(self) -> bool:
        """Whether the test is theirs to take: after enough lessons, until it is passed."""
        return self.asks_test and self.tested is not True and self.is_trained

    @property
    def needs_clearance(self) -> bool:
        """Whether a clearance certificate is asked of them."""
        return self.form in CLEARED

    @property
    def lacks(self) -> tuple[Lacking, ...]:
        """List what is missing, in the order of the way."""
        missing = {
            Lacking.INTERVIEW: self.interviewed_on is None,
            Lacking.DECISION: self.verdict is not Verdict.SELECTED,
            Lacking.SESSIONS: not self.is_trained,
            Lacking.TEST: self.asks_test and self.tested is not True,
            Lacking.AGREEMENT: self.agreement_on is None,
            Lacking.CLEARANCE: self.needs_clearance and self.clearance_on is None,
        }
        return tuple(one for one, is_missing in missing.items() if is_missing)

    @property
    def awaits_curator(self) -> bool:
        """Whether the next step is a curator's: a first call, a decision, or the admission."""
        match self.step:
            case Step.CANDIDATE:
                return self.has_applied
            case Step.INTERVIEW:
                return self.interviewed_on is not None
            case Step.SELECTED | Step.TRAINING:
                return self.is_trained and not (self.asks_test and self.tested is not True)
            case Step.ADMITTED | Step.REFUSED:
                return False


def a_reason(words: str) -> str:
    """Give a reason as it is kept.

    Raises:
        ReasonMissing: there is none.
        Misunderstood: it is too long.
    """
    kept = " ".join(words.split())
    if not any(map(str.isalnum, kept)):
        raise ReasonMissing
    if len(kept) > LONGEST_REASON:
        raise Misunderstood("shorter", length=len(kept), most=LONGEST_REASON)
    return kept
