"""Participation: what is known of somebody on one side of one pair, or still without a pair.

Indicators are worked out of nothing else about people. Whoever is in several pairs stands here
several times, and counts once, by the number of the person.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from domain.deadlines import Period
from domain.ids import PairId, PersonId, SchoolId
from domain.people import AgeGroup, Form, Role, Standing

PUPILS: Final = frozenset(
    {
        (Role.MENTEE, Form.PEER),
        (Role.MENTOR, Form.PEER),
        (Role.MENTEE, Form.STUDENT),
        (Role.MENTEE, Form.EMPLOYER),
        (Role.MENTEE, Form.TEACHER_PUPIL),
    }
)
"""The sides of the forms on which pupils of the school stand."""

TEACHERS: Final = frozenset(
    {
        (Role.MENTEE, Form.TEACHER),
        (Role.MENTOR, Form.TEACHER),
        (Role.MENTOR, Form.TEACHER_PUPIL),
    }
)
"""The sides of the forms on which teachers of the school stand."""

_GONE: Final = frozenset({Standing.WITHDRAWN, Standing.ASKING})
_AGES: Final = {
    AgeGroup.UNDER_14: (0, 13),
    AgeGroup.FROM_14_TO_17: (14, 17),
    AgeGroup.ADULT: (18, 120),
}


class Need(StrEnum):
    """What an indicator has to know of people besides the pairs they are in."""

    LONERS = "loners"
    CONSENTS = "consents"
    MEETINGS = "meetings"
    ANSWERS = "answers"
    DIAGNOSIS = "diagnosis"
    EXPERIENCE = "experience"
    PLANS = "plans"
    TRAINING = "training"
    PUBLICITY = "publicity"
    EVENT = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """Somebody on one side of a pair; without `entered_on` they wait for a pair.

    `experience_years` is what was answered on `experience_on`. `has_before` and `has_after` are
    diagnostics; `satisfied` follows from the second survey, None: not `answered`. `steps_due`
    counts the steps of a mentee's plan that were due in the period, `steps_done` those of them
    that are done; `has_done_step` is of either side of the pair.
    """

    person_id: PersonId
    school_id: SchoolId
    role: Role
    form: Form
    age_group: AgeGroup = AgeGroup.ADULT
    standing: Standing = Standing.ADMITTED
    born_on: date | None = None
    pair_id: PairId | None = None
    entered_on: date | None = None
    left_on: date | None = None
    experience_years: int | None = None
    experience_on: date | None = None
    has_consents: bool = False
    has_met: bool = False
    steps_due: int = 0
    steps_done: int = 0
    has_done_step: bool = False
    has_before: bool = False
    has_after: bool = False
    satisfied: bool | None = None

    @property
    def answered(self) -> bool:
        """Whether the second survey came back."""
        return self.satisfied is not None

    @property
    def is_gone(self) -> bool:
        """Whether the person has left, or never was let in."""
        return self.standing in _GONE

    @property
    def is_pupil(self) -> bool:
        """Whether the person takes part as a pupil."""
        return (self.role, self.form) in PUPILS

    @property
    def is_teacher(self) -> bool:
        """Whether the person takes part as a teacher."""
        return (self.role, self.form) in TEACHERS

    def entered(self, period: Period) -> bool:
        """Whether the pair was there on at least one day of a period."""
        if self.entered_on is None or self.entered_on > period.ends_on:
            return False
        return self.left_on is None or self.left_on >= period.starts_on

    def is_aged(self, least: int, most: int, day: date) -> bool | None:
        """Whether somebody is so old on a day, both ages included; None: nobody can tell."""
        if self.born_on is not None:
            return least <= _age(self.born_on, day) <= most
        youngest, oldest = _AGES[self.age_group]
        if least <= youngest and oldest <= most:
            return True
        return False if self.is_teacher or oldest < least or most < youngest else None

    def experience(self, day: date) -> int | None:
        """Give how many whole years somebody has worked by a day; None: it was never asked."""
        if self.experience_years is None:
            return None
        if self.experience_on is None or day < self.experience_on:
            return self.experience_years
        return self.experience_years + _age(self.experience_on, day)


def _age(since: date, day: date) -> int:
    """Count whole years; who was born on 29 February grows older on 1 March."""
    return day.year - since.year - ((day.month, day.day) < (since.month, since.day))
