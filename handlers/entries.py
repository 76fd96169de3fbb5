"""Entries: somebody opens the personal link that a curator, a child or the operator gave them."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import CommandStart
from aiogram.types import Message

from domain.html import NOTHING
from domain.ids import AccountId
from domain.letters import Screen
from domain.people import Person
from domain.refusals import LinkSpent
from handlers import whereabouts
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, invitations


async def come_in(
    message: Message,
    uow: UnitOfWork,
    person: Person | None,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Let the holder of a link in, or tell somebody known where they are."""
    token = (message.text or "").partition(" ")[2].strip()
    account = AccountId(message.chat.id)
    try:
        entered = await invitations.enter(uow, account, texts.language, token, now)
    except LinkSpent:
        if person is None:
            raise
        return await whereabouts.screen(uow, person, texts, library)
    lead = texts.say("role-added") if entered.is_admitted else NOTHING
    return await whereabouts.screen(uow, entered, texts, library, lead)


def router() -> Router:
    """Take /start with a payload, from anybody."""
    room = Router(name="entries")
    room.message.register(come_in, CommandStart(deep_link=True, ignore_mention=True))
    return room
