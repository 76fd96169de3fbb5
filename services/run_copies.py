"""Copies of runs: the same road map for the next cycle, as the school made it its own."""

from dataclasses import replace
from datetime import date, datetime

from domain import own_words, programme_years
from domain.ids import RunId
from domain.people import STAFF, Person
from domain.positions import RoadMapRow
from domain.programmes import Programme
from domain.rights import Deed, demand
from domain.road_maps import RoadMap
from domain.runs import Run
from locales.library import Library
from services import UnitOfWork, programmes
from services import runs as lived


async def years_after(
    uow: UnitOfWork, person: Person, run: Run, library: Library, now: datetime
) -> int:
    """Say by how many years later than written the cycle after a run begins.

    Raises:
        NotAllowed: the road map is not for the person.
        ProgrammeUnknown: the programme's file is gone.
    """
    demand(person, Deed.READ_ROAD_MAP)
    school = await uow.schools.get(person.school_id)
    programme = library.programme(run.programme_id)
    today = now.astimezone(school.time_zone).date()
    return programme_years.following(programme, run.years_later, today)


async def to_copy(
    uow: UnitOfWork, person: Person, run_id: RunId, library: Library, now: datetime
) -> tuple[RoadMap, int]:
    """Read a run for somebody who may copy it, and by how many years later the copy begins.

    Raises:
        NotAllowed: the person may not begin programmes.
        NotYours: there is no such run in the school.
        ProgrammeUnknown: the programme's file is gone.
    """
    demand(person, Deed.BEGIN_PROGRAMME)
    found = await programmes.one(uow, person, run_id, library, now)
    return found, await years_after(uow, person, found.run, library, now)


async def copy(
    uow: UnitOfWork, person: Person, run_id: RunId, library: Library, now: datetime
) -> tuple[Run, bool]:
    """Begin the next cycle of a run with what the school changed in it, and look at it.

    Gives the run, and whether it is new: one that was begun before stays as it is.

    Raises:
        NotAllowed: the person may not begin programmes.
        NotYours: there is no such run in the school.
        ProgrammeUnknown: the programme's file is gone.
    """
    demand(person, Deed.BEGIN_PROGRAMME)
    rooms = uow.of(person.school_id)
    before = await rooms.runs.get(run_id)
    years_later = await years_after(uow, person, before, library, now)
    known = await lived.found(uow, person.school_id, before.programme_id, years_later)
    run = known or await _copied(uow, person, before, years_later, library, now)
    await rooms.chosen_runs.choose(person.id, run.id)
    if known is None:
        details = {"programme": run.programme_id, "from": str(before.id)}
        rooms.journal.write(now, person.id, "copy-run", f"run:{run.id}", details)
    return run, known is None


async def _copied(
    uow: UnitOfWork,
    person: Person,
    before: Run,
    years_later: int,
    library: Library,
    now: datetime,
) -> Run:
    school = await uow.schools.get(person.school_id)
    today = now.astimezone(school.time_zone).date()
    programme = library.programme(before.programme_id)
    shifted = programme.shifted(years_later)
    draft = lived.drafted(school, shifted, years_later, now)
    run = await uow.of(school.id).runs.add(draft)
    fresh = {one.name: one for one in lived.rows_of(shifted, school.level, today)}
    kept = await _kept(uow, person, before, programme, years_later, today)
    rows = [replace(one, run_id=run.id) for one in {**fresh, **kept}.values()]
    await uow.of(school.id).positions.add(rows)
    named = {one.name: one.people for one in rows if one.people}
    for row in await uow.of(school.id).positions.of_run(run.id):
        if row.name in named:
            await uow.of(school.id).positions.name(row.id, named[row.name])
    return run


async def _kept(
    uow: UnitOfWork,
    person: Person,
    before: Run,
    programme: Programme,
    years_later: int,
    today: date,
) -> dict[str, RoadMapRow]:
    """Copy the rows that still have words: those of the programme's file, and the school's own."""
    rooms = uow.of(person.school_id)
    staff = {one.id for one in await rooms.people.all() if one.is_admitted and one.plays(STAFF)}
    written = {one.id: one for one in programme.shifted(before.years_later).positions}
    return {
        row.name: own_words.copied(
            row, written.get(row.name), years_later - before.years_later, staff, today
        )
        for row in await rooms.positions.of_run(before.id)
        if row.is_own or row.name in written
    }
