"""Agreements: a school asks its municipality to agree to its road map, and is answered."""

from dataclasses import dataclass
from datetime import date, datetime

from domain import agreements as rules
from domain.ids import RunId, SchoolId
from domain.people import Person
from domain.refusals import Misunderstood, NotYours
from domain.rights import Deed, demand
from domain.road_maps import RoadMap, Seen
from domain.runs import Agreement, Run
from domain.schools import Level, School
from locales.library import Library
from services import UnitOfWork, people, road_maps, telling
from services.year_ends.gates import must_be_open


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewed:
    """A school's road map before the eyes of its municipality."""

    school: School
    found: RoadMap


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a button under a map speaks of: whose it is, and how both stood when it was drawn."""

    school_id: SchoolId
    run_id: RunId
    rev: int
    seal: str


async def ask(
    uow: UnitOfWork, curator: Person, run_id: RunId, rev: int, library: Library, now: datetime
) -> RoadMap:
    """Ask the municipality to agree; what is asked already, or stands, stays as it is.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: the school has no such run, or belongs to no municipality.
    """
    demand(curator, Deed.JOIN_MUNICIPALITY)
    school = await uow.schools.get(curator.school_id)
    run = await uow.of(school.id).runs.get(run_id)
    if school.municipality_id is None:
        raise NotYours
    found = await road_maps.of_run(uow, school, run, library, now)
    if rev != run.rev or not rules.may_be_asked(found):
        return found
    await must_be_open(uow, school.id, run.id)
    await uow.of(school.id).runs.save(rules.asked(found, found.today))
    uow.of(school.id).journal.write(now, curator.id, "ask-agreement", f"run:{run.id}")
    for one in await people.curators(uow, school.municipality_id):
        telling.tell(uow, one, "agreement-asked", f"school:{school.id}", now)
    return await road_maps.of_run(
        uow, school, await uow.of(school.id).runs.get(run_id), library, now
    )


async def waiting(uow: UnitOfWork, coordinator: Person, _: datetime) -> int:
    """Count the road maps that wait for the coordinator.

    Raises:
        NotAllowed: the person is no coordinator.
    """
    demand(coordinator, Deed.AGREE_ROAD_MAP)
    return await uow.municipalities.asked(coordinator.school_id)


async def member(uow: UnitOfWork, coordinator: Person, school_id: SchoolId) -> School:
    """Find a school of the coordinator's municipality.

    Raises:
        NotAllowed: the person is no coordinator.
        NotYours: no such school has joined.
    """
    demand(coordinator, Deed.SEE_SCHOOLS)
    known = await uow.schools.members(coordinator.school_id)
    found = next((one for one in known if one.id == school_id), None)
    if found is None:
        raise NotYours
    return found


async def look(
    uow: UnitOfWork,
    coordinator: Person,
    school_id: SchoolId,
    library: Library,
    now: datetime,
    run_id: RunId | None = None,
) -> Viewed | None:
    """Show a school's road map: the one asked about, or that it is in; None: it has begun none.

    Raises:
        NotAllowed: the person is no coordinator.
        NotYours: no such school has joined, or it has no such run.
    """
    school = await member(uow, coordinator, school_id)
    if run_id is not None:
        run = await uow.of(school.id).runs.get(run_id)
        return Viewed(school=school, found=await road_maps.of_run(uow, school, run, library, now))
    known = await uow.of(school.id).runs.all()
    asked = next((one for one in known if one.agreement is Agreement.ASKED), None)
    if asked is not None:
        found = await road_maps.of_run(uow, school, asked, library, now)
        return Viewed(school=school, found=found)
    current = await road_maps.of_school(uow, school, library, now)
    return None if current is None else Viewed(school=school, found=current)


async def agree(
    uow: UnitOfWork, coordinator: Person, page: Page, library: Library, now: datetime
) -> Viewed:
    """Agree to a map as it was shown; one that has changed since is only shown again.

    Raises:
        NotAllowed: the person is no coordinator.
        NotYours: no such school has joined, or it has no such run.
    """
    viewed, today = await _open(uow, coordinator, page, library, now)
    if not _is_asked(viewed, page):
        return viewed
    await _answer(uow, coordinator, viewed, rules.agreed(viewed.found, today), now)
    return await _again(uow, coordinator, page, library, now)


async def give_back(
    uow: UnitOfWork, coordinator: Person, page: Page, words: str, library: Library, now: datetime
) -> Viewed:
    """Give a map back with a remark; one that has changed since is only shown again.

    Raises:
        NotAllowed: the person is no coordinator.
        NotYours: no such school has joined, or it has no such run.
        Misunderstood: the remark is empty or too long.
    """
    viewed, today = await _open(uow, coordinator, page, library, now)
    spelt = " ".join(words.split())
    if not spelt:
        raise Misunderstood("longer", least=1)
    if len(spelt) > rules.LONGEST_WORDS:
        raise Misunderstood("shorter", length=len(spelt), most=rules.LONGEST_WORDS)
    if not _is_asked(viewed, page):
        return viewed
    await _answer(uow, coordinator, viewed, rules.returned(viewed.found, today, spelt), now)
    return await _again(uow, coordinator, page, library, now)


async def remark(uow: UnitOfWork, curator: Person, run_id: RunId) -> str | None:
    """Give what the municipality wants changed in a map; None if nothing is any more.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: the school has no such run.
    """
    demand(curator, Deed.JOIN_MUNICIPALITY)
    run = await uow.of(curator.school_id).runs.get(run_id)
    return run.agreement_words if run.agreement is Agreement.RETURNED else None


async def forget(uow: UnitOfWork, school: School) -> None:
    """Let no agreement stand of a school that is in its municipality no more."""
    for run in await uow.of(school.id).runs.all():
        if run.agreement is not Agreement.NONE:
            await uow.of(school.id).runs.save(rules.forgotten(run))


async def seen(uow: UnitOfWork, school: School) -> Seen:
    """Count the agreed maps: a school's newest one, or those of a municipality's schools."""
    if school.level is Level.SCHOOL:
        known = [await uow.of(school.id).runs.all()]
    else:
        every = await uow.municipalities.runs(school.id)
        ids = [one.id for one in await uow.schools.members(school.id)]
        known = [tuple(run for run in every if run.school_id == one) for one in ids]
    newest = [max(one, key=lambda run: run.starts_on, default=None) for one in known]
    agreed = (run is not None and run.agreement is Agreement.AGREED for run in newest)
    return Seen(done=sum(agreed), count=len(known))


async def _open(
    uow: UnitOfWork, coordinator: Person, page: Page, library: Library, now: datetime
) -> tuple[Viewed, date]:
    demand(coordinator, Deed.AGREE_ROAD_MAP)
    viewed = await _again(uow, coordinator, page, library, now)
    zone = (await uow.schools.get(coordinator.school_id)).time_zone
    return viewed, now.astimezone(zone).date()


async def _again(
    uow: UnitOfWork, coordinator: Person, page: Page, library: Library, now: datetime
) -> Viewed:
    viewed = await look(uow, coordinator, page.school_id, library, now, page.run_id)
    if viewed is None:
        raise NotYours
    return viewed


def _is_asked(viewed: Viewed, page: Page) -> bool:
    """Whether a button was drawn under the map as it stands, and its school waits."""
    run = viewed.found.run
    is_fresh = page.rev == run.rev and page.seal == rules.seal(viewed.found)
    return is_fresh and run.agreement is Agreement.ASKED


async def _answer(
    uow: UnitOfWork, coordinator: Person, viewed: Viewed, run: Run, now: datetime
) -> None:
    school_id = viewed.school.id
    await must_be_open(uow, school_id, run.id)
    await uow.of(school_id).runs.save(run)
    journal = uow.of(coordinator.school_id).journal
    journal.write(now, coordinator.id, f"agreement-{run.agreement}", f"school:{school_id}")
    for one in await people.curators(uow, school_id):
        telling.tell(uow, one, f"agreement-{run.agreement}", f"run:{run.id}", now)
