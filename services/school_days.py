"""School days: what a curator enters in the calendar of the school."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from domain import runs
from domain.people import Person
from domain.refusals import Misunderstood
from domain.rights import Deed, demand
from domain.school_calendar import (
    LONGEST,
    LONGEST_TITLE,
    DayKind,
    SchoolCalendar,
    SchoolDays,
    usual_holidays,
)
from services import UnitOfWork, school_calendar

MOST: Final = 60
"""How many entries a calendar may have."""


async def look(uow: UnitOfWork, curator: Person) -> SchoolCalendar:
    """Show a curator the calendar of their school.

    Raises:
        NotAllowed: the person keeps no calendar.
    """
    demand(curator, Deed.EDIT_CALENDAR)
    return await school_calendar.of(uow, curator.school_id)


async def get(uow: UnitOfWork, curator: Person, number: int) -> SchoolDays:
    """Show a curator one entry.

    Raises:
        NotAllowed: the person keeps no calendar.
        NotYours: there is no such entry.
    """
    demand(curator, Deed.EDIT_CALENDAR)
    return await uow.of(curator.school_id).school_days.get(number)


async def add(uow: UnitOfWork, curator: Person, days: SchoolDays, now: datetime) -> SchoolDays:
    """Write an entry; one of the same kind and days is there already and stays as it is.

    Raises:
        NotAllowed: the person keeps no calendar.
        Misunderstood: the last day comes before the first, or too long after it.
    """
    demand(curator, Deed.EDIT_CALENDAR)
    _must_be_sound(days.first_on, days.last_on)
    school = uow.of(curator.school_id)
    known = await school.school_days.all()
    same = (one for one in known if _is_same(one, days))
    if (found := next(same, None)) is not None:
        return found
    if len(known) >= MOST:
        raise Misunderstood("calendar-full", most=MOST)
    title = days.title[:LONGEST_TITLE]
    draft = replace(days, id=0, school_id=curator.school_id, title=title)
    added = await school.school_days.add(draft)
    _note(uow, curator, "add-school-days", added, now)
    return added


async def add_usual(
    uow: UnitOfWork, curator: Person, titles: Mapping[str, str], now: datetime
) -> int:
    """Write the proposed holidays, named by their code, that the school has none in place of.

    Says how many were written.

    Raises:
        NotAllowed: the person keeps no calendar.
    """
    missing = await usual(uow, curator, now)
    for code, first_on, last_on in missing:
        days = SchoolDays(
            school_id=curator.school_id,
            kind=DayKind.HOLIDAY,
            title=titles[code],
            first_on=first_on,
            last_on=last_on,
        )
        await add(uow, curator, days, now)
    return len(missing)


async def usual(
    uow: UnitOfWork, curator: Person, now: datetime
) -> tuple[tuple[str, date, date], ...]:
    """List the proposed holidays of this school year that do not overlap any entered.

    Raises:
        NotAllowed: the person keeps no calendar.
    """
    return proposed(await look(uow, curator), await _today(uow, curator, now))


def proposed(calendar: SchoolCalendar, today: date) -> tuple[tuple[str, date, date], ...]:
    """List the usual holidays of the school year of a day that a calendar has none in place of."""
    holidays = [one for one in calendar.days if one.kind is DayKind.HOLIDAY]
    return tuple(
        (code, first_on, last_on)
        for code, first_on, last_on in usual_holidays(runs.year_ahead(today))
        if not any(one.first_on <= last_on and first_on <= one.last_on for one in holidays)
    )


async def redate(
    uow: UnitOfWork, curator: Person, number: int, span: tuple[date, date], now: datetime
) -> SchoolDays:
    """Put an entry on other days.

    Raises:
        NotAllowed: the person keeps no calendar.
        NotYours: there is no such entry.
        Misunderstood: the last day comes before the first, or too long after it.
    """
    days = await get(uow, curator, number)
    first_on, last_on = span
    _must_be_sound(first_on, last_on)
    return await _save(uow, curator, replace(days, first_on=first_on, last_on=last_on), now)


async def rename(
    uow: UnitOfWork, curator: Person, number: int, kind: DayKind, now: datetime
) -> SchoolDays:
    """Say what an entry is.

    Raises:
        NotAllowed: the person keeps no calendar.
        NotYours: there is no such entry.
    """
    days = await get(uow, curator, number)
    return await _save(uow, curator, replace(days, kind=kind), now)


async def drop(uow: UnitOfWork, curator: Person, number: int, now: datetime) -> None:
    """Take an entry out.

    Raises:
        NotAllowed: the person keeps no calendar.
        NotYours: there is no such entry.
    """
    days = await get(uow, curator, number)
    await uow.of(curator.school_id).school_days.drop(number)
    _note(uow, curator, "drop-school-days", days, now)


async def _save(uow: UnitOfWork, curator: Person, days: SchoolDays, now: datetime) -> SchoolDays:
    _note(uow, curator, "change-school-days", days, now)
    return await uow.of(curator.school_id).school_days.save(days)


def _note(uow: UnitOfWork, curator: Person, deed: str, days: SchoolDays, now: datetime) -> None:
    facts = {"kind": days.kind, "first": f"{days.first_on}", "last": f"{days.last_on}"}
    subject = f"school:{curator.school_id}"
    uow.of(curator.school_id).journal.write(now, curator.id, deed, subject, facts)


def _is_same(one: SchoolDays, other: SchoolDays) -> bool:
    return (one.kind, one.first_on, one.last_on) == (other.kind, other.first_on, other.last_on)


def _must_be_sound(first_on: date, last_on: date) -> None:
    if not first_on <= last_on < first_on + LONGEST:
        raise Misunderstood("school-days")


async def _today(uow: UnitOfWork, curator: Person, now: datetime) -> date:
    return now.astimezone((await uow.schools.get(curator.school_id)).time_zone).date()
