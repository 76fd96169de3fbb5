"""Indicators: what each comes to in a school or a municipality, beside what was planned."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from domain import readings as years
from domain.hiding import LEAST, LEAST_ANONYMOUS
from domain.indicators import INDICATORS, Indicator
from domain.measures import Measure
from domain.people import Person
from domain.programmes import Indicator as Planned
from domain.readings import Reading
from domain.refusals import NotYours
from domain.rights import Deed, demand, may
from domain.runs import Run
from domain.schools import Level, School
from locales.library import Library
from services import UnitOfWork, participation, runs

Targets = Mapping[tuple[str, int], float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """A year of a run of an organisation, whose indicators are looked at.

    Counts of fewer people than `least` are hidden from the reader.
    """

    school: School
    run: Run
    year: int
    least: int = 0

    @property
    def years(self) -> tuple[int, ...]:
        """The years that may be looked at."""
        return years.years_of(self.run)

    @property
    def is_district(self) -> bool:
        """Whether it is measured by its schools."""
        return self.school.level is Level.MUNICIPALITY


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """Every indicator of a year, in the order of the programme."""

    at: Year
    readings: tuple[Reading, ...]


async def chosen(
    uow: UnitOfWork, person: Person, now: datetime, year: int | None = None
) -> Year | None:
    """Find the year of the run that a person looks at; None if no programme was begun.

    A year that is none of the run's stands for the one that goes on.

    Raises:
        NotAllowed: indicators are not for the person.
    """
    demand(person, Deed.READ_INDICATORS)
    run = await runs.looked_at(uow, person, now)
    if run is None:
        return None
    school = await uow.schools.get(person.school_id)
    least = 0 if may(person, Deed.SEE_SCHOOL) else LEAST
    return _year(school, run, year, now, least)


async def look(
    uow: UnitOfWork, person: Person, library: Library, now: datetime, year: int | None = None
) -> Board | None:
    """Read the indicators of the run a person looks at; None if no programme was begun.

    Raises:
        NotAllowed: indicators are not for the person.
        ProgrammeUnknown: the programme's file is gone.
    """
    at = await chosen(uow, person, now, year)
    if at is None:
        return None
    return Board(at=at, readings=await _readings(uow, at, library, now))


async def readings(
    uow: UnitOfWork,
    school: School,
    run: Run,
    library: Library,
    now: datetime,
    year: int | None = None,
    family: str = "",
) -> tuple[Reading, ...]:
    """Read the indicators of a run in one of its years, today's without a year.

    With a `family` only those whose names begin so are worked out, and nothing else is asked. In
    a municipality the sums of its schools are pooled, and small ones hidden. Nobody's rights are
    asked: whoever calls has asked.

    Raises:
        ProgrammeUnknown: the programme's file is gone.
    """
    return await _readings(uow, _year(school, run, year, now), library, now, family)


def planned(at: Year, library: Library) -> tuple[tuple[Planned, Indicator], ...]:
    """List what the programme wants to be measured by, each with how it is counted.

    Raises:
        ProgrammeUnknown: the programme's file is gone.
    """
    programme = library.programme(at.run.programme_id).shifted(at.run.years_later)
    return tuple((one, INDICATORS[one.id]) for one in programme.indicators if one.id in INDICATORS)


def named(at: Year, name: str, library: Library) -> tuple[Planned, Indicator]:
    """Find an indicator of the programme.

    Raises:
        NotYours: the programme has none of that name.
        ProgrammeUnknown: the programme's file is gone.
    """
    found = (one for one in planned(at, library) if one[1].id == name)
    one = next(found, None)
    if one is None:
        raise NotYours
    return one


async def measured(
    uow: UnitOfWork, at: Year, indicators: Iterable[Indicator], library: Library, now: datetime
) -> Measure:
    """Read what some indicators are made of.

    Raises:
        ProgrammeUnknown: the programme's file is gone.
    """
    period = years.period_of(at.run, at.year)
    needs = frozenset(need for one in indicators for need in one.needs)
    own = await participation.of_run(uow, at.school, at.run, period, needs, library, now)
    if not at.is_district:
        return Measure(own=own)
    members = await uow.schools.members(at.school.id)
    schools = await participation.of_schools(uow, members, period, needs, now)
    return Measure(own=own, is_district=True, schools=schools)


def read(plan: Planned, indicator: Indicator, measure: Measure, at: Year, own: Targets) -> Reading:
    """Put a figure beside its plan: the school's own, or else the programme's."""
    key = (indicator.id, at.year)
    target = own[key] if key in own else plan.planned.get(at.year)
    return Reading(
        indicator=indicator,
        title=plan.title,
        source=plan.source,
        year=at.year,
        period=measure.own.period,
        sums=measure.sums(indicator),
        planned=target,
        has_own_plan=key in own,
        least=LEAST_ANONYMOUS if at.is_district else at.least,
        least_rest=LEAST_ANONYMOUS if at.is_district else 0,
    )


async def _readings(
    uow: UnitOfWork, at: Year, library: Library, now: datetime, family: str = ""
) -> tuple[Reading, ...]:
    known = [pair for pair in planned(at, library) if pair[1].id.startswith(family)]
    measure = await measured(uow, at, (one for _, one in known), library, now)
    own = await uow.of(at.school.id).targets.of_run(at.run.id)
    return tuple(read(plan, one, measure, at, own) for plan, one in known)


def _year(school: School, run: Run, year: int | None, now: datetime, least: int = 0) -> Year:
    today = now.astimezone(school.time_zone).date()
    known = years.years_of(run)
    wanted = year if year in known else None
    return Year(school=school, run=run, year=wanted or years.year_at(run, today), least=least)
