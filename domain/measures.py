"""Measures: the facts of an organisation, and of the schools that are summed up in it.

Above the schools nothing is read but sums: names stay below, and small counts are hidden so that
none follows by subtraction from the sum of all.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from domain.countings import ByHand, Facts, Positions, pooled, tells_of_people
from domain.hiding import LEAST_ANONYMOUS, hidden
from domain.ids import SchoolId
from domain.indicators import Indicator
from domain.readings import Sums, summed


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What indicators are worked out of; `schools` are those of a municipality."""

    own: Facts
    is_district: bool = False
    schools: Mapping[SchoolId, Facts] = field(default_factory=dict)

    def sums(self, indicator: Indicator) -> Sums:
        """Count an indicator: in a municipality over all of its schools."""
        if not self.is_district or isinstance(indicator.numerator, Positions):
            return summed(indicator, self.own)
        return of_district(indicator, self.own, self.by_school(indicator).values())

    def by_school(self, indicator: Indicator) -> dict[SchoolId, Sums]:
        """Count an indicator in each school by itself."""
        return {number: summed(indicator, facts) for number, facts in self.schools.items()}


def merged(indicator: Indicator, every: Iterable[Sums]) -> Sums:
    """Pool the sums of schools: numerators add, and so do denominators."""
    known = tuple(every)
    wholes = [one.denominator for one in known if one.denominator is not None]
    answered = [one.answered for one in known if one.answered is not None]
    return Sums(
        numerator=pooled(one.numerator for one in known),
        denominator=pooled(wholes) if indicator.denominator is not None else None,
        answered=pooled(answered) if indicator.answered is not None else None,
    )


def of_district(indicator: Indicator, own: Facts, schools: Iterable[Sums]) -> Sums:
    """Pool the sums of a municipality's schools under the numbers it entered itself.

    A denominator entered by hand is the municipality's alone: what lives in the district is more
    than what the schools know. A numerator by hand is its own, or else the sum of the schools'.
    """
    both = merged(indicator, schools)
    here = summed(indicator, own)
    by_hand = isinstance(indicator.numerator, ByHand) and here.numerator.amount is not None
    is_entered = isinstance(indicator.denominator, ByHand)
    return Sums(
        numerator=here.numerator if by_hand else both.numerator,
        denominator=here.denominator if is_entered else both.denominator,
        answered=both.answered,
    )


def hidden_schools(indicator: Indicator, every: Mapping[SchoolId, Sums]) -> frozenset[SchoolId]:
    """Say in which schools an indicator is not shown where the sum of all is known."""
    if not tells_of_people(indicator.numerator):
        return frozenset()
    away: frozenset[SchoolId] = frozenset()
    for counts in _cells(indicator, every):
        away |= hidden(counts, LEAST_ANONYMOUS)
    return away


def _cells(indicator: Indicator, every: Mapping[SchoolId, Sums]) -> Iterable[dict[SchoolId, int]]:
    """Give the counts of people of which any could tell of somebody: who is in, and who is not."""
    known = {one: sums for one, sums in every.items() if sums.numerator.amount is not None}
    yield {one: sums.numerator.amount or 0 for one, sums in known.items()}
    if isinstance(indicator.denominator, ByHand):
        return
    for part in ("denominator", "answered"):
        wholes = {one: getattr(sums, part) for one, sums in known.items()}
        yield {
            one: whole.amount - (known[one].numerator.amount or 0)
            for one, whole in wholes.items()
            if whole is not None and whole.amount is not None
        }
