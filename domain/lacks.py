"""Lacks: what is missing before somebody counts, or before anybody may know a count."""

from enum import StrEnum
from typing import Final


class Lack(StrEnum):
    """What is missing: of a person, or of a whole count."""

    PAIR = "pair"
    CONSENT = "consent"
    ANSWER = "answer"
    BIRTHDAY = "birthday"
    EXPERIENCE = "experience"
    MEETING = "meeting"
    DIAGNOSIS = "diagnosis"
    STEP = "step"
    NUMBER = "number"
    PLANS = "plans"
    TIME = "time"
    SCHOOLS = "schools"


OF_PEOPLE: Final = (
    *(Lack.PAIR, Lack.CONSENT, Lack.ANSWER, Lack.BIRTHDAY, Lack.EXPERIENCE),
    *(Lack.MEETING, Lack.DIAGNOSIS, Lack.STEP),
)
"""What somebody may lack."""

_OF_BOTH: Final = (Lack.BIRTHDAY, Lack.EXPERIENCE)
OF_COUNTS: Final = (Lack.NUMBER, Lack.PLANS, Lack.TIME, Lack.SCHOOLS, *_OF_BOTH)
"""Why nobody may know a count."""
