"""Numbers entered by hand: what the bot cannot count, each with its day and its source."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

MOST: Final = 10_000_000
"""No count of a district is greater."""

LONGEST_SOURCE: Final = 200


class Number(StrEnum):
    """What is entered; new ones go to the end, for buttons name them by their place."""

    PUPILS_TOTAL = "pupils_total"
    TEACHERS_TOTAL = "teachers_total"
    YOUNG_TEACHERS_TOTAL = "young_teachers_total"
    CHILDREN_10_18 = "children_10_18"
    YOUTH_15_19 = "youth_15_19"
    COMPANIES_TOTAL = "companies_total"
    COMPANIES_GIVING = "companies_giving"
    SCHOOLS_TOTAL = "schools_total"
    STAFF_TOTAL = "staff_total"
    TRAINING_SESSIONS = "training_sessions"
    TRAINING_GROUPS = "training_groups"
    TRAINING_GROUPS_READY = "training_groups_ready"
    EVENT_PRESENT = "event_present"
    PUBLICATIONS = "publications"
    COUNCIL_PRESENT = "council_present"
    PARENTS_MEETINGS = "parents_meetings"
    PARENTS_REACHED = "parents_reached"
    CLASS_HOURS_PRESENT = "class_hours_present"
    EVENT_REPRESENTATIVES = "event_representatives"
    PAIRS_IN_DUET = "pairs_in_duet"
    DEFICITS_TOTAL = "deficits_total"
    DEFICITS_REMOVED = "deficits_removed"
    YOUNG_ASSESSED = "young_assessed"
    YOUNG_TRAINED = "young_trained"
    TUTORS_TRAINED = "tutors_trained"
    PRACTICE_BANK = "practice_bank"

    @property
    def is_yes_or_no(self) -> bool:
        """Whether it says that something is there (1) or not (0)."""
        return self is Number.PRACTICE_BANK

    @property
    def tells_of_people(self) -> bool:
        """Whether a small one could point at somebody."""
        return self not in _OF_THINGS


_OF_THINGS: Final = frozenset(
    {
        Number.COMPANIES_TOTAL,
        Number.COMPANIES_GIVING,
        Number.SCHOOLS_TOTAL,
        Number.TRAINING_SESSIONS,
        Number.TRAINING_GROUPS,
        Number.TRAINING_GROUPS_READY,
        Number.PUBLICATIONS,
        Number.PARENTS_MEETINGS,
        Number.PRACTICE_BANK,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredNumber:
    """A number of one year of an organisation: who counted it is said by the source."""

    name: Number
    year: int
    value: int
    counted_on: date
    source: str
