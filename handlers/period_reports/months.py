"""The month on a screen: for a director of the school, for a coordinator of every school."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen, Toast
from domain.month_sums import COLUMNS, Shown
from domain.people import Person
from domain.rights import Deed, may
from handlers import menu
from handlers.filters import Tapped
from handlers.letters import Draw, Told
from handlers.taps import Tap
from locales.dates import said_day
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening
from services.period_reports import months, papers
from services.period_reports.months import Month

_MOST: Final = 12
"""How many schools stand on one screen; the workbook holds all."""


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show a month; without one the last that is over."""
    await listening.hush(uow, person)
    found = await months.look(uow, person, tap.id, library, now)
    return Screen(_text(found, texts), (*_rows(found, texts), *menu.back_to_menu(texts)))


async def take(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Toast:
    """Let a month be put in a workbook."""
    found = await months.look(uow, person, tap.id, library, now)
    name = texts.label("month-file", month=_named(found, texts), school=found.here.name)
    await papers.ask(uow, person, papers.BOOK, name, months.every(found, texts), now)
    return Toast(texts.label("results-being-made"))


async def letter(told: Told) -> Screen | None:
    """Tell of the month that is over; where no programme went on there is nothing to tell."""
    if not may(told.person, Deed.READ_REPORTS):
        return None
    found = await months.look(told.uow, told.person, 0, told.library, told.now)
    if found.shown["people"] == 0 or not await months.was_lived(told.uow, told.person, found):
        return None
    return Screen(_text(found, told.texts), _rows(found, told.texts))


LETTERS: Final[Mapping[str, Draw]] = {"month-report": letter}
"""Every letter about months by its name."""


def _rows(found: Month, texts: Texts) -> Rows:
    book = Tap("reports", "month_book", found.key)
    return ((Button(texts.label("button-report-book"), str(book)),),)


def _named(found: Month, texts: Texts) -> str:
    return said_day(found.period.starts_on, texts.language, "LLLL y")


def _text(found: Month, texts: Texts) -> Html:
    schools = [
        texts.say("month-school", name=school.name, counts=_said(counts, texts))
        for school, counts in found.schools[:_MOST]
    ]
    return joined(
        texts.say("month-title", month=_named(found, texts), school=found.here.name),
        joined(*(_line(one, found.shown, texts) for one in COLUMNS), by="\n"),
        _shares(found, texts),
        joined(*schools, by="\n") if schools else NOTHING,
        texts.say("month-hidden") if _hides(found) else NOTHING,
    )


def _line(name: str, counts: Shown, texts: Texts) -> Html:
    what = texts.label("month-count", count=name)
    return texts.say("month-line", what=what, count=_count(counts[name], texts))


def _said(counts: Shown, texts: Texts) -> str:
    """Say the counts of a school in one line: people, pairs, meetings."""
    return " · ".join(_count(counts[one], texts) for one in ("people", "pairs", "meetings"))


def _count(value: int | None, texts: Texts) -> str:
    return texts.label("indicator-hidden") if value is None else str(value)


def _shares(found: Month, texts: Texts) -> Html:
    if found.is_district:
        return texts.say("month-columns")
    sums, unknown = found.sums, texts.label("indicator-unknown")
    feedback = unknown if sums is None or sums.feedback is None else f"{sums.feedback:g}"
    plan = unknown if sums is None or sums.plan is None else f"{sums.plan:g}"
    shares = texts.say("month-shares", feedback=feedback, plan=plan)
    if found.road_map is None:
        return shares
    late, known = len(found.road_map.late), found.road_map
    facts = {"done": known.done, "count": known.count, "late": late}
    return joined(shares, texts.say("month-road-map", **facts), by="\n")


def _hides(found: Month) -> bool:
    counts = (found.shown, *(one for _, one in found.schools))
    return any(value is None for each in counts for value in each.values())


def router() -> Router:
    """Take the buttons of a month."""
    room = Router(name="months")
    room.callback_query.register(show, Tapped("reports", "month"))
    room.callback_query.register(take, Tapped("reports", "month_book"))
    return room
