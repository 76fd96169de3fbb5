"""After a general meeting: whom the questionnaire about a choice would go to, and sending it."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.ids import GatheringId
from domain.letters import Button, Screen
from domain.people import Person
from handlers import askings
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork
from services.gatherings import choosing


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
    return await _page(uow, person, texts, library, GatheringId(tap.id), now)


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
    count = await choosing.ask(uow, person, GatheringId(tap.id), library, now)
    lead = askings.sent(count, texts)
    return await _page(uow, person, texts, library, GatheringId(tap.id), now, lead)


async def _page(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    gathering_id: GatheringId,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    found = await choosing.look(uow, person, gathering_id, library, now)
    back = Button(texts.label("button-to-gathering"), str(Tap("gathering", "open", gathering_id)))
    if found:
        words = texts.say("gathering-choices-head", day=askings.until(found, texts))
    else:
        words = texts.say("gathering-choices-none")
    sure = Tap("gathering", "choicesure", gathering_id)
    return askings.page(joined(lead, words), found, sure, back, texts)


def router() -> Router:
    """Take the buttons of the questionnaire about a choice."""
    room = Router(name="gathering_choices")
    room.callback_query.register(show, Tapped("gathering", "choices"))
    room.callback_query.register(send, Tapped("gathering", "choicesure"))
    return room
