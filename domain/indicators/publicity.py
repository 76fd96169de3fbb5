"""Publicity: how widely a school tells of mentoring; all of it is counted by hand."""

from typing import Final

from domain.countings import ByHand
from domain.entered_numbers import Number
from domain.indicators.shapes import GYMNASIUM, Indicator, Unit


def _counted(name: str, number: Number, row: str) -> Indicator:
    return Indicator(
        id=name, source=f"{GYMNASIUM} {row}", numerator=ByHand(number), unit=Unit.COUNT
    )


EVERY: Final = (
    _counted("publications", Number.PUBLICATIONS, "I1"),
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
    _counted("event_representatives", Number.EVENT_REPRESENTATIVES, "U4"),
)
