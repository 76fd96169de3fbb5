"""Ages: which group somebody of a birth date is in, and the birthdays after which that changes."""

from datetime import date, timedelta
from typing import Final

from domain.people import AgeGroup, Person
from domain.refusals import Misunderstood
from domain.thresholds import BIRTHDAY_GRACE, BIRTHDAY_TOLD

GRACE: Final = BIRTHDAY_GRACE.after
"""How long after a birthday the consents of the younger age still do."""

NEWS_BEFORE_END: Final = BIRTHDAY_TOLD.after
"""How long before the end of the grace people are told once more."""

STARTS: Final = {AgeGroup.FROM_14_TO_17: 14, AgeGroup.ADULT: 18}
"""The birthday each group begins with."""

_OLDEST: Final = 100


def birthday(born_on: date, years: int) -> date:
    """Give the day somebody turns so old; who was born on 29 February does so on 1 March."""
    year = born_on.year + years
    try:
        return born_on.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def group_of(born_on: date, today: date) -> AgeGroup:
    """Say which group somebody is in on a day."""
    reached = [group for group, years in STARTS.items() if birthday(born_on, years) <= today]
    return reached[-1] if reached else AgeGroup.UNDER_14


def born_to_turn(years: int, day: date) -> tuple[date, ...]:
    """Give the birth dates of those who turn so old on a day; on a 1 March that may be two."""
    about = date(day.year - years, day.month, 1) + timedelta(days=day.day - 1)
    near = (about - timedelta(days=1), about, about + timedelta(days=1))
    return tuple(one for one in near if birthday(one, years) == day)


def younger(group: AgeGroup) -> AgeGroup:
    """Give the group before this one; the youngest has none but itself."""
    order = list(AgeGroup)
    return order[max(order.index(group) - 1, 0)]


def grace_ends_on(person: Person, today: date) -> date | None:
    """Say until which day, that day left out, the consents of the younger age still do.

    None where there is no grace: the age is unknown, the birthday is long ago or lies before the
    day the person came, or they are younger still.
    """
    years = STARTS.get(person.age_group)
    if person.born_on is None or years is None:
        return None
    turned_on = birthday(person.born_on, years)
    was_here = person.came_at is None or person.came_at.date() < turned_on
    return turned_on + GRACE if was_here and turned_on <= today < turned_on + GRACE else None


def checked_birth_date(born_on: date, today: date) -> date:
    """Give a birth date back if somebody alive can have it.

    Raises:
        Misunderstood: it lies in the future, or more than a hundred years ago.
    """
    if born_on > today:
        raise Misunderstood("born-future")
    if birthday(born_on, _OLDEST) < today:
        raise Misunderstood("born-long-ago")
    return born_on
