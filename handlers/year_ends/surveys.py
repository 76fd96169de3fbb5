"""The last questionnaires of a year: whom they would go to, and sending them."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.ids import RunId
from domain.letters import Button, Screen
from domain.people import Person
from handlers import askings
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork
from services.year_ends import surveying


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Say who would be asked for what."""
    return await _page(uow, person, texts, library, RunId(tap.id), now)


async def send(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask them."""
    count = await surveying.ask(uow, person, RunId(tap.id), library, now)
    lead = askings.sent(count, texts)
    return await _page(uow, person, texts, library, RunId(tap.id), now, lead)


async def _page(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    run_id: RunId,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    found = await surveying.look(uow, person, run_id, library, now)
    back = Button(texts.label("button-year-to-pairs"), str(Tap("yearend", "pairs", run_id)))
    if found:
        words = texts.say("year-surveys-head", day=askings.until(found, texts))
    else:
        words = texts.say("year-surveys-none")
    sure = Tap("yearend", "surveysure", run_id)
    return askings.page(joined(lead, words), found, sure, back, texts)


def router() -> Router:
    """Take the buttons of the last questionnaires."""
    room = Router(name="year_surveys")
    room.callback_query.register(show, Tapped("yearend", "survey"))
    room.callback_query.register(send, Tapped("yearend", "surveysure"))
    return room
