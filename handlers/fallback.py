"""Fallback: what no other room understood gets a kind line, and nothing under way is lost."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import Html
from domain.letters import Screen
from domain.people import Person
from handlers import menu
from handlers.sittings import drawn
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, interviewing


async def answer_a_command(
    _: Message,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Say that there is no such command."""
    return await _where_you_are(uow, person, texts, library, now, texts.say("unknown-command"))


async def answer_anything_else(
    _: Message,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Say that the bot reads words only: no picture, voice or sticker."""
    return await _where_you_are(uow, person, texts, library, now, texts.say("words-only"))


async def answer_an_edit(
    _: Message,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Say that an edited message changes no answer, and how to change one."""
    return await _where_you_are(uow, person, texts, library, now, texts.say("edits-do-not-count"))


async def answer_a_tap(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Answer a button that no room knows: it is very old, or made up."""
    return await _where_you_are(uow, person, texts, library, now, texts.say("button-is-old"))


async def _where_you_are(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
    lead: Html,
) -> Screen:
    """Show the question that waits, or the menu, under a line of explanation."""
    sitting = await interviewing.under_way(uow, person, library)
    if sitting is not None:
        return drawn(sitting, texts, lead=lead)
    return await menu.screen(uow, person, texts, library, now, lead=lead)


def router() -> Router:
    """Take everything that is left."""
    room = Router(name="fallback")
    room.message.register(answer_a_command, F.text.startswith("/"))
    room.message.register(answer_anything_else)
    room.edited_message.register(answer_an_edit)
    room.callback_query.register(answer_a_tap)
    return room
