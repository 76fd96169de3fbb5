"""Relinking: a curator gives somebody a link for their new telephone."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import PersonId
from domain.letters import Button, Screen
from domain.people import Person
from handlers import menu
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, relinking


async def explain(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Say what the link does, before there is one: whoever holds it takes the place over."""
    await relinking.movable(uow, person, PersonId(tap.id))
    make = Button(texts.label("button-make-relink"), str(Tap("relink", "make", tap.id)))
    back = Button(texts.label("button-back"), str(Tap("card", "show", tap.id)))
    return Screen(texts.say("relink-explained"), ((make,), (back,)))


async def make(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Make the link."""
    address = await relinking.invite_back(uow, person, PersonId(tap.id), now)
    back = Button(texts.label("button-back"), str(Tap("card", "show", tap.id)))
    words = texts.say("relink-link", link=address)
    return Screen(words, ((back,), *menu.back_to_menu(texts)))


def router() -> Router:
    """Take the buttons about a new telephone."""
    room = Router(name="relinking")
    room.callback_query.register(explain, Tapped("relink", "ask"))
    room.callback_query.register(make, Tapped("relink", "make"))
    return room
