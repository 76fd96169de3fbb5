"""Quarterly reports: a quarter of a school in figures, the curator's words, and its handing in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from domain import activities
from domain import readings as years
from domain.activities import FormSums
from domain.deadlines import Period
from domain.evidence import Evidence
from domain.gatherings import Gathering, State
from domain.ids import RoadMapRowId
from domain.participation import Need
from domain.people import Person
from domain.period_reports import Kept, NothingToReport, ReportKind
from domain.quarters import Quarter, lately, named, reported
from domain.readings import Reading
from domain.refusals import NotYours
from domain.rights import Deed, demand, may
from domain.road_maps import Line
from domain.runs import Run
from domain.schools import School
from locales.library import Library
from services import UnitOfWork, indicators, road_maps
from services.period_reports import periods
from services.year_ends.gates import must_be_open_on

_NEEDS: Final = frozenset({Need.PLANS, Need.TRAINING, Need.PUBLICITY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A quarter of a school; contests and publications are None where no list is kept.

    `lines` are the positions of road maps that were due in it, with their `evidence`.
    """

    school: School
    quarter: Quarter
    kept: Kept
    total: FormSums
    forms: tuple[FormSums, ...] = ()
    lessons: int = 0
    talks: int = 0
    contests: int | None = None
    publications: int | None = None
    gatherings: tuple[Gathering, ...] = ()
    lines: tuple[Line, ...] = ()
    evidence: Mapping[RoadMapRowId, Sequence[Evidence]] = field(default_factory=dict)
    readings: tuple[Reading, ...] = ()

    @property
    def done(self) -> int:
        """How many of the positions due are done."""
        return sum(one.row.is_done for one in self.lines)


async def known(uow: UnitOfWork, curator: Person, now: datetime) -> tuple[Quarter, ...]:
    """List the quarter that goes on and those before it, the latest first; none for readers.

    Those that were over before the first programme of the school began are left out.

    Raises:
        NotAllowed: reports are not for the person.
    """
    demand(curator, Deed.READ_REPORTS)
    if not may(curator, Deed.WRITE_REPORTS):
        return ()
    decided = await uow.of(curator.school_id).decisions.read()
    school = await uow.schools.get(curator.school_id)
    found = lately(now.astimezone(school.time_zone).date(), decided.quarters)
    return reported(found, await _begun_on(uow, school))


async def find(uow: UnitOfWork, curator: Person, key: int, now: datetime) -> tuple[Quarter, Kept]:
    """Find a quarter by its key, with what is kept of its report.

    Raises:
        NotAllowed: the person reports nothing.
        NotYours: the school has no quarter there, or it lies ahead.
        NothingToReport: no programme had begun by then.
    """
    demand(curator, Deed.WRITE_REPORTS)
    rooms = uow.of(curator.school_id)
    found = named(key, (await rooms.decisions.read()).quarters)
    school = await uow.schools.get(curator.school_id)
    if found is None or found.starts_on > now.astimezone(school.time_zone).date():
        raise NotYours
    if not reported([found], await _begun_on(uow, school)):
        raise NothingToReport
    return found, await rooms.period_reports.of(ReportKind.QUARTER, found.starts_on)


async def look(
    uow: UnitOfWork, curator: Person, key: int, library: Library, now: datetime
) -> Report:
    """Put the report of a quarter together as things stand now.

    Raises:
        NotAllowed: the person reports nothing.
        NotYours: the school has no quarter there, or it lies ahead.
        NothingToReport: no programme had begun by then.
        ProgrammeUnknown: the file of a programme is gone.
    """
    quarter, kept = await find(uow, curator, key, now)
    school = await uow.schools.get(curator.school_id)
    done = await periods.read(uow, [school], quarter.period, _NEEDS, now)
    facts = done.facts[school.id]
    runs = [one for one in await uow.of(school.id).runs.all() if _meets(one, quarter.period)]
    since, until = periods.between(quarter.period, school)
    gatherings = await uow.of(school.id).gatherings.all()
    return Report(
        school=school,
        quarter=quarter,
        kept=kept,
        total=activities.whole(done.activity, facts.participation),
        forms=activities.by_form(done.activity, facts.participation),
        lessons=sum(one.held for one in facts.taught),
        talks=done.activity.talks.get(school.id, 0),
        contests=facts.publicity.contests,
        publications=facts.publicity.publications,
        gatherings=tuple(
            one for one in gatherings if one.state is State.HELD and since <= one.starts_at < until
        ),
        lines=await _lines(uow, school, runs, quarter.period, library, now),
        evidence=await _evidence(uow, school, runs),
        readings=await _readings(uow, school, runs, quarter, library, now),
    )


