"""Districts: what a municipality wants to know of mentoring among teachers."""

from typing import Final

from domain.countings import ByHand, Pairs, People, Schools
from domain.entered_numbers import Number
from domain.indicators import members
from domain.indicators.shapes import KLIN, Indicator, Unit


def _by_hand(name: str, part: Number, whole: Number, row: str) -> Indicator:
    return Indicator(
        id=name, source=f"{KLIN} {row}", numerator=ByHand(part), denominator=ByHand(whole)
    )


EVERY: Final = (
    Indicator(
        id="teachers_supporting",
        source=f"{KLIN} 1",
        numerator=People(members.teaches_teachers),
        denominator=ByHand(Number.TEACHERS_TOTAL),
    ),
    Indicator(
        id="schools_in_model",
        source=f"{KLIN} 2",
        numerator=Schools(members.among_teachers),
        denominator=ByHand(Number.SCHOOLS_TOTAL),
    ),
    Indicator(
        id="pairs_in_duet",
        source=f"{KLIN} 3",
        numerator=ByHand(Number.PAIRS_IN_DUET),
        denominator=Pairs(members.among_teachers),
    ),
    _by_hand(
        "deficits_removed", Number.DEFICITS_REMOVED, Number.DEFICITS_TOTAL, "without a number"
    ),
    _by_hand("young_teachers_assessed", Number.YOUNG_ASSESSED, Number.YOUNG_TEACHERS_TOTAL, "4"),
    _by_hand("young_teachers_trained", Number.YOUNG_TRAINED, Number.YOUNG_TEACHERS_TOTAL, "5"),
    Indicator(
        id="mentors_trained_as_tutors",
        source=f"{KLIN} 6",
        numerator=ByHand(Number.TUTORS_TRAINED),
        denominator=People(members.as_mentor),
    ),
    Indicator(
        id="practice_bank",
        source=f"{KLIN} 7",
        numerator=ByHand(Number.PRACTICE_BANK),
        unit=Unit.YES,
    ),
)
