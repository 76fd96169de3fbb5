"""The final event: its day, its place, and moving it by a calendar."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.calendars import times
from domain.html import NOTHING
from domain.ids import RunId
from domain.letters import Screen
from domain.people import Person
from handlers import calendars, event_screens
from handlers.filters import Answered, Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, events, listening
from services.events import Page


async def show(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show when and where the event is, and how many are invited."""
    await listening.hush(uow, person)
    return await event_screens.whole(uow, person, texts, library, now)


async def choose(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show a month, the times of a day, or the question whether it shall be so."""
    event = await events.to_move(uow, person, library, now)
    if event is None or event.run.id != tap.id or event.days(now).are_none:
        return await event_screens.whole(uow, person, texts, library, now)
    if tap.deed == "sure":
        count = len(await events.guests(uow, person))
        return event_screens.question(event, calendars.read_moment(tap.arg), count, texts)
    day = calendars.read_day(tap.arg) if tap.arg else None
    if tap.deed == "times" and day is not None:
        moments = [one for one in times(day, event.zone) if one > now]
        return event_screens.hours(event, day, moments, texts)
    return event_screens.month(event, event.days(now), day, texts)


async def move(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Put the event to the moment that was confirmed."""
    page = Page(RunId(tap.id), tap.rev)
    is_moved = await events.move(uow, person, page, calendars.read_moment(tap.arg), now)
    lead = texts.say("event-moved") if is_moved else NOTHING
    return await event_screens.whole(uow, person, texts, library, now, lead)


async def ask_place(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask for words about the place."""
    event = await events.to_move(uow, person, library, now)
    if event is None or event.run.id != tap.id:
        return await event_screens.whole(uow, person, texts, library, now)
    await listening.ask(uow, person, str(Tap("event", "where", tap.id, tap.rev)))
    return event_screens.place_question(texts)


async def take_place(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the words as the place of the event."""
    await events.name_place(uow, person, RunId(tap.id), message.text or "", now)
    await listening.hush(uow, person)
    return await event_screens.whole(uow, person, texts, library, now, texts.say("event-placed"))


def router() -> Router:
    """Take every button of the event, and the place when it is typed."""
    room = Router(name="events")
    room.message.register(take_place, Answered("event", "where"))
    room.callback_query.register(show, Tapped("event", "show"))
    room.callback_query.register(choose, Tapped("event", "day", "times", "sure"))
    room.callback_query.register(move, Tapped("event", "move"))
    room.callback_query.register(ask_place, Tapped("event", "place"))
    return room
