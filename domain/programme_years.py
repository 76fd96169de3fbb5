"""Years of a programme: for which of them an organisation may begin it, and copy it to which."""

from datetime import date
from typing import Final

from domain.deadlines import Period, later
from domain.programmes import Programme

_A_YEAR: Final = 365.25


def offered(programme: Programme, today: date) -> tuple[int, ...]:
    """List by how many years later than written it may be begun today; the usual one first.

    A programme of one year is begun in the one that goes on, or comes next. One of several years
    keeps the years of its author while they last; else it begins in the calendar year of today.
    """
    period = programme.period
    if period.is_one_year:
        usual = _first_not_over(period, today)
        return (usual, usual + 1)
    this_year = today.year - period.starts_on.year
    is_going = period.starts_on <= today <= period.ends_on
    return tuple(dict.fromkeys((*((0,) if is_going else ()), this_year, this_year + 1)))


def usual(programme: Programme, today: date) -> int:
    """Say by how many years later it is begun when nobody says otherwise."""
    return offered(programme, today)[0]


def following(programme: Programme, years_later: int, today: date) -> int:
    """Say by how many years later the cycle after one begins: the first that is not over yet."""
    lasts = (programme.ends_on - programme.starts_on).days
    step = max(1, round(lasts / _A_YEAR))
    after = years_later + step
    while later(programme.ends_on, after) < today:
        after += step
    return after


def _first_not_over(period: Period, today: date) -> int:
    years = today.year - period.ends_on.year
    return years if later(period.ends_on, years) >= today else years + 1
