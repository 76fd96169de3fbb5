"""The final event of a year: when, where, who is invited, and moving it."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from domain import rights
from domain.calendars import Days
from domain.ids import RunId
from domain.people import Person
from domain.refusals import Misunderstood, MomentPassed
from domain.rights import Deed
from domain.runs import Run
from domain.schools import School
from locales.library import Library
from services import UnitOfWork, runs, telling
from services.year_ends.gates import must_be_open

LONGEST_PLACE: Final = 200
MOVED: Final = "final-event-moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A final event as people are told of it; `at` is None until a curator chooses a day."""

    run: Run
    title: str
    zone: ZoneInfo

    @property
    def at(self) -> datetime | None:
        """When it begins."""
        return self.run.final_event_at

    def days(self, now: datetime) -> Days:
        """Give the days it may be moved to: from today to the last day of the programme."""
        return Days(first=now.astimezone(self.zone).date(), last=self.run.ends_on)

    def days_left(self, now: datetime) -> int:
        """Count the nights until the event, in the school's zone; below 0 when it has gone by."""
        if self.at is None:
            return -1
        return (self.at.astimezone(self.zone).date() - now.astimezone(self.zone).date()).days


@dataclass(frozen=True, slots=True)
class Page:
    """What a button of the event speaks of: the run, and its revision when drawn."""

    run_id: RunId
    rev: int


async def look(uow: UnitOfWork, person: Person, library: Library, now: datetime) -> Event | None:
    """Find the final event of the run somebody looks at; None if there is none.

    Raises:
        NotAllowed: the year of the school is not for the person.
    """
    rights.demand(person, Deed.READ_ROAD_MAP)
    school = await uow.schools.get(person.school_id)
    run = await runs.looked_at(uow, person, now)
    return None if run is None else of_run(run, school, library)


async def to_move(
    uow: UnitOfWork, person: Person, library: Library, now: datetime
) -> Event | None:
    """Find the final event for somebody who may put it to another day; None if there is none.

    Raises:
        NotAllowed: the person is no curator.
    """
    rights.demand(person, Deed.MOVE_FINAL_EVENT)
    return await look(uow, person, library, now)


async def for_guest(
    uow: UnitOfWork, person: Person, run_id: RunId, library: Library, now: datetime
) -> Event | None:
    """Find an event to come for one of its guests; None for others, and when it has gone by.

    Raises:
        NotYours: there is no such run in their school.
    """
    school = await uow.schools.get(person.school_id)
    event = of_run(await uow.of(school.id).runs.get(run_id), school, library)
    if event is None or event.at is None or event.at <= now:
        return None
    return event if await uow.of(school.id).guests.includes(person.id) else None


async def guests(uow: UnitOfWork, person: Person) -> tuple[Person, ...]:
    """List who is invited, as things stand now.

    Raises:
        NotAllowed: the person may not move the event.
    """
    rights.demand(person, Deed.MOVE_FINAL_EVENT)
    return await uow.of(person.school_id).guests.all()


async def move(uow: UnitOfWork, person: Person, page: Page, at: datetime, now: datetime) -> bool:
    """Put the event to another moment and tell every guest; False: an old button does nothing.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such run in the school.
        MomentPassed: that moment has gone by.
    """
    rights.demand(person, Deed.MOVE_FINAL_EVENT)
    run = await uow.of(person.school_id).runs.get(page.run_id)
    if run.rev != page.rev or run.final_event_at == at:
        return False
    if at <= now:
        raise MomentPassed
    await _save(uow, person, replace(run, final_event_at=at), "move_final_event", now)
    gathering = await uow.of(person.school_id).gatherings.of_run(run.id)
    if gathering is not None and gathering.held_at is None:
        await uow.of(person.school_id).gatherings.save(gathering.moved(at))
    for guest in await uow.of(person.school_id).guests.all():
        if guest.id != person.id:
            telling.tell(uow, guest, MOVED, f"run:{run.id}", now)
    return True


async def name_place(
    uow: UnitOfWork, person: Person, run_id: RunId, words: str, now: datetime
) -> None:
    """Say where the event is.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such run in the school.
        Misunderstood: the words are too long for a place.
    """
    rights.demand(person, Deed.MOVE_FINAL_EVENT)
    place = " ".join(words.split())
    if len(place) > LONGEST_PLACE:
        raise Misunderstood("shorter", length=len(place), most=LONGEST_PLACE)
    run = await uow.of(person.school_id).runs.get(run_id)
    await _save(uow, person, replace(run, final_event_place=place), "place_final_event", now)
    gathering = await uow.of(person.school_id).gatherings.of_run(run_id)
    if gathering is not None and gathering.held_at is None:
        await uow.of(person.school_id).gatherings.save(replace(gathering, place=place or None))


def of_run(run: Run, school: School, library: Library) -> Event | None:
    """Put the event of a run together; None where the programme ends without one."""
    event = library.programme(run.programme_id).final_event
    if event is None:
        return None
    return Event(run=run, title=event.title, zone=school.time_zone)


async def _save(uow: UnitOfWork, person: Person, run: Run, deed: str, now: datetime) -> None:
    await must_be_open(uow, person.school_id, run.id)
    await uow.of(person.school_id).runs.save(run)
    uow.of(person.school_id).journal.write(now, person.id, deed, f"run:{run.id}")


async def to_come(uow: UnitOfWork, now: datetime) -> tuple[datetime, ...]:
    """List the moments of every school's final event that is still to come."""
    found = [await uow.of(one.id).runs.all() for one in await uow.schools.all()]
    moments = (run.final_event_at for every in found for run in every)
    return tuple(sorted(one for one in moments if one is not None and one > now))
