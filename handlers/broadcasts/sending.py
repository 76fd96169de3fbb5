"""Sending a broadcast: looked at as it will be read, confirmed by a second person, let go."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import BroadcastId
from domain.letters import Screen
from domain.people import Person
from handlers.broadcasts import screens
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, listening
from services.broadcasts import posting
from services.broadcasts.writing import Card


async def look(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show what will be read, and by how many."""
    await listening.hush(uow, person)
    return await screens.preview(uow, person, texts, BroadcastId(tap.id), now)


async def ask_second(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask somebody else to confirm it."""
    card = Card(BroadcastId(tap.id), tap.rev)
    asked = await posting.ask_second(uow, person, card, now)
    lead = texts.say("button-is-old" if asked is None else "broadcast-second-asked")
    return await screens.preview(uow, person, texts, card.broadcast_id, now, lead)


async def send(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let it go, or confirm it, if nothing has changed since it was looked at."""
    card = Card(BroadcastId(tap.id), tap.rev)
    sent = await posting.send(uow, person, card, now)
    lead = texts.say("button-is-old" if sent is None else "broadcast-sent")
    return await screens.preview(uow, person, texts, card.broadcast_id, now, lead)


def router() -> Router:
    """Take what lets a broadcast go."""
    room = Router(name="sending of broadcasts")
    room.callback_query.register(look, Tapped("broadcast", "look"))
    room.callback_query.register(ask_second, Tapped("broadcast", "second"))
    room.callback_query.register(send, Tapped("broadcast", "send"))
    return room
