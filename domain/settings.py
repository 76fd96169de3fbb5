"""Settings of a school: what each school decides for itself, with the defaults."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

from domain.thresholds import ERASED_BY, PAIR_GAP


class Naming(StrEnum):
    """How people are shown to one another: «Anna K.», the full name, or a code."""

    FIRST = "first"
    FULL = "full"
    CODE = "code"


class AgePolicy(StrEnum):
    """Whose consent counts from 14 to 17; law 152-FZ names no age, so the school decides."""

    BOTH = "both"
    OWN = "own"
    GUARDIAN = "guardian"


class SatisfactionRule(StrEnum):
    """Who counts as satisfied: by a yes and a mark from seven, or by one of the two alone."""

    BOTH = "yes-and-mark"
    YES_ONLY = "yes-only"
    MARK_ONLY = "mark-only"


class Switch(StrEnum):
    """Whether a school wants something at all."""

    ON = "on"
    OFF = "off"


class Quarters(StrEnum):
    """Which quarters a school reports of: those of the school year, or of the calendar."""

    SCHOOL = "school-quarters"
    CALENDAR = "calendar-quarters"


LATEST_ERASURE: Final = ERASED_BY.days
"""Days after a withdrawal by which the data must be gone (law 152-FZ, article 21, part 5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolSettings:
    """What a school has decided.

    `erase_after` counts days from a withdrawal to the erasure, `keep_months` from the end of a
    year to the purge, `answer_within` hours until somebody who asked for a talk is answered.
    `lessons_from` and `lessons_until` are the hours of the clock between which pupils have
    lessons, `training_sessions` how many lessons a mentor attends, `training_test` whether there
    is a test. `mentor_gate`: only mentors who were admitted are paired; `strict_order`: only
    pairs that an order approved count in indicators. `meet_within` is how many days pairs may go
    without a meeting.
    """

    naming: Naming = Naming.FIRST
    age_policy: AgePolicy = AgePolicy.BOTH
    erase_after: int = 10
    keep_months: int = 12
    answer_within: int = 24
    consent_months: int = 12
    satisfaction_rule: SatisfactionRule = SatisfactionRule.BOTH
    lessons_from: int = 8
    lessons_until: int = 14
    training_sessions: int = 3
    training_test: Switch = Switch.ON
    mentor_gate: Switch = Switch.OFF
    strict_order: Switch = Switch.OFF
    quarters: Quarters = Quarters.SCHOOL
    meet_within: int = PAIR_GAP.days

    @property
    def answer_time(self) -> timedelta:
        """How long a call for a talk may wait."""
        return timedelta(hours=self.answer_within)


RANGES: Final[Mapping[str, tuple[int, int]]] = {
    "erase_after": (1, LATEST_ERASURE - 1),
    "keep_months": (1, 36),
    "answer_within": (1, 72),
    "consent_months": (1, 36),
    "lessons_from": (7, 10),
    "lessons_until": (11, 18),
    "training_sessions": (1, 6),
    "meet_within": (7, 30),
}
"""The least and the most of each number; taking messages back may last a day of the thirty."""


CHOICES: Final[Mapping[str, Sequence[StrEnum | int]]] = {
    "naming": tuple(Naming),
    "age_policy": tuple(AgePolicy),
    "erase_after": (1, 3, 7, 10, 14, 21),
    "keep_months": (6, 12, 24, 36),
    "answer_within": (4, 8, 24, 48, 72),
    "consent_months": (6, 12, 24, 36),
    "satisfaction_rule": tuple(SatisfactionRule),
    "lessons_from": (8, 9, 10),
    "lessons_until": (12, 13, 14, 15, 16, 17, 18),
    "training_sessions": (1, 2, 3, 4, 5, 6),
    "training_test": tuple(Switch),
    "mentor_gate": tuple(Switch),
    "strict_order": tuple(Switch),
    "quarters": tuple(Quarters),
    "meet_within": (7, 14, 21, 30),
}
"""What a curator may choose from; the place in the list is what a button carries."""


def read(kept: Mapping[str, str]) -> SchoolSettings:
    """Read settings from the words kept of them; what is unknown or absent is at its default."""
    known = {one.name: one for one in fields(SchoolSettings)}
    changed: dict[str, Any] = {
        name: type(getattr(SchoolSettings(), name))(words)
        for name, words in kept.items()
        if name in known
    }
    return replace(SchoolSettings(), **changed)
