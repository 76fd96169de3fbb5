"""Readings: what an indicator comes to in a year, beside what was planned."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

from domain.countings import ByHand, Count, Facts, tells_of_people
from domain.deadlines import Period
from domain.figures import percent
from domain.hiding import LEAST
from domain.indicators import Indicator, Unit
from domain.runs import FIRST_MONTH, Run, school_year
from domain.satisfaction import Satisfaction

_DECEMBER: Final = 12
_CLOSE: Final = Fraction(9, 10)
_ALMOST_A_YEAR: Final = 366


class Status(StrEnum):
    """How a figure stands beside its plan."""

    DONE = "done"
    CLOSE = "close"
    BEHIND = "behind"
    NO_PLAN = "no_plan"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """The two parts of an indicator, counted; `answered` where it tells of satisfaction."""

    numerator: Count
    denominator: Count | None = None
    answered: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An indicator in a year; counts of fewer people than `least` are hidden, 0: none are.

    `title` and `source` are the programme's, `planned` its plan or the school's own.
    """

    indicator: Indicator
    title: str
    source: str
    year: int
    period: Period
    sums: Sums
    planned: float | None = None
    has_own_plan: bool = False
    least: int = 0
    least_rest: int = 0

    @property
    def id(self) -> str:
        """The indicator's id."""
        return self.indicator.id

    @property
    def numerator(self) -> int | None:
        """What is counted; None: unknown."""
        return self.sums.numerator.amount

    @property
    def denominator(self) -> int | None:
        """What it is a share of; None: unknown, or it is no share."""
        return None if self.sums.denominator is None else self.sums.denominator.amount

    @property
    def unknown(self) -> tuple[Count, ...]:
        """The counts nobody knows, each with the reason."""
        both = (self.sums.numerator, self.sums.denominator)
        return tuple(one for one in both if one is not None and one.amount is None)

    @property
    def satisfaction(self) -> Satisfaction | None:
        """The three figures of satisfaction, where the indicator is one and all is known."""
        answered = self.sums.answered
        if answered is None or answered.amount is None:
            return None
        if self.numerator is None or self.denominator is None:
            return None
        return Satisfaction(
            took_part=self.denominator,
            answered=answered.amount,
            satisfied=self.numerator,
            least=max(self.least, LEAST),
        )

    @property
    def is_hidden(self) -> bool:
        """Whether so few people are counted, or are not, that they could be told apart."""
        if self.satisfaction is not None:
            return self.satisfaction.is_hidden
        part, whole = self.indicator.numerator, self.indicator.denominator
        if not tells_of_people(part) or self.numerator is None:
            return False
        if 0 < self.numerator < self.least:
            return True
        if whole is None or self.denominator is None or isinstance(whole, ByHand):
            return False
        return 0 < self.denominator - self.numerator < self.least_rest

    @property
    def exact(self) -> Fraction | None:
        """The value before it is rounded; None: unknown, or hidden."""
        if self.numerator is None or self.is_hidden:
            return None
        if self.indicator.unit is not Unit.PERCENT:
            return Fraction(self.numerator)
        return Fraction(100 * self.numerator, self.denominator) if self.denominator else None

    @property
    def value(self) -> Decimal | None:
        """The value as it is shown: a share has one decimal."""
        exact = self.exact
        if exact is None or self.numerator is None:
            return None
        if self.indicator.unit is not Unit.PERCENT:
            return Decimal(self.numerator)
        return percent(self.numerator, self.denominator or 0)

    @property
    def status(self) -> Status:
        """How it stands: done from the whole plan, close from nine tenths of it."""
        if self.exact is None:
            return Status.NO_DATA
        if self.planned is None:
            return Status.NO_PLAN
        planned = Fraction(str(self.planned))
        if self.exact >= planned:
            return Status.DONE
        return Status.CLOSE if self.exact >= _CLOSE * planned else Status.BEHIND


def summed(indicator: Indicator, facts: Facts) -> Sums:
    """Count both parts of an indicator over the facts of an organisation."""
    whole, answered = indicator.denominator, indicator.answered
    return Sums(
        numerator=indicator.numerator.count(facts),
        denominator=None if whole is None else whole.count(facts),
        answered=None if answered is None else answered.count(facts),
    )


def years_of(run: Run) -> tuple[int, ...]:
    """List the years a run is measured in, each named by the year it ends in.

    A run of at most one year is one year. A longer one that ends in December goes by calendar
    years, any other one by school years.
    """
    if (run.ends_on - run.starts_on).days < _ALMOST_A_YEAR:
        return (run.ends_on.year,)
    if run.ends_on.month == _DECEMBER:
        return tuple(range(run.starts_on.year, run.ends_on.year + 1))
    return tuple(range(school_year(run.starts_on) + 1, school_year(run.ends_on) + 2))


def period_of(run: Run, year: int) -> Period:
    """Give the days of a year of a run, as far as the run goes."""
    if len(years_of(run)) == 1:
        return Period(starts_on=run.starts_on, ends_on=run.ends_on)
    if run.ends_on.month == _DECEMBER:
        first, last = date(year, 1, 1), date(year, _DECEMBER, 31)
    else:
        first, last = date(year - 1, FIRST_MONTH, 1), date(year, FIRST_MONTH - 1, 31)
    return Period(starts_on=max(first, run.starts_on), ends_on=min(last, run.ends_on))


def year_at(run: Run, today: date) -> int:
    """Give the year of a run that goes on today; before and after it the first and the last."""
    years = years_of(run)
    begun = [one for one in years if period_of(run, one).starts_on <= today]
    return begun[-1] if begun else years[0]
