"""Lights: the button by which a curator says that what was said after a meeting is talked over."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING
from domain.ids import PairId
from domain.letters import Screen
from domain.people import Person
from handlers import pairs
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, signals


async def settle(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Note that a pair was talked with, and show how it stands now."""
    was_red = await signals.settle(uow, person, PairId(tap.id), now)
    lead = texts.say("light-settled") if was_red else NOTHING
    return await pairs.one(uow, person, texts, PairId(tap.id), now, lead)


def router() -> Router:
    """Take the button on the page of a pair."""
    room = Router(name="lights")
    room.callback_query.register(settle, Tapped("lights", "settle"))
    return room
