"""The figures of a year for federal statistics: looked at, taken as files, marked as handed in."""

from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import Html, joined
from domain.letters import Button, Screen, Toast
from domain.people import Person
from handlers import menu
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork, listening
from services.period_reports import papers, statistics
from services.period_reports.statistics import Statistics

_LINES: Final = 8
"""How many sides of forms stand on the screen; the files hold all."""


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show the figures of a year; without a year, of the one asked for."""
    await listening.hush(uow, person)
    return _screen(await statistics.look(uow, person, tap.id, now), texts)


async def take(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Toast:
    """Let the table be put in a workbook, or on paper."""
    found = await statistics.look(uow, person, tap.id, now)
    craft = papers.BOOK if tap.deed == "book" else papers.PAPER
    facts = {"year": str(found.year), "school": found.here.name, "day": _day(found, texts)}
    title = texts.label("statistics-file", **facts)
    await papers.ask(uow, person, craft, title, statistics.every(found, texts), now)
    return Toast(texts.label("results-being-made"))


async def settle(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Note that the figures were handed in, or that they were not."""
    found = await statistics.look(uow, person, tap.id, now)
    is_done = tap.deed == "submit"
    await statistics.settle(uow, person, found.year, tap.rev, now, is_done=is_done)
    return _screen(await statistics.look(uow, person, tap.id, now), texts)


def _screen(found: Statistics, texts: Texts) -> Screen:
    table, year, rev = found.table, found.year, found.kept.rev
    lines = [
        texts.say(
            "statistics-line",
            form=texts.label("report-form", form=one.form),
            side=texts.label("statistics-side", role=one.role),
            count=found.unknown(texts) if one.people is None else str(one.people),
        )
        for one in table.rows[:_LINES]
    ]
    total = found.unknown(texts) if table.total is None else str(table.total)
    text = joined(
        texts.say("statistics-title", year=str(year), day=_day(found, texts)),
        joined(texts.say("statistics-total", count=total), *lines, by="\n"),
        _standing(found, texts),
        texts.say("statistics-note"),
    )
    book = Button(texts.label("button-report-book"), str(Tap("statistics", "book", year)))
    paper = Button(texts.label("button-report-paper"), str(Tap("statistics", "paper", year)))
    other = Tap("statistics", "show", year - 1)
    before = Button(texts.label("button-statistics-before", year=str(year - 1)), str(other))
    mark = _reopen(year, rev, texts) if found.kept.is_handed_in else _hand_in(year, rev, texts)
    return Screen(text, ((book,), (paper,), (mark,), (before,), *menu.back_to_menu(texts)))


def _standing(found: Statistics, texts: Texts) -> Html:
    handed_in_at = found.kept.handed_in_at
    if handed_in_at is None:
        return texts.say("statistics-due", year=str(found.year + 1))
    day = handed_in_at.astimezone(found.here.time_zone).date()
    return texts.say("report-handed-in", day=said_day(day, texts.language))


def _hand_in(year: int, rev: int, texts: Texts) -> Button:
    tap = Tap("statistics", "submit", year, rev)
    return Button(texts.label("button-statistics-hand-in"), str(tap))


def _reopen(year: int, rev: int, texts: Texts) -> Button:
    return Button(texts.label("button-report-reopen"), str(Tap("statistics", "reopen", year, rev)))


def _day(found: Statistics, texts: Texts) -> str:
    return said_day(found.table.day, texts.language)


def router() -> Router:
    """Take the buttons of the figures of a year."""
    room = Router(name="statistics")
    room.callback_query.register(show, Tapped("statistics", "show"))
    room.callback_query.register(take, Tapped("statistics", "book", "paper"))
    room.callback_query.register(settle, Tapped("statistics", "submit", "reopen"))
    return room
