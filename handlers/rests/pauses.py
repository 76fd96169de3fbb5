"""Pauses: somebody wants no reminders until a day, and takes that back."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain import rests
from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.refusals import NothingToAnswer
from domain.rights import Deed, may
from domain.thresholds import PAUSE_LONGEST
from handlers.filters import Answered, Tapped
from handlers.taps import Tap
from locales.dates import said_moment
from locales.moments import read_moment
from locales.texts import Texts
from services import UnitOfWork, listening
from services.rests import pausing
from services.zones import zone_of


async def show(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Offer how long to pause, or to end the pause there is."""
    return await _shown(uow, person, texts, now)


async def take(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Pause for a number of days from a button."""
    if tap.id not in rests.PAUSES:
        raise NothingToAnswer
    await pausing.pause_for(uow, person, tap.id, now)
    return await _shown(uow, person, texts, now)


async def hear(
    message: Message, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Pause until a typed day."""
    local = now.astimezone(await zone_of(uow, person))
    day = read_moment(message.text or "", texts.language, local).day
    await pausing.pause(uow, person, day, now)
    return await _shown(uow, person, texts, now)


async def drop(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """End the pause."""
    await pausing.go_on(uow, person, now)
    return await _shown(uow, person, texts, now, texts.say("pause-dropped"))


def door(person: Person, texts: Texts) -> Rows:
    """Draw the button in the settings, for those who hear reminders."""
    if not may(person, Deed.PUT_OFF):
        return ()
    return ((Button(texts.label("button-pause-reminders"), str(Tap("pause", "show"))),),)


async def _shown(
    uow: UnitOfWork, person: Person, texts: Texts, now: datetime, lead: Html = NOTHING
) -> Screen:
    ends_at = await pausing.until(uow, person, now)
    back = (Button(texts.label("button-back"), str(Tap("settings", "show"))),)
    if ends_at is not None:
        await listening.hush(uow, person)
        zone = await zone_of(uow, person)
        day = said_moment(ends_at, zone, texts.language, "d MMMM")
        end = (Button(texts.label("button-pause-drop"), str(Tap("pause", "drop"))),)
        return Screen(joined(lead, texts.say("pause-is-on", day=day)), (end, back))
    await listening.ask(uow, person, str(Tap("pause", "day")))
    rows = tuple(
        (Button(texts.label("button-pause-for", days=days), str(Tap("pause", "take", days))),)
        for days in rests.PAUSES
    )
    text = texts.say("pause-how-long", most=PAUSE_LONGEST.days)
    return Screen(joined(lead, text), (*rows, back))


def router() -> Router:
    """Take the buttons of pauses, and a typed day."""
    room = Router(name="pauses")
    room.callback_query.register(show, Tapped("pause", "show"))
    room.callback_query.register(take, Tapped("pause", "take"))
    room.callback_query.register(drop, Tapped("pause", "drop"))
    room.message.register(hear, F.text, Answered("pause", "day"))
    return room
