"""Places: where a meeting is, typed by its mentor or settled later, and how long it lasts."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.ids import MeetingId
from domain.letters import Screen
from domain.meetings import Meeting
from domain.people import Person
from domain.refusals import NothingToAnswer
from handlers import agendas as drawing
from handlers import plan_screens, sure_screens
from handlers.filters import Answered, Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, agendas, listening, planning
from services.meetings import Card
from services.zones import zone_of


async def ask(uow: UnitOfWork, person: Person, texts: Texts, meeting: Meeting) -> Screen:
    """Ask for the place of a meeting; the next typed words are the answer."""
    await listening.ask(uow, person, str(Tap("meetings", "where", meeting.id, meeting.rev)))
    return plan_screens.where(meeting, texts, await zone_of(uow, person))


async def ask_again(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask for the place of a draft or of a planned meeting."""
    meeting = await agendas.meeting_of(uow, person, MeetingId(tap.id))
    await agendas.led_by(uow, person, meeting.pair_id, now)
    if meeting.rev != tap.rev or meeting.settled_at is not None:
        return await drawing.as_it_is(uow, person, texts, meeting.pair_id, now)
    return await ask(uow, person, texts, meeting)


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as the place."""
    card = Card(MeetingId(tap.id), tap.rev)
    meeting = await planning.settle_place(uow, person, card, message.text or "", now)
    return await _placed(uow, person, texts, meeting, now)


async def leave(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let the place be settled later."""
    card = Card(MeetingId(tap.id), tap.rev)
    meeting = await planning.settle_place(uow, person, card, None, now)
    return await _placed(uow, person, texts, meeting, now)


async def last(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take how long a draft will last, and ask again whether it is right."""
    if not tap.arg.isdecimal():
        raise NothingToAnswer
    card = Card(MeetingId(tap.id), tap.rev)
    meeting = await planning.settle_length(uow, person, card, int(tap.arg[:4]), now)
    if not meeting.is_draft:
        return await drawing.as_it_is(uow, person, texts, meeting.pair_id, now)
    return await sure_screens.plan(uow, person, texts, meeting, now)


async def _placed(
    uow: UnitOfWork, person: Person, texts: Texts, meeting: Meeting, now: datetime
) -> Screen:
    await listening.hush(uow, person)
    if meeting.is_draft:
        return await sure_screens.plan(uow, person, texts, meeting, now)
    lead = texts.say("meeting-has-place")
    return await drawing.screen(uow, person, texts, meeting.pair_id, now, lead)


def router() -> Router:
    """Take the place somebody types, and the buttons around it."""
    room = Router(name="places")
    room.callback_query.register(ask_again, Tapped("meetings", "place"))
    room.callback_query.register(last, Tapped("meetings", "length"))
    room.callback_query.register(leave, Tapped("meetings", "later"))
    room.message.register(hear, F.text, Answered("meetings", "where"))
    return room
