"""Check-ins: a mentee says whether a meeting was or will be, a mentor that it was not so.

A button drawn before things changed shows the meeting as it stands, with what can be said now.
"""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import MeetingId
from domain.letters import Screen
from domain.meetings import MeetingState
from domain.people import Person
from handlers import agendas as drawing
from handlers import told_meetings
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, agendas, check_ins, meetings
from services.meetings import Card


async def say(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a mentee's word on whether a meeting took place."""
    known = await agendas.meeting_of(uow, person, MeetingId(tap.id))
    if known.rev != tap.rev:
        lead = texts.say("button-is-old")
        return await told_meetings.screen(uow, person, texts, known.id, now, lead)
    if tap.deed == "yes":
        meeting = await check_ins.confirm(uow, person, known.id, now)
    else:
        meeting = await meetings.deny(uow, person, known.id, now)
    lead = texts.say(_outcome(meeting.state, tap))
    return await drawing.screen(uow, person, texts, meeting.pair_id, now, lead)


async def doubt(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a mentor's word that it was otherwise than a mentee said."""
    card = Card(MeetingId(tap.id), tap.rev)
    meeting = await check_ins.doubt(uow, person, card, now)
    is_done = meeting.rev == tap.rev + 1 and meeting.state is MeetingState.DISPUTED
    lead = texts.say("doubt-noted" if is_done else "button-is-old")
    return await told_meetings.screen(uow, person, texts, meeting.id, now, lead)


async def promise(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a mentee's word on whether they can come."""
    card = Card(MeetingId(tap.id), tap.rev)
    comes = tap.deed == "will"
    meeting = await check_ins.say_whether_they_come(uow, person, card, now, comes=comes)
    is_old = meeting.rev != tap.rev or not meeting.is_planned or meeting.starts_at <= now
    lead = texts.say(_promised(comes=comes, is_old=is_old))
    return await drawing.screen(uow, person, texts, meeting.pair_id, now, lead)


def _promised(*, comes: bool, is_old: bool) -> str:
    if is_old:
        return "button-is-old"
    return "will-come-noted" if comes else "cannot-come-noted"


def _outcome(state: MeetingState, tap: Tap) -> str:
    if state is MeetingState.DISPUTED:
        return "doubt-noted"
    if state is MeetingState.HELD and tap.deed == "yes":
        return "was-noted"
    is_missed = state is MeetingState.MISSED and tap.deed == "no"
    return "was-not-noted" if is_missed else "button-is-old"


def router() -> Router:
    """Take the answers about a meeting, before it and after it."""
    room = Router(name="check_ins")
    room.callback_query.register(say, Tapped("checkin", "yes", "no"))
    room.callback_query.register(doubt, Tapped("checkin", "wrong"))
    room.callback_query.register(promise, Tapped("checkin", "will", "wont"))
    return room
