"""Departures: somebody leaves the school; their data go, and another school begins anew."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import PersonId
from domain.letters import Button, Screen
from domain.people import Person
from handlers import menu
from handlers.filters import Tapped
from handlers.names import short
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork, departures


async def ask(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Say what follows, and ask whether it is so."""
    leaver = await departures.leaver(uow, person, PersonId(tap.id), now)
    yes = Button(texts.label("button-has-left"), str(Tap("departure", "make", tap.id)))
    no = Button(texts.label("button-back"), str(Tap("card", "show", tap.id)))
    return Screen(texts.say("departure-question", name=short(leaver, texts)), ((no,), (yes,)))


async def make(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Write that somebody has left."""
    erasure = await departures.see_off(uow, person, PersonId(tap.id), now)
    day = said_day(erasure.due_on, texts.language, "d MMMM")
    people = Button(texts.label("button-people"), str(Tap("people", "show")))
    words = texts.say("departed", day=day)
    return Screen(words, ((people,), *menu.back_to_menu(texts)))


def router() -> Router:
    """Take the buttons about somebody who leaves."""
    room = Router(name="departures")
    room.callback_query.register(ask, Tapped("departure", "ask"))
    room.callback_query.register(make, Tapped("departure", "make"))
    return room
