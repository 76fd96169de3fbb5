"""Targets: a planned value of one's own instead of the programme's."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.letters import Button, Screen
from domain.people import Person
from handlers import indicators as room_of_indicators
from handlers import menu
from handlers.answers import shortened
from handlers.filters import Answered, Tapped
from handlers.indicator_screens import back_to_one
from handlers.indicator_words import plan as said_plan
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, entered_numbers, indicator_details, listening

_TITLE = 140


async def ask(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask for the planned value of an indicator in a year."""
    await entered_numbers.look(uow, person, tap.id, library, now)
    found = await indicator_details.open_one(uow, person, tap.arg, tap.id, library, now)
    if found is None:
        return Screen(texts.say("indicators-none"), menu.back_to_menu(texts))
    year, name = found.at.year, found.reading.id
    await listening.ask(uow, person, str(Tap("numbers", "planned", year, 0, name)))
    none = Button(texts.label("button-plan-none"), str(Tap("numbers", "unplan", year, 0, name)))
    words = texts.say(
        "plan-ask",
        title=shortened(found.reading.title, _TITLE),
        plan=said_plan(found.reading, texts),
        year=str(year),
    )
    return Screen(words, ((none,), *back_to_one(found, texts)))


async def hear(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take typed words as the planned value."""
    value = entered_numbers.share(message.text or "")
    await entered_numbers.plan(uow, person, (tap.arg, tap.id), value, library, now)
    return await _planned(uow, person, texts, library, tap, now)


async def leave(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Let an indicator have no plan in a year."""
    await entered_numbers.plan(uow, person, (tap.arg, tap.id), None, library, now)
    return await _planned(uow, person, texts, library, tap, now)


async def _planned(
    uow: UnitOfWork, person: Person, texts: Texts, library: Library, tap: Tap, now: datetime
) -> Screen:
    await listening.hush(uow, person)
    lead = texts.say("plan-saved")
    return await room_of_indicators.again(uow, person, texts, library, tap, now, lead)


def router() -> Router:
    """Take the buttons about a plan, and the value when it is typed."""
    room = Router(name="targets")
    room.message.register(hear, F.text, Answered("numbers", "planned"))
    room.callback_query.register(ask, Tapped("numbers", "plan"))
    room.callback_query.register(leave, Tapped("numbers", "unplan"))
    return room
