"""Entries: somebody opens a link that a curator, a child or the operator gave them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.filters import CommandStart
from aiogram.types import Message

from domain.entrances import Entry, Outcome
from domain.html import NOTHING, Html, joined
from domain.ids import AccountId
from domain.letters import Screen
from domain.people import Person
from handlers import consents, whereabouts
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, invitations

LEADS: Final[Mapping[Outcome, str]] = {
    Outcome.ROLE_ADDED: "role-added",
    Outcome.CHILD_ADDED: "child-added",
    Outcome.ANOTHER_CHILD: "child-added-too",
    Outcome.ROLE_ASKED: "role-asked",
    Outcome.PHONE_MOVED: "phone-moved-here",
}
"""What is said about a link that changed something for somebody known."""


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
    entry = await invitations.enter(uow, account, texts.language, token, now)
    if entry is not None:
        return await _welcome(uow, entry, texts, library, now)
    words = texts.say("refusal-link-spent")
    if person is None:
        return Screen(words)
    return await whereabouts.screen(uow, person, texts, library, now, words)


async def _welcome(
    uow: UnitOfWork, entry: Entry, texts: Texts, library: Library, now: datetime
) -> Screen:
    lead = _lead(entry, texts)
    if entry.child_id is None or not entry.person.is_admitted or lead == NOTHING:
        return await whereabouts.screen(uow, entry.person, texts, library, now, lead)
    about = await consents.screen(uow, entry.person, entry.child_id, texts)
    return replace(about, text=joined(lead, about.text))


def _lead(entry: Entry, texts: Texts) -> Html:
    if entry.outcome not in LEADS:
        return NOTHING
    role = texts.label(f"role-{entry.role.replace('_', '-')}")
    return texts.say(f"link-did-{LEADS[entry.outcome]}", role=role)


def router() -> Router:
    """Take /start with a payload, from anybody."""
    room = Router(name="entries")
    room.message.register(come_in, CommandStart(deep_link=True, ignore_mention=True))
    return room
