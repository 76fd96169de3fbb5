"""Held letters: after a restore somebody says whether what waited in the copy shall still go.

Curators decide about their own school; whoever runs the bot, about all that is left.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.letters import Button, Screen
from domain.people import Person
from handlers.filters import Tapped
from handlers.letters import Draw, Told
from handlers.menu import back_to_menu
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, held_letters


async def send(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let go what is still worth it in the school."""
    letters = await held_letters.release(uow, person, now)
    return Screen(texts.say("held-sent", letters=letters), back_to_menu(texts))


async def drop(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let nothing go in the school."""
    await held_letters.drop(uow, person, now)
    return Screen(texts.say("held-dropped"), back_to_menu(texts))


async def show_all(_: Message | CallbackQuery, uow: UnitOfWork, texts: Texts) -> Screen:
    """Say how much waits in all schools, and ask what to do."""
    held = await held_letters.count_all(uow)
    if not held:
        return Screen(texts.say("held-none"))
    send_it, drop_it = str(Tap("held", "send_all")), str(Tap("held", "drop_all"))
    return _question(texts, held.letters, held.updates, send_it, drop_it)


async def send_all(_: CallbackQuery, uow: UnitOfWork, texts: Texts, now: datetime) -> Screen:
    """Let go what is still worth it in all schools."""
    letters = await held_letters.release_all(uow, now)
    return Screen(texts.say("held-sent", letters=letters))


async def drop_all(_: CallbackQuery, uow: UnitOfWork, texts: Texts, now: datetime) -> Screen:
    """Let nothing go in any school."""
    await held_letters.drop_all(uow, now)
    return Screen(texts.say("held-dropped"))


async def ask(told: Told) -> Screen | None:
    """Ask a curator what to do, unless it is decided already."""
    held = await held_letters.count(told.uow, told.person)
    if not held:
        return None
    send_it, drop_it = str(Tap("held", "send")), str(Tap("held", "drop"))
    return _question(told.texts, held.letters, held.updates, send_it, drop_it)


LETTERS: Final[Mapping[str, Draw]] = {held_letters.NAME: ask}


def _question(texts: Texts, letters: int, updates: int, send_it: str, drop_it: str) -> Screen:
    return Screen(
        texts.say("held-ask", letters=letters, updates=updates),
        (
            (Button(texts.label("button-held-send"), send_it),),
            (Button(texts.label("button-held-drop"), drop_it),),
        ),
    )


def operators_router(operators: Collection[int]) -> Router:
    """Take what operators decide about all schools."""
    room = Router(name="held letters of all")
    ours = F.from_user.id.in_(frozenset(operators))
    room.message.register(show_all, Command("held", ignore_mention=True), ours)
    room.callback_query.register(send_all, Tapped("held", "send_all"), ours)
    room.callback_query.register(drop_all, Tapped("held", "drop_all"), ours)
    return room


def router() -> Router:
    """Take what curators decide about their school."""
    room = Router(name="held letters")
    room.callback_query.register(send, Tapped("held", "send"))
    room.callback_query.register(drop, Tapped("held", "drop"))
    return room
