"""Notes of a meeting: its mentor types what it was about, and what was agreed on."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.ids import MeetingId
from domain.letters import Button, Rows, Screen
from domain.meetings import Meeting, MeetingState
from domain.people import Person
from domain.refusals import NothingToAnswer
from handlers import told_meetings
from handlers.answers import shortened
from handlers.filters import Answered, Tapped
from handlers.meeting_words import day
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, agendas, check_ins, listening
from services.meetings import Card
from services.plans.standing import Owed, open_items
from services.zones import zone_of

_PARTS: Final = ("topic", "agreed")
_SUGGESTIONS: Final = 4
_LONGEST: Final = 60


async def ask(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask for the topic of a meeting, or for what was agreed on."""
    meeting = await agendas.meeting_of(uow, person, MeetingId(tap.id))
    agenda = await agendas.led_by(uow, person, meeting.pair_id, now)
    if tap.arg not in _PARTS:
        raise NothingToAnswer
    if meeting.rev != tap.rev or meeting.state is not MeetingState.HELD:
        lead = texts.say("button-is-old")
        return await told_meetings.screen(uow, person, texts, meeting.id, now, lead)
    hear = Tap("checkin", "words", meeting.id, meeting.rev, tap.arg)
    await listening.ask(uow, person, str(hear))
    back = Button(texts.label("button-back"), str(Tap("checkin", "open", meeting.id)))
    said = day(meeting, texts, await zone_of(uow, person))
    if tap.arg == "topic":
        return Screen(texts.say("ask-topic", day=said), ((back,),))
    rows = _suggested(meeting, await open_items(uow, agenda.pair))
    return Screen(texts.say("ask-agreed" if rows else "ask-agreed-plain"), (*rows, (back,)))


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as what a meeting was about, or as what was agreed on."""
    return await _written(uow, person, texts, tap, message.text or "", now)


async def take(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take an open item of the plan as what was agreed on."""
    meeting = await agendas.meeting_of(uow, person, MeetingId(tap.id))
    agenda = await agendas.led_by(uow, person, meeting.pair_id, now)
    items = {_spelt(one): one.item.title for one in await open_items(uow, agenda.pair)}
    words = items.get(tap.arg)
    if words is None:
        lead = texts.say("button-is-old")
        return await told_meetings.screen(uow, person, texts, meeting.id, now, lead)
    return await _written(uow, person, texts, tap, words, now)


def _suggested(meeting: Meeting, items: Sequence[Owed]) -> Rows:
    """Offer the first open items of the plans in force."""
    return tuple(
        (
            Button(
                shortened(one.item.title, _LONGEST),
                str(Tap("checkin", "item", meeting.id, meeting.rev, _spelt(one))),
            ),
        )
        for one in items[:_SUGGESTIONS]
    )


def _spelt(one: Owed) -> str:
    """Spell whose plan an item is in, and its number there."""
    return f"{one.person_id}.{one.item.number}"


async def _written(
    uow: UnitOfWork, person: Person, texts: Texts, tap: Tap, words: str, now: datetime
) -> Screen:
    card = Card(MeetingId(tap.id), tap.rev)
    part = "topic" if tap.arg == "topic" else "agreed_on"
    meeting = await check_ins.say_what_it_was(uow, person, card, part, words, now)
    is_done = meeting.rev == tap.rev + 1
    lead = texts.say("told-was-written" if is_done else "button-is-old")
    return await told_meetings.screen(uow, person, texts, meeting.id, now, lead)


def router() -> Router:
    """Take what a mentor notes about a meeting."""
    room = Router(name="meeting_notes")
    room.callback_query.register(ask, Tapped("checkin", "about"))
    room.callback_query.register(take, Tapped("checkin", "item"))
    room.message.register(hear, F.text, Answered("checkin", "words"))
    return room
