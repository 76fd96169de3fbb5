"""School calendars: when the pupils of a school have lessons, for whoever has to know."""

from collections.abc import Collection, Mapping
from datetime import datetime, time, timedelta
from typing import Final

from domain import settings
from domain.ids import PersonId, SchoolId
from domain.people import Person
from domain.school_calendar import USUAL, SchoolCalendar, SchoolDays
from domain.settings import SchoolSettings
from services import UnitOfWork

_A_WEEK: Final = timedelta(days=7)


async def of(uow: UnitOfWork, school_id: SchoolId) -> SchoolCalendar:
    """Give the calendar of a school."""
    school = uow.of(school_id)
    return _filled_in(await school.school_days.all(), await school.decisions.read())


async def heard_by(uow: UnitOfWork, person: Person) -> SchoolCalendar:
    """Give the calendar that says when somebody may be spoken to; adults have no lessons."""
    return await of(uow, person.school_id) if person.is_pupil else USUAL


async def of_people(
    uow: UnitOfWork, people_ids: Collection[PersonId], now: datetime
) -> Mapping[PersonId, SchoolCalendar]:
    """Give the calendars that matter to some people now or later, where they are not usual."""
    if not people_ids:
        return {}
    days = await uow.school_days.since((now - _A_WEEK).date())
    hours = await uow.school_days.hours()
    calendars = {
        one: _filled_in(days.get(one, ()), settings.read(hours.get(one, {})))
        for one in {*days, *hours}
    }
    if not calendars:
        return {}
    known = await uow.school_days.schools_of(people_ids)
    return {one: calendars[school] for one, school in known.items() if school in calendars}


def _filled_in(days: tuple[SchoolDays, ...], decided: SchoolSettings) -> SchoolCalendar:
    return SchoolCalendar(
        days=days,
        lessons_from=time(decided.lessons_from),
        lessons_until=time(decided.lessons_until),
    )
