"""Coverage: how many of all there are have come into mentoring."""

from typing import Final

from domain.countings import ByHand, Lack, People
from domain.entered_numbers import Number
from domain.indicators import members
from domain.indicators.shapes import GYMNASIUM, HOUSE, MODEL, Indicator, Lacking
from domain.participation import Need
from domain.people import Role

_LONERS: Final = frozenset({Need.LONERS})
_YOUNG: Final = frozenset({Need.LONERS, Need.EXPERIENCE})

EVERY: Final = (
    Indicator(
        id="mentee_coverage_10_18",
        source=f"{MODEL} 1",
        numerator=People(members.aged(10, 18, Role.MENTEE), doubt=Lack.BIRTHDAY),
        denominator=ByHand(Number.CHILDREN_10_18),
        lacking=(Lacking(lack=Lack.PAIR, is_lacking=members.waits(members.mentee_aged(10, 18))),),
        needs=_LONERS,
    ),
    Indicator(
        id="mentor_coverage_15_19",
        source=f"{MODEL} 2",
        numerator=People(members.aged(15, 19, Role.MENTOR), doubt=Lack.BIRTHDAY),
        denominator=ByHand(Number.YOUTH_15_19),
        lacking=(Lacking(lack=Lack.PAIR, is_lacking=members.waits(members.mentor_aged(15, 19))),),
        needs=_LONERS,
    ),
    Indicator(
        id="mentee_coverage_young_teachers",
        source=f"{MODEL} 3",
        numerator=People(members.young_teacher(3, Role.MENTEE), doubt=Lack.EXPERIENCE),
        denominator=ByHand(Number.YOUNG_TEACHERS_TOTAL),
        lacking=(Lacking(lack=Lack.PAIR, is_lacking=members.waits(members.teacher)),),
        needs=_YOUNG,
    ),
    Indicator(
        id="companies_giving_mentors",
        source=f"{MODEL} 4",
        numerator=ByHand(Number.COMPANIES_GIVING),
        denominator=ByHand(Number.COMPANIES_TOTAL),
    ),
    Indicator(
        id="mentee_coverage_pupils",
        source=f"{GYMNASIUM} 2",
        numerator=People(members.pupil_mentee),
        denominator=ByHand(Number.PUPILS_TOTAL),
        lacking=(Lacking(lack=Lack.PAIR, is_lacking=members.waits(members.pupil)),),
        needs=_LONERS,
    ),
    Indicator(
        id="mentee_coverage_teachers",
        source=f"{GYMNASIUM} 2",
        numerator=People(members.teacher_mentee),
        denominator=ByHand(Number.TEACHERS_TOTAL),
        lacking=(Lacking(lack=Lack.PAIR, is_lacking=members.waits(members.teacher)),),
        needs=_LONERS,
    ),
    Indicator(
        id="young_teachers_involved",
        source=HOUSE,
        numerator=People(members.young_teacher(2), doubt=Lack.EXPERIENCE),
        denominator=ByHand(Number.YOUNG_TEACHERS_TOTAL),
        lacking=(Lacking(lack=Lack.PAIR, is_lacking=members.waits(members.any_side_of_teachers)),),
        needs=_YOUNG,
    ),
    Indicator(
        id="pupils_involved",
        source=HOUSE,
        numerator=People(members.any_pupil),
        denominator=ByHand(Number.PUPILS_TOTAL),
        lacking=(Lacking(lack=Lack.PAIR, is_lacking=members.waits(members.any_side_of_pupils)),),
        needs=_LONERS,
    ),
)
