"""Interviews: one person going through one questionnaire.

The state is the set of answers given so far and the question the person is at. Where to go next is
worked out from the answers, so there is no step counter to fall out of step.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.answers import Value
from domain.ids import NO_WAVE, InterviewId, PersonId, WaveId
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

    `wave_id` is the wave that asked, 0: none did. `take` counts how often the person answers the
    same thing: a change of what was sent, a test again, the next control card. `by_id` is who
    fills it in instead of the person; `replaced_at` is when another take took its place, so that
    it counts no more. `due_at` and `closed_at` are those of the wave.
    """

    id: InterviewId
    person_id: PersonId
    questionnaire_id: str
    version: int
    form: Form
    subject_id: int = 0
    wave_id: WaveId = NO_WAVE
    take: int = 1
    by_id: PersonId | None = None
    rev: int = 0
    since: int = 0
    at: str | None = None
    ticked: tuple[str, ...] = ()
    misses: int = 0
    answers: Mapping[str, Value] = field(default_factory=dict)
    submitted_at: datetime | None = None
    replaced_at: datetime | None = None
    due_at: datetime | None = None
    closed_at: datetime | None = None
    is_heard: bool = False

    @property
    def is_open(self) -> bool:
        """Whether answers may still change."""
        return self.submitted_at is None

    @property
    def thing(self) -> tuple[PersonId, str, int, WaveId]:
        """What all takes of one thing have in common."""
        return self.person_id, self.questionnaire_id, self.subject_id, self.wave_id

    @property
    def counts(self) -> bool:
        """Whether its answers were sent off and stand: no other take took their place."""
        return self.submitted_at is not None and self.replaced_at is None

    def is_late(self, now: datetime) -> bool:
        """Whether the wave that asked takes no answers any more."""
        is_due = self.due_at is not None and self.due_at <= now
        return is_due or self.closed_at is not None

    @property
    def hand_id(self) -> PersonId:
        """Who gives the answers: the person, or who fills it in instead."""
        return self.person_id if self.by_id is None else self.by_id
