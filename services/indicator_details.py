"""Details of an indicator: who is counted, what is missing, and how it is in each school."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.countings import Facts, Lack, Lessons, People, Positions
from domain.entered_numbers import EnteredNumber, Number
from domain.ids import PersonId
from domain.indicators import Indicator
from domain.measures import Measure, hidden_schools
from domain.people import Person
from domain.readings import Reading, Sums
from domain.rights import Deed, may
from domain.road_maps import Line
from domain.schools import School
from locales.library import Library
from services import UnitOfWork, indicators
from services.indicators import Year


@dataclass(frozen=True, slots=True, kw_only=True)
class InSchool:
    """An indicator in one school of a municipality; hidden where it would tell of somebody."""

    school: School
    reading: Reading
    is_hidden: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanting:
    """Somebody who still lacks something, and what."""

    person: Person
    lack: Lack


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """One indicator of a year with what stands behind it.

    `numbers` are those entered for it, `to_enter` those that are missing. Whom it counts and who
    lacks something is told by number to everybody, and by name only to whoever sees the school.
    """

    at: Year
    reading: Reading
    numbers: Mapping[Number, EnteredNumber]
    counted: tuple[Person, ...]
    wanting: tuple[Wanting, ...]
    count: int
    lacking: Mapping[Lack, int]
    done: tuple[Line, ...]
    undone: tuple[Line, ...]
    schools: tuple[InSchool, ...]

    @property
    def to_enter(self) -> tuple[Number, ...]:
        """The numbers nobody has entered yet, and which the bot has not counted itself."""
        asked, sums = self.reading.indicator, self.reading.sums
        both = ((asked.numerator, sums.numerator), (asked.denominator, sums.denominator))
        counted = {
            part.number
            for part, count in both
            if isinstance(part, Lessons) and count is not None and count.amount is not None
        }
        return tuple(one for one in asked.numbers if one not in {*self.numbers, *counted})


async def open_one(
    uow: UnitOfWork,
    person: Person,
    name: str,
    year: int,
    library: Library,
    now: datetime,
) -> Detail | None:
    """Read one indicator with everything behind it; None if no programme was begun.

    Raises:
        NotAllowed: indicators are not for the person.
        NotYours: the programme has no such indicator.
        ProgrammeUnknown: the programme's file is gone.
    """
    at = await indicators.chosen(uow, person, now, year)
    if at is None:
        return None
    plan, indicator = indicators.named(at, name, library)
    measure = await indicators.measured(uow, at, (indicator,), library, now)
    own = await uow.of(at.school.id).targets.of_run(at.run.id)
    counted, wanting = _people(indicator, measure)
    known = await _known(uow, person, [*counted, *(one for one, _ in wanting)])
    return Detail(
        at=at,
        reading=indicators.read(plan, indicator, measure, at, own),
        numbers=_numbers(indicator, measure.own),
        counted=tuple(known[one] for one in counted if one in known),
        wanting=tuple(
            Wanting(person=known[one], lack=lack) for one, lack in wanting if one in known
        ),
        count=len(counted),
        lacking=_tally(lack for _, lack in wanting),
        done=_lines(indicator, measure, is_done=True),
        undone=_lines(indicator, measure, is_done=False),
        schools=await _schools(uow, at, indicator, measure, plan.title),
    )


def _people(
    indicator: Indicator, measure: Measure
) -> tuple[tuple[PersonId, ...], list[tuple[PersonId, Lack]]]:
    """List who is counted and who lacks something; above the schools, and of contentment, nobody.

    How content somebody is, is told of nobody by name.
    """
    if measure.is_district:
        return (), []
    facts, part = measure.own, indicator.numerator
    counted = part.people(facts) if isinstance(part, People) else ()
    unsure = part.doubtful(facts) if isinstance(part, People) else ()
    doubt = part.doubt if isinstance(part, People) else None
    wanting = [(one, doubt) for one in unsure if doubt is not None]
    for each in indicator.lacking:
        wanting += [(one, each.lack) for one in People(each.is_lacking).people(facts)]
    whole = indicator.answered or indicator.denominator
    if isinstance(whole, People) and (indicator.answered or not isinstance(part, People)):
        counted = whole.people(facts)
    return counted, wanting


async def _known(
    uow: UnitOfWork, person: Person, wanted: Iterable[PersonId]
) -> dict[PersonId, Person]:
    """Read the people themselves for whoever may see them."""
    numbers = set(wanted)
    if not numbers or not may(person, Deed.SEE_SCHOOL):
        return {}
    everybody = await uow.of(person.school_id).people.all()
    return {one.id: one for one in everybody if one.id in numbers}


def _numbers(indicator: Indicator, facts: Facts) -> dict[Number, EnteredNumber]:
    return {one: facts.numbers[one] for one in indicator.numbers if one in facts.numbers}


def _tally(lacks: Iterable[Lack]) -> dict[Lack, int]:
    found: dict[Lack, int] = {}
    for lack in lacks:
        found[lack] = found.get(lack, 0) + 1
    return found


def _lines(indicator: Indicator, measure: Measure, *, is_done: bool) -> tuple[Line, ...]:
    part, whole = indicator.numerator, indicator.denominator
    if not isinstance(part, Positions) or not isinstance(whole, Positions):
        return ()
    done = part.lines(measure.own)
    if is_done:
        return done
    numbers = {one.row.id for one in done}
    return tuple(one for one in whole.lines(measure.own) if one.row.id not in numbers)


async def _schools(
    uow: UnitOfWork, at: Year, indicator: Indicator, measure: Measure, title: str
) -> tuple[InSchool, ...]:
    if not measure.is_district or isinstance(indicator.numerator, Positions):
        return ()
    every = measure.by_school(indicator)
    away = hidden_schools(indicator, every)
    return tuple(
        InSchool(
            school=one,
            reading=_of_school(indicator, every[one.id], measure.schools[one.id], at, title),
            is_hidden=one.id in away,
        )
        for one in await uow.schools.members(at.school.id)
    )


def _of_school(indicator: Indicator, sums: Sums, facts: Facts, at: Year, title: str) -> Reading:
    return Reading(
        indicator=indicator,
        title=title,
        source=indicator.source,
        year=at.year,
        period=facts.period,
        sums=sums,
    )
