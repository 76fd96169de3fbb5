"""Births: asking a pupil for the birth date, once, when the consents allow it."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Screen
from domain.people import Person
from handlers import menu
from handlers.filters import Answered, Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, births, listening


async def ask(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask for the birth date; whom nobody asks, and who has told it, sees the menu."""
    if not births.is_asked(person):
        return await menu.screen(uow, person, texts, library, now)
    return await question(uow, person, texts)


async def take(
    message: Message,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the birth date."""
    told = await births.tell(uow, person, message.text or "", texts.language, now)
    await listening.hush(uow, told)
    return await menu.screen(uow, told, texts, library, now, lead=texts.say("birth-date-kept"))


async def question(uow: UnitOfWork, person: Person, texts: Texts, lead: Html = NOTHING) -> Screen:
    """Draw the question; it can wait."""
    await listening.ask(uow, person, str(Tap("birth", "tell")))
    later = Button(texts.label("button-later"), str(Tap("menu", "show")))
    return Screen(joined(lead, texts.say("ask-birth-date")), ((later,),))


def router() -> Router:
    """Take the birth date of somebody who takes part."""
    room = Router(name="births")
    room.message.register(take, Answered("birth", "tell"))
    room.callback_query.register(ask, Tapped("birth", "ask"))
    return room
