"""Figures of members: the indicators of one school as its municipality may read them."""

from datetime import datetime

from domain.countings import Positions
from domain.ids import SchoolId
from domain.measures import hidden_schools
from domain.people import Person
from domain.readings import Reading
from locales.library import Library
from services import UnitOfWork, agreements, indicators
from services.indicator_details import InSchool


async def of_member(
    uow: UnitOfWork, coordinator: Person, school_id: SchoolId, library: Library, now: datetime
) -> tuple[InSchool, ...]:
    """List what people in a school come to, hidden where it follows from the sums of all.

    Raises:
        NotAllowed: the person is no coordinator.
        NotYours: no such school has joined.
        ProgrammeUnknown: the programme's file is gone.
    """
    school = await agreements.member(uow, coordinator, school_id)
    at = await indicators.chosen(uow, coordinator, now)
    if at is None:
        return ()
    known = indicators.planned(at, library)
    measure = await indicators.measured(uow, at, (one for _, one in known), library, now)
    found = []
    for plan, indicator in known:
        every = measure.by_school(indicator)
        if isinstance(indicator.numerator, Positions) or school_id not in every:
            continue
        reading = Reading(
            indicator=indicator,
            title=plan.title,
            source=indicator.source,
            year=at.year,
            period=measure.schools[school_id].period,
            sums=every[school_id],
        )
        is_hidden = school_id in hidden_schools(indicator, every)
        found.append(InSchool(school=school, reading=reading, is_hidden=is_hidden))
    return tuple(found)
