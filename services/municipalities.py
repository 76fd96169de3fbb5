"""Municipalities: schools in one, the sums it sees of them, and their leaving."""

from dataclasses import replace
from datetime import date, datetime

from domain import programme_years
from domain import runs as years
from domain.ids import SchoolId
from domain.municipalities import MEETINGS_OF, Overview, SchoolInvitation, overview
from domain.people import Person
from domain.programmes import Programme
from domain.refusals import NotYours
from domain.rights import Deed, demand
from domain.road_maps import Seen
from domain.runs import Run
from domain.schools import School
from locales.library import Library
from services import UnitOfWork, agreements, people, runs, telling


async def look(uow: UnitOfWork, coordinator: Person, now: datetime) -> Overview:
    """Sum up every school that has joined, those that need help first.

    Raises:
        NotAllowed: the person is no coordinator.
    """
    demand(coordinator, Deed.SEE_SCHOOLS)
    here = await uow.schools.get(coordinator.school_id)
    today = now.astimezone(here.time_zone).date()
    schools = await uow.schools.members(here.id)
    begun: dict[SchoolId, list[Run]] = {one.id: [] for one in schools}
    for run in await uow.municipalities.runs(here.id):
        begun[run.school_id].append(run)
    current = {key: years.current(found, today) for key, found in begun.items()}
    done = await uow.municipalities.done(here.id, today)
    crowds = await uow.municipalities.crowds(here.id, now - MEETINGS_OF, now)
    return overview(schools, current, done, crowds)


async def add(
    uow: UnitOfWork,
    school: School,
    municipality: School,
    library: Library,
    now: datetime,
    invitation: SchoolInvitation,
) -> None:
    """Write that a school joined, and begin the municipality's programme in it.

    Who may say so has been asked already.

    Raises:
        ProgrammeUnknown: the programme's file is gone.
    """
    today = now.astimezone(municipality.time_zone).date()
    joined = replace(
        school, municipality_id=municipality.id, is_pilot=invitation.is_pilot, joined_on=today
    )
    await uow.schools.save(joined)
    run = await runs.current(uow, municipality, now)
    if run is not None:
        programme = library.programme(run.programme_id)
        later = _years_later(programme, today)
        await runs.begin(uow, school.id, programme, later, now)
    for one in await people.curators(uow, municipality.id):
        telling.tell(uow, one, "school-joined", f"school:{school.id}", now)


async def set_pilot(
    uow: UnitOfWork, coordinator: Person, school_id: SchoolId, now: datetime, *, is_pilot: bool
) -> None:
    """Say whether a school goes first.

    Raises:
        NotAllowed: the person is no coordinator.
        NotYours: no such school has joined.
    """
    demand(coordinator, Deed.INVITE_SCHOOL)
    school = await agreements.member(uow, coordinator, school_id)
    if school.is_pilot == is_pilot:
        return
    await uow.schools.save(replace(school, is_pilot=is_pilot))
    deed = "mark-pilot" if is_pilot else "unmark-pilot"
    uow.of(coordinator.school_id).journal.write(now, coordinator.id, deed, f"school:{school_id}")


async def exclude(
    uow: UnitOfWork, coordinator: Person, school_id: SchoolId, now: datetime
) -> School:
    """Let a school go; its sums are read no more, and its curators are told.

    Raises:
        NotAllowed: the person is no coordinator.
        NotYours: no such school has joined.
    """
    demand(coordinator, Deed.INVITE_SCHOOL)
    school = await agreements.member(uow, coordinator, school_id)
    await _part(uow, school)
    journal = uow.of(coordinator.school_id).journal
    journal.write(now, coordinator.id, "exclude-school", f"school:{school_id}")
    for one in await people.curators(uow, school_id):
        telling.tell(uow, one, "school-excluded", f"school:{coordinator.school_id}", now)
    return school


async def leave(uow: UnitOfWork, curator: Person, now: datetime) -> School:
    """Take the curator's school out of its municipality, whose coordinators are told; give it.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: the school belongs to no municipality.
    """
    demand(curator, Deed.JOIN_MUNICIPALITY)
    municipality = await of_school(uow, curator)
    if municipality is None:
        raise NotYours
    await _part(uow, await uow.schools.get(curator.school_id))
    journal = uow.of(curator.school_id).journal
    journal.write(now, curator.id, "leave-municipality", f"school:{municipality.id}")
    for one in await people.curators(uow, municipality.id):
        telling.tell(uow, one, "school-left", f"school:{curator.school_id}", now)
    return municipality


async def of_school(uow: UnitOfWork, curator: Person) -> School | None:
    """Find the municipality of the curator's school.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.JOIN_MUNICIPALITY)
    school = await uow.schools.get(curator.school_id)
    return (
        None if school.municipality_id is None else await uow.schools.get(school.municipality_id)
    )


async def done_in_schools(
    uow: UnitOfWork, person: Person, run: Run, name: str, now: datetime
) -> Seen:
    """Count the schools of the person's municipality that have done a position of its programme.

    Raises:
        NotAllowed: the road map is not for the person.
    """
    demand(person, Deed.READ_ROAD_MAP)
    here = await uow.schools.get(person.school_id)
    today = now.astimezone(here.time_zone).date()
    return await uow.municipalities.of_position(here.id, run.programme_id, name, today)


def _years_later(programme: Programme, today: date) -> int:
    """Let a school begin a programme of several years in the year in which it joins."""
    if programme.period.is_one_year:
        return programme_years.usual(programme, today)
    return runs.years_until(programme, years.year_ahead(today))


async def _part(uow: UnitOfWork, school: School) -> None:
    parted = replace(school, municipality_id=None, is_pilot=False, joined_on=None)
    await uow.schools.save(parted)
    await agreements.forget(uow, school)
