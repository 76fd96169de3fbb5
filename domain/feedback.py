"""Feedback: which questionnaire follows a meeting, and which answers ask a curator to act.

The ids of questionnaires, questions and options are those of the files that are asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.answers import Value
from domain.ids import MeetingId, PairId, PersonId
from domain.meetings import MeetingKind
from domain.pairs import Worry
from domain.repeats import plain
from domain.thresholds import FEEDBACK_COUNTED, FEEDBACK_DUE

_PAPERS: Final = {MeetingKind.TRIAL: "after_trial", MeetingKind.FINAL: "after_final"}
_SIDES: Final = ("mentee", "mentor")

GO_ON: Final = "go_on"
"""The question after the trial meeting whether the pair shall go on."""
NO: Final = "no"
UNSURE: Final = "unsure"
DID_NOT_MEET: Final[Mapping[str, Value]] = {"f1": "none"}
"""What a mentee answers who was at no meeting: the report of it stands in doubt then."""
HELP: Final = ("f7", "g7")
"""The questions, one for each side, whether help is needed."""
WISHES: Final = (Worry.CURATOR.value, Worry.PSYCHOLOGIST.value)
"""Whom somebody may ask to help."""
CALLS: Final[Mapping[str, str]] = {
    "interim_mentee": "i8",
    "interim_mentor": "i8",
    "exit_mentee": "e5",
    "exit_mentor": "e5",
}
"""The surveys that no meeting is about, and the question of each whether somebody should talk.

What a school asks in a questionnaire of its own means what that school says, and calls nobody.
"""
_ANOTHER_MENTOR: Final = "change"
DUE_WITHIN: Final = FEEDBACK_DUE.after
"""How long after the report of a meeting everybody who was there may take to answer."""
ASKED_FOR: Final = FEEDBACK_COUNTED.after
"""How long after a meeting it still counts that feedback about it is missing."""


def paper(kind: MeetingKind, *, for_mentor: bool) -> str:
    """Name the questionnaire that one side answers after a meeting of that kind."""
    return f"{_PAPERS.get(kind, 'meeting')}_{_SIDES[for_mentor]}"


AFTER_TRIAL: Final = tuple(paper(MeetingKind.TRIAL, for_mentor=one) for one in (False, True))
"""Where a no to going on stops a pair; after the final meeting it is simply the end."""
PAPERS: Final = tuple(
    dict.fromkeys(paper(kind, for_mentor=one) for kind in MeetingKind for one in (False, True))
)
"""Every questionnaire about meetings; some kinds share theirs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """Feedback that somebody has not given in time, about one meeting or the latest of several."""

    pair_id: PairId
    person_id: PersonId
    meeting_id: MeetingId
    met_at: datetime


def wanted_help(answers: Mapping[str, Value]) -> Worry | None:
    """Say whom the answers ask for help; None: nobody."""
    given = {answers.get(question) for question in HELP}
    return next((Worry(one) for one in WISHES if one in given), None)


def wanted_talk(paper: str, answers: Mapping[str, Value]) -> Worry | None:
    """Say with whom the answers to a survey ask to talk; a wish for another mentor is a curator's.

    A mentor is asked about each mentee: a curator comes first, who knows them all.
    """
    asked = CALLS.get(paper)
    given = [value for question, value in answers.items() if plain(question) == asked]
    if _ANOTHER_MENTOR in given:
        return Worry.CURATOR
    return next((Worry(one) for one in WISHES if one in given), None)
