"""Statistics of a year, of a school or of all schools of a municipality together."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from domain import statistics
from domain.countings import Facts
from domain.deadlines import Period
from domain.entered_numbers import Number
from domain.hiding import LEAST_ANONYMOUS
from domain.participation import Need
from domain.people import Person
from domain.period_reports import Kept, ReportKind
from domain.refusals import NotYours
from domain.rights import Deed, demand
from domain.schools import Level, School
from domain.statistics import COLUMNS, OCCUPATIONS, Row, Table
from locales.texts import Texts
from services import UnitOfWork
from services.period_reports import periods, sections
from services.period_reports.sections import Section, Value

_NEEDS: Final = frozenset({Need.EXPERIENCE})
_SUMMER: Final = 7
"""Until this month the year before is what is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """The table of a year, and what is kept of it; `is_district` where it sums schools up."""

    here: School
    year: int
    table: Table
    kept: Kept
    is_district: bool

    def unknown(self, texts: Texts) -> str:
        """Say why a figure is not there: it stays unsaid, or nobody keeps it."""
        return texts.label("indicator-hidden" if self.table.is_hidden else "indicator-unknown")


async def look(uow: UnitOfWork, reader: Person, year: int, now: datetime) -> Statistics:
    """Count the people of a year as things stand now; without a year, of the one asked for.

    Raises:
        NotAllowed: the person counts nothing.
        NotYours: the year lies ahead, or there is none.
    """
    demand(reader, Deed.COUNT_STATISTICS)
    here = await uow.schools.get(reader.school_id)
    today = now.astimezone(here.time_zone).date()
    asked = year or (today.year if today.month >= _SUMMER else today.year - 1)
    if not today.year - 20 <= asked <= today.year:
        raise NotYours
    is_district = here.level is Level.MUNICIPALITY
    schools = await uow.schools.members(here.id) if is_district else (here,)
    period = Period(starts_on=date(asked, 1, 1), ends_on=date(asked, 12, 31))
    done = await periods.read(uow, schools, period, _NEEDS, now)
    facts = Facts(
        period=period,
        today=today,
        participation=tuple(one for each in done.facts.values() for one in each.participation),
        zone=here.time_zone,
    )
    numbers = [each.numbers.get(Number.COMPANIES_GIVING) for each in done.facts.values()]
    told = [int(one.value) for one in numbers if one is not None]
    companies = sum(told) if told and len(told) == len(numbers) else None
    least = LEAST_ANONYMOUS if is_district else 0
    kept = await uow.of(here.id).period_reports.of(ReportKind.STATISTICS, period.starts_on)
    return Statistics(
        here=here,
        year=asked,
        table=statistics.table(facts, done.activity, companies, least),
        kept=kept,
        is_district=is_district,
    )


async def settle(
    uow: UnitOfWork, reader: Person, year: int, rev: int, now: datetime, *, is_done: bool
) -> Kept:
    """Note that the figures were handed in, or that they were not; an old button does nothing.

    Raises:
        NotAllowed: the person counts nothing.
    """
    demand(reader, Deed.COUNT_STATISTICS)
    rooms = uow.of(reader.school_id)
    kept = await rooms.period_reports.of(ReportKind.STATISTICS, date(year, 1, 1))
    after = kept.handed_in(now) if is_done else kept.reopened()
    if kept.rev != rev or after == kept:
        return kept
    deed = "hand-in-report" if is_done else "reopen-report"
    rooms.journal.write(now, reader.id, deed, f"school:{reader.school_id}")
    return await rooms.period_reports.save(after)


def every(found: Statistics, texts: Texts) -> list[Section]:
    """Make the sections of the table, and under it what is to be done with it."""
    ages = [texts.label("statistics-age", age=one) for one in COLUMNS]
    people = texts.label("statistics-count", count="total")
    women = texts.label("statistics-count", count="women")
    form = texts.label("report-column", column="form")
    rows: list[list[Value]] = [_row(one, found, texts) for one in found.table.rows]
    sums = [
        [texts.label("statistics-count", count=name), _told(count, found, texts)]
        for name, count in _sums(found).items()
    ]
    columns = [texts.label("report-column", column=one) for one in ("what", "amount")]
    note = texts.label("report-head", section="sums")
    return [
        sections.table(
            texts.label("report-head", section="ages"), [form, people, women, *ages], rows
        ),
        sections.table(note, columns, sums),
        sections.words(texts.label("statistics-note-head"), [texts.label("statistics-note")]),
    ]


def _sums(found: Statistics) -> dict[str, int | None]:
    table = found.table
    return {
        "total": table.total,
        **{one: table.occupations.get(one) for one in OCCUPATIONS},
        "young": table.young_teachers,
        "ended": table.finished,
        "companies": table.companies,
        "pairs": table.pairs,
        "groups": table.groups,
    }


def _row(one: Row, found: Statistics, texts: Texts) -> list[Value]:
    side = texts.label("statistics-side", role=one.role)
    name = f"{texts.label('report-form', form=one.form)}, {side}"
    ages = [_told(one.ages[each], found, texts) for each in COLUMNS]
    return [name, _told(one.people, found, texts), texts.label("indicator-unknown"), *ages]


def _told(value: int | None, found: Statistics, texts: Texts) -> Value:
    return found.unknown(texts) if value is None else value
