"""Offers: a mentor sends times to choose from, a mentee chooses, or none of them will do."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import MeetingId
from domain.letters import Screen
from domain.people import Person
from handlers import agendas as drawing
from handlers import calendars, errands, plan_screens
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, agendas, listening, moments, offers
from services.meetings import Card


async def send(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let the mentees choose."""
    await listening.hush(uow, person)
    offer = await offers.send(uow, person, _card(tap), now)
    is_done = offer.is_sent and offer.meeting.rev == tap.rev + 1
    lead = texts.say("offer-was-sent" if is_done else "button-is-old")
    return await drawing.screen(uow, person, texts, offer.meeting.pair_id, now, lead)


async def clear(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Begin the list anew."""
    meeting = await offers.clear(uow, person, _card(tap), now)
    agenda = await agendas.led_by(uow, person, meeting.pair_id, now)
    if not meeting.is_draft or meeting.kind not in agenda.next_kinds:
        return await drawing.as_it_is(uow, person, texts, meeting.pair_id, now)
    errand = errands.offer(meeting.pair_id, meeting.kind)
    await listening.ask(uow, person, errand.words())
    choice = await moments.to_come(uow, person, now)
    return plan_screens.month(errand, meeting.pair_id, choice, None, now, texts)


async def take(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Agree on the time tapped; the first who chooses has chosen."""
    at = calendars.read_moment(tap.arg)
    meeting = await offers.take(uow, person, _card(tap), at, now)
    is_done = meeting.is_planned and meeting.rev == tap.rev + 1 and meeting.starts_at == at
    lead = texts.say("offer-was-taken" if is_done else "offer-is-settled")
    return await drawing.screen(uow, person, texts, meeting.pair_id, now, lead)


async def refuse(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Say that no time will do."""
    meeting = await offers.decline(uow, person, _card(tap), now)
    is_done = meeting.is_draft and meeting.rev == tap.rev + 1
    lead = texts.say("offer-was-refused" if is_done else "offer-is-settled")
    return await drawing.screen(uow, person, texts, meeting.pair_id, now, lead)


def _card(tap: Tap) -> Card:
    return Card(MeetingId(tap.id), tap.rev)


def router() -> Router:
    """Take the buttons of offers."""
    room = Router(name="offers")
    room.callback_query.register(send, Tapped("offers", "send"))
    room.callback_query.register(clear, Tapped("offers", "clear"))
    room.callback_query.register(take, Tapped("offers", "take"))
    room.callback_query.register(refuse, Tapped("offers", "none"))
    return room
