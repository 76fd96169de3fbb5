"""Codes of evidence sheets opened with a telephone's camera: each leads to its position."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import CommandStart
from aiogram.types import Message

from domain.ids import AccountId
from domain.letters import Screen
from domain.people import Person
from domain.refusals import NotAllowed, NotYours
from handlers import evidence_screens, whereabouts
from handlers.evidence_screens import Place
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, evidence, evidence_links


async def come(
    message: Message,
    uow: UnitOfWork,
    person: Person | None,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show the position of a code and listen for its photo; others are told whom it is for."""
    payload = (message.text or "").partition(" ")[2].strip()
    row_id = await evidence_links.opened(uow, AccountId(message.chat.id), payload, now)
    if person is None:
        return Screen(texts.say("evidence-link-stranger"))
    if row_id is None:
        lead = texts.say("evidence-link-wrong")
        return await whereabouts.screen(uow, person, texts, library, now, lead)
    try:
        await evidence.demand(uow, person, row_id)
    except (NotAllowed, NotYours):
        lead = texts.say("evidence-link-not-yours")
        return await whereabouts.screen(uow, person, texts, library, now, lead)
    return await evidence_screens.screen(uow, person, texts, library, Place(row_id=row_id), now)


def router() -> Router:
    """Take /start with what such a code carries, from anybody."""
    room = Router(name="evidence entries")
    ours = F.args.func(evidence_links.is_payload)
    opens = CommandStart(deep_link=True, ignore_mention=True, magic=ours)
    room.message.register(come, opens)
    return room
