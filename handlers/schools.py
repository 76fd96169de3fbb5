"""Schools: the card that says who answers for people's data; the first thing a curator does."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.letters import Screen
from domain.people import Person
from domain.schools import CARD
from handlers import school_cards, steps
from handlers.filters import Answered, Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, listening
from services import schools as cards


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show the card, or ask for one field of it anew."""
    await cards.look(uow, person)
    if tap.arg in CARD:
        return await school_cards.asked(uow, person, tap.arg, texts)
    return await school_cards.next_field(uow, person, texts)


async def take(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a typed field, and ask for the next one."""
    await cards.fill_in(uow, person, tap.arg, message.text or "", now)
    return await _go_on(uow, person, texts)


async def take_zone(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the zone; with it the card is complete."""
    chosen = school_cards.ZONES[tap.id] if tap.id < len(school_cards.ZONES) else ""
    await cards.fill_in(uow, person, "zone", chosen, now)
    return await _go_on(uow, person, texts)


async def _go_on(uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    school = await cards.of_person(uow, person)
    await listening.hush(uow, person)
    if school.missing or person.is_admitted:
        return await school_cards.next_field(uow, person, texts, texts.say("written-down"))
    return await steps.screen(uow, person, texts, texts.say("school-ready"))


def router() -> Router:
    """Take the fields of the card, from a curator who may not be in yet."""
    room = Router(name="schools")
    room.message.register(take, Answered("school", "field"))
    room.callback_query.register(show, Tapped("school", "show"))
    room.callback_query.register(take_zone, Tapped("school", "zone"))
    return room
