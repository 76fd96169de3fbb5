"""The life of a participant in one of the two roles, and where one stands in it.

Like the stage of a pair it is kept nowhere: it follows from consents, the first survey, how the
mentor was chosen and trained, and the pairs.
"""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.candidacies import Step
from domain.lives import Life, Move
from domain.people import Person, Role, Standing
from domain.thresholds import UNPAIRED


class ParticipantState(StrEnum):
    """Where somebody stands as a mentee or as a mentor."""

    INVITED = "invited"
    CONSENT_PENDING = "consent_pending"
    CONSENTED = "consented"
    CANDIDATE = "candidate"
    INTERVIEWED = "interviewed"
    SELECTED = "selected"
    TRAINING = "training"
    ADMITTED = "admitted"
    REJECTED = "rejected"
    MATCHING = "matching"
    WAITING = "waiting"
    PAIRED = "paired"
    ACTIVE = "active"
    FINISHING = "finishing"
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    ERASED = "erased"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantFacts:
    """What the state of somebody follows from besides their standing.

    `pairs` counts the open ones, `met` those of them that have met, `finished` those that had
    their final meeting; `completed` counts pairs that have ended after one. `waited_days` are
    those since a mentee was ready for a pair.
    """

    has_survey: bool = False
    pairs: int = 0
    met: int = 0
    finished: int = 0
    completed: int = 0
    waited_days: int = 0
    choice: Step = Step.CANDIDATE


LONG_WAIT: Final = UNPAIRED.days
"""Days without a pair after which a psychologist keeps company with a mentee."""

_S = ParticipantState
MENTORING: Final = "mentoring"
SEEKING: Final = "seeking"
TOGETHER: Final = "together"
_MENTORING: Final = (
    _S.CANDIDATE,
    _S.INTERVIEWED,
    _S.SELECTED,
    _S.TRAINING,
    _S.ADMITTED,
)
_SEEKING: Final = (_S.MATCHING, _S.WAITING)
_TOGETHER: Final = (_S.PAIRED, _S.ACTIVE, _S.FINISHING)

