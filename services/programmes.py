"""Programmes: which of them a school goes through, which it may begin, and which one looks at."""

from dataclasses import dataclass
from datetime import date, datetime

from domain import programme_years
from domain.ids import RunId
from domain.people import Person
from domain.programmes import Programme
from domain.refusals import NotYours, ProgrammeUnknown
from domain.rights import Deed, demand
from domain.road_maps import RoadMap
from domain.runs import Run
from domain.schools import Level, School
from locales.library import Library
from services import UnitOfWork, road_maps, runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """The road maps of a school's runs in the order they began, and which one somebody looks at.

    A run whose programme has no file any more is left out.
    """

    maps: tuple[RoadMap, ...]
    looked_at: RunId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A programme that may be begun: its positions here, and for which years, the usual first."""

    programme: Programme
    count: int
    years: tuple[int, ...]


async def listed(uow: UnitOfWork, person: Person, library: Library, now: datetime) -> Runs:
    """List what the school goes through.

    Raises:
        NotAllowed: the road map is not for the person.
    """
    demand(person, Deed.READ_ROAD_MAP)
    school = await uow.schools.get(person.school_id)
    known = [
        await road_maps.of_run(uow, school, one, library, now)
        for one in await uow.of(school.id).runs.all()
        if one.programme_id in library.programmes
    ]
    looked_at = await runs.looked_at(uow, person, now)
    return Runs(
        maps=tuple(sorted(known, key=lambda one: (one.run.starts_on, one.run.id))),
        looked_at=None if looked_at is None else looked_at.id,
    )


async def one(
    uow: UnitOfWork, person: Person, run_id: RunId, library: Library, now: datetime
) -> RoadMap:
    """Read one of the school's runs.

    Raises:
        NotAllowed: the road map is not for the person.
        NotYours: there is no such run in the school.
        ProgrammeUnknown: the programme's file is gone.
    """
    demand(person, Deed.READ_ROAD_MAP)
    school = await uow.schools.get(person.school_id)
    run = await uow.of(school.id).runs.get(run_id)
    return await road_maps.of_run(uow, school, run, library, now)


async def look_at(uow: UnitOfWork, person: Person, run_id: RunId) -> None:
    """Let somebody look at a run from now on, until they choose another one.

    Raises:
        NotAllowed: the road map is not for the person.
        NotYours: there is no such run in the school.
    """
    demand(person, Deed.READ_ROAD_MAP)
    run = await uow.of(person.school_id).runs.get(run_id)
    await uow.of(person.school_id).chosen_runs.choose(person.id, run.id)


async def offered(
    uow: UnitOfWork, person: Person, library: Library, now: datetime
) -> tuple[Choice, ...]:
    """List what the school may begin; a municipality begins what is written for one.

    Raises:
        NotAllowed: the person may not begin programmes.
    """
    demand(person, Deed.BEGIN_PROGRAMME)
    school = await uow.schools.get(person.school_id)
    today = now.astimezone(school.time_zone).date()
    return tuple(
        _choice(one, school, today) for one in library.programmes.values() if _fits(one, school)
    )


def every(library: Library, now: datetime) -> tuple[Choice, ...]:
    """List every programme there is, for an operator who opens an organisation of its level."""
    return tuple(
        Choice(
            programme=one,
            count=len(one.positions),
            years=programme_years.offered(one, now.date()),
        )
        for one in library.programmes.values()
    )


async def choice(
    uow: UnitOfWork, person: Person, programme_id: str, library: Library, now: datetime
) -> Choice:
    """Give one of the programmes the school may begin.

    Raises:
        NotAllowed: the person may not begin programmes.
        ProgrammeUnknown: no file holds it, or it is not for such an organisation.
    """
    for found in await offered(uow, person, library, now):
        if found.programme.id == programme_id:
            return found
    raise ProgrammeUnknown


async def begin(
    uow: UnitOfWork, person: Person, chosen: Choice, years_later: int, now: datetime
) -> tuple[Run, bool]:
    """Begin a programme in the school and look at it; tells whether it is new here.

    Raises:
        NotAllowed: the person may not begin programmes.
        NotYours: the programme is not offered for that year.
    """
    demand(person, Deed.BEGIN_PROGRAMME)
    if years_later not in chosen.years:
        raise NotYours
    rooms, programme = uow.of(person.school_id), chosen.programme
    known = await runs.found(uow, person.school_id, programme.id, years_later)
    run = known or await runs.begin(uow, person.school_id, programme, years_later, now)
    await rooms.chosen_runs.choose(person.id, run.id)
    if known is None:
        details = {"programme": programme.id}
        rooms.journal.write(now, person.id, "begin-programme", f"run:{run.id}", details)
    return run, known is None


def _fits(programme: Programme, school: School) -> bool:
    return school.level is Level.SCHOOL or programme.level is school.level


def _choice(programme: Programme, school: School, today: date) -> Choice:
    return Choice(
        programme=programme,
        count=len(programme.positions_of(school.level)),
        years=programme_years.offered(programme, today),
    )
