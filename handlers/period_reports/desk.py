"""A curator's reports: chosen, read, completed with words, taken as files and handed in."""

from collections.abc import Iterator
from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html
from domain.letters import Button, Screen, Toast
from domain.people import Person
from domain.period_reports import LONGEST
from domain.rights import Deed, may
from handlers import menu
from handlers.filters import Answered, Tapped
from handlers.period_reports import screens
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening
from services.period_reports import papers, quarter_sections, quarters


async def show(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List the reports somebody may read."""
    await listening.hush(uow, person)
    known = await quarters.known(uow, person, now)
    rows = tuple(
        (Button(screens.named(one, texts), str(Tap("reports", "quarter", one.key))),)
        for one in known
    )
    more = tuple((one,) for one in _others(person, texts))
    return Screen(texts.say("reports-title"), (*rows, *more, *menu.back_to_menu(texts)))


async def open_one(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show a quarter as things stand now."""
    await listening.hush(uow, person)
    return await _drawn(uow, person, texts, tap.id, library, now)


async def take(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Toast:
    """Let a quarter be put in a workbook, or on paper."""
    found = await quarters.look(uow, person, tap.id, library, now)
    craft = papers.BOOK if tap.deed == "book" else papers.PAPER
    known = quarter_sections.every(found, texts)
    await papers.ask(uow, person, craft, screens.title(found, texts), known, now)
    return Toast(texts.label("results-being-made"))


async def ask(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask for the risks and decisions of a quarter."""
    quarter, kept = await quarters.find(uow, person, tap.id, now)
    await listening.ask(uow, person, str(Tap("reports", "words", quarter.key, kept.rev)))
    back = Button(texts.label("button-back"), str(Tap("reports", "quarter", quarter.key)))
    return Screen(texts.say("report-ask-words", most=LONGEST), ((back,),))


async def hear(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take what was typed as the risks and decisions."""
    kept = await quarters.write(uow, person, tap.id, tap.rev, message.text or "", now)
    await listening.hush(uow, person)
    lead = texts.say("report-words-kept" if kept.rev == tap.rev + 1 else "button-is-old")
    return await _drawn(uow, person, texts, tap.id, library, now, lead)


async def settle(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Note that a report was handed in, or take it up again."""
    if tap.deed == "submit":
        kept = await quarters.hand_in(uow, person, tap.id, tap.rev, now)
    else:
        kept = await quarters.reopen(uow, person, tap.id, tap.rev, now)
    lead = NOTHING if kept.rev == tap.rev + 1 else texts.say("button-is-old")
    return await _drawn(uow, person, texts, tap.id, library, now, lead)


async def _drawn(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    key: int,
    library: Library,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    return screens.quarter(await quarters.look(uow, person, key, library, now), texts, lead)


def _others(person: Person, texts: Texts) -> Iterator[Button]:
    if may(person, Deed.READ_REPORTS):
        yield Button(texts.label("button-report-month"), str(Tap("reports", "month")))
    if may(person, Deed.COUNT_STATISTICS):
        yield Button(texts.label("button-report-statistics"), str(Tap("statistics", "show")))


def router() -> Router:
    """Take what is done about reports of quarters."""
    room = Router(name="period-reports")
    room.callback_query.register(show, Tapped("reports", "show"))
    room.callback_query.register(open_one, Tapped("reports", "quarter"))
    room.callback_query.register(take, Tapped("reports", "book", "paper"))
    room.callback_query.register(ask, Tapped("reports", "risks"))
    room.callback_query.register(settle, Tapped("reports", "submit", "reopen"))
    room.message.register(hear, F.text, Answered("reports", "words"))
    return room