PARTICIPANT_LIFE: Final = Life(
    name="participant",
    states=tuple(ParticipantState),
    begins=frozenset({_S.INVITED, _S.CONSENT_PENDING}),
    groups=MappingProxyType(
        {MENTORING: _MENTORING, SEEKING: _SEEKING, TOGETHER: _TOGETHER},
    ),
    moves=(
        Move(source=_S.INVITED, target=_S.CONSENT_PENDING, why="let_in"),
        Move(source=_S.CONSENT_PENDING, target=_S.CONSENTED, why="consents_given"),
        Move(source=_S.CONSENT_PENDING, target=_S.REFUSED, why="consent_refused"),
        Move(source=_S.REFUSED, target=_S.CONSENT_PENDING, why="thought_again"),
        Move(source=_S.REFUSED, target=_S.CONSENTED, why="consents_given"),
        Move(source=_S.CONSENTED, target=_S.MATCHING, why="mentee_answered"),
        Move(source=_S.CONSENTED, target=_S.CANDIDATE, why="mentor_answered"),
        Move(source=_S.CONSENTED, target=_S.CONSENT_PENDING, why="consent_ran_out"),
        Move(source=_S.CONSENTED, target=_S.REFUSED, why="consent_refused"),
        Move(source=_S.CONSENTED, target=_S.PAIRED, why="pair_made"),
        Move(source=_S.CANDIDATE, target=_S.INTERVIEWED, why="interviewed"),
        Move(source=_S.CANDIDATE, target=_S.SELECTED, why="selected"),
        Move(source=_S.INTERVIEWED, target=_S.SELECTED, why="selected"),
        Move(source=_S.SELECTED, target=_S.TRAINING, why="lesson_attended"),
        Move(source=_S.CANDIDATE, target=_S.TRAINING, why="lesson_attended"),
        Move(source=_S.INTERVIEWED, target=_S.TRAINING, why="lesson_attended"),
        Move(source=_S.TRAINING, target=_S.ADMITTED, why="admitted"),
        Move(source=_S.SELECTED, target=_S.ADMITTED, why="admitted_by_curator"),
        Move(source=_S.CANDIDATE, target=_S.ADMITTED, why="admitted_by_curator"),
        Move(source=_S.INTERVIEWED, target=_S.ADMITTED, why="admitted_by_curator"),
        Move(source=MENTORING, target=MENTORING, why="decided_again", is_back=True),
        Move(source=MENTORING, target=_S.REJECTED, why="rejected"),
        Move(source=_S.REJECTED, target=MENTORING, why="decided_again"),
        Move(source=_S.MATCHING, target=_S.WAITING, why="waited_long"),
        Move(source=SEEKING, target=_S.PAIRED, why="pair_made"),
        Move(source=MENTORING, target=_S.PAIRED, why="pair_made"),
        Move(source=_S.PAIRED, target=_S.ACTIVE, why="first_meeting"),
        Move(source=_S.ACTIVE, target=_S.FINISHING, why="final_meeting"),
        Move(source=TOGETHER, target=TOGETHER, why="meeting_undone", is_back=True),
        Move(source=TOGETHER, target=SEEKING, why="pair_ended"),
        Move(source=TOGETHER, target=MENTORING, why="pair_ended"),
        Move(source=TOGETHER, target=_S.REJECTED, why="pair_ended"),
        Move(source=TOGETHER, target=_S.COMPLETED, why="pair_closed"),
        Move(source=_S.COMPLETED, target=_S.PAIRED, why="new_pair"),
        Move(source=TOGETHER, target=_S.SUSPENDED, why="consent_lapsed"),
        Move(source=_S.SUSPENDED, target=TOGETHER, why="consents_given"),
        Move(source=SEEKING, target=_S.CONSENT_PENDING, why="consent_ran_out"),
        Move(source=MENTORING, target=_S.CONSENT_PENDING, why="consent_ran_out"),
        Move(source=_S.COMPLETED, target=_S.CONSENT_PENDING, why="consent_ran_out"),
        Move(source=_S.CONSENT_PENDING, target=SEEKING, why="consents_given"),
        Move(source=_S.CONSENT_PENDING, target=MENTORING, why="consents_given"),
        Move(source=_S.CONSENT_PENDING, target=_S.WITHDRAWN, why="withdrawn"),
        Move(source=_S.CONSENTED, target=_S.WITHDRAWN, why="withdrawn"),
        Move(source=SEEKING, target=_S.WITHDRAWN, why="withdrawn"),
        Move(source=MENTORING, target=_S.WITHDRAWN, why="withdrawn"),
        Move(source=TOGETHER, target=_S.WITHDRAWN, why="withdrawn"),
        Move(source=_S.SUSPENDED, target=_S.WITHDRAWN, why="withdrawn"),
        Move(source=_S.COMPLETED, target=_S.WITHDRAWN, why="withdrawn"),
        Move(source=_S.WITHDRAWN, target=_S.CONSENTED, why="came_back"),
        Move(source=_S.WITHDRAWN, target=_S.ERASED, why="erased"),
        Move(source=_S.REFUSED, target=_S.ERASED, why="erased"),
    ),
)
"""What may become of a participant; whoever plays both roles goes through it twice."""

_BY_STANDING: Final = MappingProxyType(
    {
        Standing.ASKING: ParticipantState.INVITED,
        Standing.REFUSED: ParticipantState.REFUSED,
        Standing.WITHDRAWN: ParticipantState.WITHDRAWN,
        Standing.ERASED: ParticipantState.ERASED,
    }
)
_CHOSEN: Final = MappingProxyType(
    {
        Step.CANDIDATE: ParticipantState.CANDIDATE,
        Step.INTERVIEW: ParticipantState.INTERVIEWED,
        Step.SELECTED: ParticipantState.SELECTED,
        Step.TRAINING: ParticipantState.TRAINING,
        Step.ADMITTED: ParticipantState.ADMITTED,
        Step.REFUSED: ParticipantState.REJECTED,
    }
)


def state(person: Person, role: Role, facts: ParticipantFacts) -> ParticipantState:
    """Say where somebody stands in one of the roles of a pair."""
    outside = _BY_STANDING.get(person.standing)
    if outside is not None:
        return outside
    if not person.is_admitted:
        return _S.SUSPENDED if facts.pairs else _S.CONSENT_PENDING
    return _together(facts) if facts.pairs else _alone(role, facts)


def _alone(role: Role, facts: ParticipantFacts) -> ParticipantState:
    if facts.completed:
        return _S.COMPLETED
    if not facts.has_survey:
        return _S.CONSENTED
    return _CHOSEN[facts.choice] if role is Role.MENTOR else _seeking(facts)


def _together(facts: ParticipantFacts) -> ParticipantState:
    if facts.finished == facts.pairs:
        return _S.FINISHING
    return _S.ACTIVE if facts.met else _S.PAIRED


def _seeking(facts: ParticipantFacts) -> ParticipantState:
    return _S.WAITING if facts.waited_days >= LONG_WAIT else _S.MATCHING