async def write(
    uow: UnitOfWork, curator: Person, key: int, rev: int, words: str, now: datetime
) -> Kept:
    """Write down the risks and decisions of a quarter.

    Raises:
        NotAllowed: the person reports nothing.
        NotYours: the school has no quarter there, or it lies ahead.
        NothingToReport: no programme had begun by then.
        Misunderstood: there are no words, or too many.
        ReportHandedIn: it was handed in already.
        ChangedMeanwhile: somebody else wrote since it was asked.
        RunClosed: it was over when its year was closed.
    """
    quarter, kept = await find(uow, curator, key, now)
    await must_be_open_on(uow, curator.school_id, quarter.period.ends_on)
    return await _save(
        uow, curator, kept, kept.saying(words, curator.id), "write-report", rev, now
    )


async def hand_in(uow: UnitOfWork, curator: Person, key: int, rev: int, now: datetime) -> Kept:
    """Note that the report of a quarter was handed in; its reminders end.

    Raises:
        NotAllowed: the person reports nothing.
        NotYours: the school has no quarter there, or it lies ahead.
        NothingToReport: no programme had begun by then.
    """
    _, kept = await find(uow, curator, key, now)
    return await _save(uow, curator, kept, kept.handed_in(now), "hand-in-report", rev, now)


async def reopen(uow: UnitOfWork, curator: Person, key: int, rev: int, now: datetime) -> Kept:
    """Take up a report again that was handed in.

    Raises:
        NotAllowed: the person reports nothing.
        NotYours: the school has no quarter there, or it lies ahead.
        NothingToReport: no programme had begun by then.
        RunClosed: it was over when its year was closed.
    """
    quarter, kept = await find(uow, curator, key, now)
    await must_be_open_on(uow, curator.school_id, quarter.period.ends_on)
    return await _save(uow, curator, kept, kept.reopened(), "reopen-report", rev, now)


async def _save(
    uow: UnitOfWork, curator: Person, kept: Kept, after: Kept, deed: str, rev: int, now: datetime
) -> Kept:
    """Write a change that was asked for at a revision; an old button changes nothing."""
    if kept.rev != rev or after == kept:
        return kept
    rooms = uow.of(curator.school_id)
    rooms.journal.write(now, curator.id, deed, f"school:{curator.school_id}")
    return await rooms.period_reports.save(after)


async def _begun_on(uow: UnitOfWork, school: School) -> date | None:
    """Give the day on which the first programme of a school began."""
    runs = await uow.of(school.id).runs.all()
    return min((one.starts_on for one in runs), default=None)


def _meets(run: Run, period: Period) -> bool:
    return run.starts_on <= period.ends_on and run.ends_on >= period.starts_on


async def _lines(
    uow: UnitOfWork,
    school: School,
    runs: Sequence[Run],
    period: Period,
    library: Library,
    now: datetime,
) -> tuple[Line, ...]:
    found = [await road_maps.of_run(uow, school, one, library, now) for one in runs]
    lines = [line for road_map in found for line in road_map.lines]
    return tuple(
        one
        for one in lines
        if one.row.due_on and period.starts_on <= one.row.due_on <= period.ends_on
    )


async def _evidence(
    uow: UnitOfWork, school: School, runs: Sequence[Run]
) -> Mapping[RoadMapRowId, Sequence[Evidence]]:
    found: dict[RoadMapRowId, list[Evidence]] = {}
    for run in runs:
        for one in await uow.of(school.id).evidence.of_run(run.id):
            found.setdefault(one.row_id, []).append(one)
    return found


async def _readings(
    uow: UnitOfWork,
    school: School,
    runs: Sequence[Run],
    quarter: Quarter,
    library: Library,
    now: datetime,
) -> tuple[Reading, ...]:
    """Read plan and fact of the year of the latest run, as they stand now."""
    if not runs:
        return ()
    run = max(runs, key=lambda one: (one.starts_on, one.id))
    year = years.year_at(run, quarter.period.ends_on)
    return await indicators.readings(uow, school, run, library, now, year)
