"""Letters to curators: a report is due, or late; they end when it is marked as handed in."""

from collections.abc import Mapping
from typing import Final

from domain.letters import Button, Screen
from domain.period_reports import NothingToReport
from domain.refusals import NotYours
from domain.rights import Deed, may
from handlers.letters import Draw, Told
from handlers.period_reports import screens
from handlers.period_reports.months import LETTERS as OF_MONTHS
from handlers.taps import Tap
from locales.dates import said_day
from services.period_reports import occurrences, quarters


async def due(told: Told) -> Screen | None:
    """Remind of the report of a quarter before its day and on it."""
    return await _quarter(told, is_late=False)


async def late(told: Told) -> Screen | None:
    """Remind once of a report whose day went by."""
    return await _quarter(told, is_late=True)


async def statistics_due(told: Told) -> Screen | None:
    """Remind of the figures of the year that is over."""
    if not may(told.person, Deed.COUNT_STATISTICS):
        return None
    if await occurrences.is_counted(told.uow, told.person, told.number):
        return None
    look = Tap("statistics", "show", told.number)
    text = told.texts.say("letter-statistics-due", year=str(told.number))
    return Screen(text, ((Button(told.texts.label("button-open-report"), str(look)),),))


LETTERS: Final[Mapping[str, Draw]] = {
    "report-due-7": due,
    "report-due-0": due,
    "report-late-3": late,
    "statistics-due-14": statistics_due,
    "statistics-due-7": statistics_due,
    "statistics-due-3": statistics_due,
    "statistics-due-1": statistics_due,
    **OF_MONTHS,
}
"""Every letter about reports by its name."""


async def _quarter(told: Told, *, is_late: bool) -> Screen | None:
    if not may(told.person, Deed.WRITE_REPORTS):
        return None
    try:
        found, kept = await quarters.find(told.uow, told.person, told.number, told.now)
    except (NotYours, NothingToReport):
        return None
    if kept.is_handed_in or found.due_on is None:
        return None
    quarter = screens.named(found, told.texts)
    if is_late:
        text = told.texts.say("letter-report-late", quarter=quarter)
    else:
        days = 0 if told.letter.name.endswith("-0") else 1
        day = said_day(found.due_on, told.texts.language)
        text = told.texts.say("letter-report-due", days=days, quarter=quarter, day=day)
    look = Tap("reports", "quarter", found.key)
    return Screen(text, ((Button(told.texts.label("button-open-report"), str(look)),),))
