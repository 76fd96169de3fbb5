"""Orders about pairs: a curator types the number and the day, for one pair or for many."""

from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.ids import PairId
from domain.letters import Button, Screen
from domain.people import Person
from handlers import pairs
from handlers.filters import Answered, Tapped
from handlers.pair_words import code, names
from handlers.taps import Tap
from locales.orders import read_order
from locales.texts import Texts
from services import UnitOfWork, listening, pair_orders

MOST: Final = 200
"""How many pairs one order is written to at once."""


async def ask(_: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask for the order about one pair."""
    pair = await pair_orders.must_wait_for_order(uow, person, PairId(tap.id))
    await listening.ask(uow, person, str(Tap("order", "hear", pair.id)))
    back = Button(texts.label("button-back"), str(Tap("pairs", "open", pair.id)))
    return Screen(texts.say("order-ask", code=code(pair, texts)), ((back,),))


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Write down the order about one pair."""
    order = read_order(message.text or "", texts.language)
    pair = await pair_orders.write(uow, person, PairId(tap.id), order, now)
    await listening.hush(uow, person)
    return await pairs.one(uow, person, texts, pair.id, now, texts.say("order-written"))


async def ask_all(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Name the pairs without an order, and ask for the one about all of them."""
    waiting = (await pair_orders.without_order(uow, person))[:MOST]
    if not waiting:
        await listening.hush(uow, person)
        return Screen(texts.say("orders-none"), pairs.to_all(texts))
    last = max(one.id for one in waiting)
    await listening.ask(uow, person, str(Tap("order", "hear_all", last)))
    codes = names([code(one, texts) for one in waiting], texts)
    text = texts.say("orders-ask", count=len(waiting), codes=codes)
    return Screen(text, pairs.to_all(texts))


async def hear_all(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Write down one order about every pair that was named."""
    await pair_orders.must_wait_for_order(uow, person, PairId(tap.id))
    order = read_order(message.text or "", texts.language)
    named = [one.id for one in await pair_orders.without_order(uow, person) if one.id <= tap.id]
    written = await pair_orders.write_all(uow, person, named[:MOST], order, now)
    await listening.hush(uow, person)
    return Screen(texts.say("orders-written", count=len(written)), pairs.to_all(texts))


def router() -> Router:
    """Take the buttons that ask for an order, and the line typed."""
    room = Router(name="pair_orders")
    room.message.register(hear, F.text, Answered("order", "hear"))
    room.message.register(hear_all, F.text, Answered("order", "hear_all"))
    room.callback_query.register(ask, Tapped("order", "ask"))
    room.callback_query.register(ask_all, Tapped("order", "ask_all"))
    return room
