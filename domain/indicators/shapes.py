"""Shapes: what an indicator is made of."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.countings import ByHand, Lack, Member, Part, People
from domain.entered_numbers import Number
from domain.participation import Need


class Unit(StrEnum):
    """What the value of an indicator is."""

    PERCENT = "percent"
    COUNT = "count"
    YES = "yes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacking:
    """Who still has to do something for an indicator, and what."""

    lack: Lack
    is_lacking: Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A figure: a numerator and perhaps a denominator, over the facts of a period.

    `source` names the document and the row of the formula. `answered` counts who answered, where
    a share of those who took part stands beside a share of those who answered.
    """

    id: str
    source: str
    numerator: Part
    denominator: Part | None = None
    unit: Unit = Unit.PERCENT
    answered: People | None = None
    lacking: tuple[Lacking, ...] = ()
    needs: frozenset[Need] = frozenset()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The numerator, then the denominator where there is one."""
        return (
            (self.numerator,) if self.denominator is None else (self.numerator, self.denominator)
        )

    @property
    def numbers(self) -> tuple[Number, ...]:
        """What has to be entered for it."""
        return tuple(one.number for one in self.parts if isinstance(one, ByHand))


MODEL: Final = "Road map of the Morshansk district, 2020-2024, planned results, row"
GYMNASIUM: Final = "Plan of the gymnasium, 2021-2022, row"
HOUSE: Final = "Road map of the house of children's creativity, 2024, goal"
KLIN: Final = "Road map of the Klin district, 2023-2024, indicator"
