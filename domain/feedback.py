"""Feedback: which questionnaire follows a meeting, and which answers ask a curator to act.

The ids of questionnaires, questions and options are those of the files that are asked.
"""

from collections.abc import Mapping
from typing import Final

from domain.answers import Value
from domain.meetings import MeetingKind
from domain.pairs import Worry

_PAPERS: Final = {MeetingKind.TRIAL: "after_trial", MeetingKind.FINAL: "after_final"}
_SIDES: Final = ("mentee", "mentor")

GO_ON: Final = "go_on"
"""The question after the trial meeting whether the pair shall go on."""
NO: Final = "no"
HELP: Final = ("f7", "g7")
"""The questions, one for each side, whether help is needed."""
WISHES: Final = (Worry.CURATOR.value, Worry.PSYCHOLOGIST.value)
"""Whom somebody may ask to help."""


def paper(kind: MeetingKind, *, for_mentor: bool) -> str:
    """Name the questionnaire that one side answers after a meeting of that kind."""
    return f"{_PAPERS.get(kind, 'meeting')}_{_SIDES[for_mentor]}"


AFTER_TRIAL: Final = tuple(paper(MeetingKind.TRIAL, for_mentor=one) for one in (False, True))
"""Where a no to going on stops a pair; after the final meeting it is simply the end."""
PAPERS: Final = tuple(
    dict.fromkeys(paper(kind, for_mentor=one) for kind in MeetingKind for one in (False, True))
)
"""Every questionnaire about meetings; some kinds share theirs."""


def wanted_help(answers: Mapping[str, Value]) -> Worry | None:
    """Say whom the answers ask for help; None: nobody."""
    given = {answers.get(question) for question in HELP}
    return next((Worry(one) for one in WISHES if one in given), None)
