"""Publicity: how widely a school tells of mentoring; what no list counts is entered by hand."""

from collections.abc import Callable
from typing import Final

from domain.countings import ByHand, Facts, Lessons
from domain.entered_numbers import Number
from domain.indicators.shapes import GYMNASIUM, Indicator, Unit
from domain.participation import Need


def _counted(name: str, number: Number, row: str) -> Indicator:
    return Indicator(
        id=name, source=f"{GYMNASIUM} {row}", numerator=ByHand(number), unit=Unit.COUNT
    )


def _listed(
    name: str, number: Number, amount: Callable[[Facts], int | None], row: str
) -> Indicator:
    return Indicator(
        id=name,
        source=f"{GYMNASIUM} {row}",
        numerator=Lessons(number, amount),
        unit=Unit.COUNT,
        needs=frozenset({Need.PUBLICITY}),
    )


EVERY: Final = (
    _listed("publications", Number.PUBLICATIONS, lambda one: one.publicity.publications, "I1"),
    Indicator(
        id="teachers_council_attendance",
        source=f"{GYMNASIUM} I2",
        numerator=ByHand(Number.COUNCIL_PRESENT),
        denominator=ByHand(Number.STAFF_TOTAL),
    ),
    _counted("parents_meetings", Number.PARENTS_MEETINGS, "I3"),
    _counted("parents_reached", Number.PARENTS_REACHED, "I3"),
    Indicator(
        id="class_hours_attendance",
        source=f"{GYMNASIUM} I4",
        numerator=ByHand(Number.CLASS_HOURS_PRESENT),
        denominator=ByHand(Number.PUPILS_TOTAL),
    ),
    _listed(
        "event_representatives",
        Number.EVENT_REPRESENTATIVES,
        lambda one: one.publicity.representatives,
        "U4",
    ),
)
