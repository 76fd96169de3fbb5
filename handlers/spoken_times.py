"""Spoken times: a day and an hour typed instead of chosen, shown back before anything is done."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from aiogram import F, Router
from aiogram.types import Message

from domain.calendars import Choice
from domain.letters import Screen
from domain.people import Person
from domain.refusals import Misunderstood
from handlers import agendas as drawing
from handlers import calendars, errands, plan_screens, planning
from handlers.errands import Errand, Purpose
from handlers.filters import Answered
from handlers.taps import Tap
from locales.dates import said_day
from locales.moments import read_moment
from locales.texts import Texts
from services import UnitOfWork, listening


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as a day, as an hour of the day shown, or as both."""
    errand = errands.read(tap)
    found = await planning.scene(uow, person, errand, now)
    if found.is_old:
        await listening.hush(uow, person)
        return await drawing.as_it_is(uow, person, texts, found.agenda.pair.id, now)
    choice, local = found.choice, now.astimezone(found.choice.zone)
    is_past = errand.purpose is Purpose.RECORD
    shown = calendars.read_day(errand.digits) if errand.digits else None
    words = message.text or ""
    spoken = read_moment(words, texts.language, local, day=shown, is_past=is_past)
    if spoken.at is None:
        return await _hours(uow, person, texts, errand, choice, spoken.day)
    moment = datetime.combine(spoken.day, spoken.at, choice.zone)
    _must_be_in(choice, moment, now, texts, is_past=is_past)
    return plan_screens.heard(errand, moment, choice, now, texts)


async def _hours(
    uow: UnitOfWork, person: Person, texts: Texts, errand: Errand, choice: Choice, day: date
) -> Screen:
    """Ask for the hour of a day that was named without one.

    Raises:
        Misunderstood: there is no time to choose on that day.
    """
    if not choice.moments(day):
        raise _refused(choice, day, texts)
    await listening.ask(uow, person, replace(errand, digits=calendars.spelt_day(day)).words())
    return plan_screens.hours(errand, choice, day, texts)


def _must_be_in(
    choice: Choice, moment: datetime, now: datetime, texts: Texts, *, is_past: bool
) -> None:
    if moment in choice:
        return
    if is_past and moment > now:
        raise Misunderstood("moment-future")
    if not is_past and moment <= now:
        raise Misunderstood("moment-past")
    raise _refused(choice, moment.astimezone(choice.zone).date(), texts)


def _refused(choice: Choice, day: date, texts: Texts) -> Misunderstood:
    """Say between which days a moment may lie."""
    days = choice.days
    if days.first <= day <= days.last:
        return Misunderstood("moment-past")
    latest = choice.until.astimezone(choice.zone).date()
    earliest = (choice.after + timedelta(minutes=1)).astimezone(choice.zone).date()
    first, last = (said_day(one, texts.language) for one in (earliest, latest))
    return Misunderstood("moment-outside", first=first, last=last)


def router() -> Router:
    """Take the words typed where a day or an hour was asked for."""
    room = Router(name="spoken_times")
    room.message.register(hear, F.text, Answered("meetings", "say"))
    return room
