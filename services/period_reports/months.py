"""Months: what a director reads of the school, and a coordinator of every school; no names."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from domain import activities, month_sums
from domain.activities import FormSums
from domain.countings import Facts
from domain.deadlines import Period
from domain.month_sums import COLUMNS, Shown
from domain.participation import Need
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, demand
from domain.road_maps import RoadMap
from domain.schools import Level, School
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, road_maps
from services.period_reports import periods, sections
from services.period_reports.sections import Section, Value

_NEEDS: Final = frozenset({Need.PLANS})
_DECEMBER: Final = 12
_A_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month of an organisation; counts of few are None.

    A municipality has `schools`, each with its counts; a school has its `sums`, which are told
    only where the counts are, and its road map.
    """

    here: School
    period: Period
    shown: Shown
    schools: tuple[tuple[School, Shown], ...] = ()
    sums: FormSums | None = None
    road_map: RoadMap | None = None

    @property
    def key(self) -> int:
        """Spell it as buttons carry it: 202109."""
        return self.period.starts_on.year * 100 + self.period.starts_on.month

    @property
    def is_district(self) -> bool:
        """Whether it tells of schools."""
        return self.here.level is Level.MUNICIPALITY


async def look(
    uow: UnitOfWork, reader: Person, key: int, library: Library, now: datetime
) -> Month:
    """Read a month; without a key the last one that is over.

    Raises:
        NotAllowed: reports are not for the person.
        NotYours: there is no such month, or it lies ahead.
        ProgrammeUnknown: the file of a programme is gone.
    """
    demand(reader, Deed.READ_REPORTS)
    here = await uow.schools.get(reader.school_id)
    today = now.astimezone(here.time_zone).date()
    period = _month(key, today)
    if here.level is Level.MUNICIPALITY:
        return await _of_schools(uow, here, period, now)
    done = await periods.read(uow, [here], period, _NEEDS, now)
    facts = done.facts[here.id]
    sums = activities.whole(done.activity, facts.participation)
    shown = month_sums.in_school(month_sums.counts(sums, _people(facts)))
    return Month(
        here=here,
        period=period,
        shown=shown,
        sums=None if shown[month_sums.PEOPLE] is None else sums,
        road_map=await road_maps.of_school(uow, here, library, now),
    )


async def was_lived(uow: UnitOfWork, reader: Person, found: Month) -> bool:
    """Whether a programme of the organisation went on in a month; a district looks at all.

    Raises:
        NotAllowed: reports are not for the person.
    """
    demand(reader, Deed.READ_REPORTS)
    first, last = found.period.starts_on, found.period.ends_on
    runs = await uow.of(found.here.id).runs.all()
    return found.is_district or any(one.starts_on <= last and one.ends_on >= first for one in runs)


def every(found: Month, texts: Texts) -> list[Section]:
    """Make the sections of a month."""
    if not found.is_district:
        return [_own(found, texts)]
    columns = [texts.label("month-count", count=one) for one in COLUMNS]
    rows: list[list[Value]] = [
        [name, *(sections.shown(counts[one], texts) for one in COLUMNS)]
        for name, counts in (
            *((school.name, counts) for school, counts in found.schools),
            (texts.label("report-form", form="all"), found.shown),
        )
    ]
    heading = texts.label("report-head", section="schools")
    return [sections.table(heading, [heading, *columns], rows)]


def _own(found: Month, texts: Texts) -> Section:
    rows: list[list[Value]] = [
        [texts.label("month-count", count=one), sections.shown(found.shown[one], texts)]
        for one in COLUMNS
    ]
    sums = found.sums or FormSums(form=None)
    shares = {"feedback": sums.feedback, "plan": sums.plan}
    rows += [
        [texts.label("month-count", count=one), sections.known(value, texts)]
        for one, value in shares.items()
    ]
    if found.road_map is not None:
        counts = {"done": found.road_map.done, "late": len(found.road_map.late)}
        rows += [[texts.label("month-count", count=one), count] for one, count in counts.items()]
    columns = [texts.label("report-column", column=one) for one in ("what", "amount")]
    return sections.table(texts.label("report-head", section="month"), columns, rows)


async def _of_schools(uow: UnitOfWork, here: School, period: Period, now: datetime) -> Month:
    members = await uow.schools.members(here.id)
    done = await periods.read(uow, members, period, frozenset(), now)
    known = {
        one.id: month_sums.counts(
            activities.whole(done.activity.of(one.id), done.facts[one.id].participation),
            _people(done.facts[one.id]),
        )
        for one in members
    }
    shown, totals = month_sums.among_schools(known)
    by_name = sorted(members, key=lambda one: one.name.casefold())
    return Month(
        here=here,
        period=period,
        shown=totals,
        schools=tuple((one, shown[one.id]) for one in by_name),
    )


def _people(facts: Facts) -> int:
    """Count who was in a pair, each once."""
    return len({one.person_id for one in facts.participation if facts.entered(one)})


def _month(key: int, today: date) -> Period:
    first = _begun(key) if key else (today.replace(day=1) - _A_DAY).replace(day=1)
    if first is None or first > today:
        raise NotYours
    after = (first + timedelta(days=31)).replace(day=1)
    return Period(starts_on=first, ends_on=after - _A_DAY)


def _begun(key: int) -> date | None:
    year, month = divmod(key, 100)
    is_day = date.min.year < year < date.max.year and 1 <= month <= _DECEMBER
    return date(year, month, 1) if is_day else None
