"""Interviews: one person going through one questionnaire.

The state is the set of answers given so far and the question the person is at. Where to go next is
worked out from the answers, so there is no step counter to fall out of step.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.answers import Value
from domain.ids import InterviewId, PersonId
from domain.people import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """What is remembered of one person in one questionnaire.

    `at` is the question on the screen, None the page that shows all answers. `ticked` are the
    options of a question with several answers that are marked and not yet sent off. `misses`
    counts the answers in a row that were not understood. `rev` rises with every change; `since` is
    the one at which the person came to `at`: a button older than that belongs to another page.
    `is_heard` says whether the person's next typed words belong to this interview. `subject_id` is
    the number of what the questionnaire is about, as a meeting; 0 if it is about nothing numbered.
    """

    id: InterviewId
    person_id: PersonId
    questionnaire_id: str
    version: int
    form: Form
    subject_id: int = 0
    rev: int = 0
    since: int = 0
    at: str | None = None
    ticked: tuple[str, ...] = ()
    misses: int = 0
    answers: Mapping[str, Value] = field(default_factory=dict)
    submitted_at: datetime | None = None
    is_heard: bool = False

    @property
    def is_open(self) -> bool:
        """Whether answers may still change."""
        return self.submitted_at is None
