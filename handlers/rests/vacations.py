"""Vacations: a mentor, or a curator for them, says on which days they are away."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import PersonId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.rests import Vacation
from domain.rights import Deed, may
from domain.thresholds import VACATION_LONGEST
from handlers import errands, menu
from handlers.filters import Answered, Tapped
from handlers.meeting_words import day as day_of
from handlers.names import short
from handlers.taps import Tap
from locales.dates import said_day
from locales.day_spans import read_span
from locales.texts import Texts
from services import UnitOfWork, listening
from services.rests import vacations
from services.rests.vacations import Plans
from services.zones import zone_of


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show somebody's vacation, or ask for its days."""
    found = await vacations.look(uow, person, _whose(tap, person), now)
    return await _shown(uow, person, found, texts)


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed days."""
    today = now.astimezone(await zone_of(uow, person)).date()
    span = read_span(message.text or "", texts.language, today)
    days = (span.first_on, span.last_on)
    found = await vacations.begin(uow, person, _whose(tap, person), days, now)
    return await _shown(uow, person, found, texts, texts.say("vacation-taken"))


async def end(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let the vacation be over."""
    found = await vacations.end(uow, person, _whose(tap, person), now)
    return await _shown(uow, person, found, texts, texts.say("vacation-over"))


def door(person: Person, texts: Texts) -> Rows:
    """Draw the button in the settings of a mentor."""
    if not may(person, Deed.TAKE_VACATION):
        return ()
    return ((Button(texts.label("button-vacation"), str(Tap("vacation", "show"))),),)


def said(vacation: Vacation, texts: Texts) -> dict[str, str]:
    """Give the first and the last day in words."""
    first = said_day(vacation.first_on, texts.language, "d MMMM")
    return {"first": first, "last": said_day(vacation.last_on, texts.language, "d MMMM")}


def _whose(tap: Tap, person: Person) -> PersonId:
    return PersonId(tap.id) if tap.id else person.id


async def _shown(
    uow: UnitOfWork, person: Person, found: Plans, texts: Texts, lead: Html = NOTHING
) -> Screen:
    is_own = found.mentor.id == person.id
    name = "" if is_own else short(found.mentor, texts)
    whose = {"whose": "own" if is_own else "other", "name": name}
    back = _back(found, texts, is_own=is_own)
    if found.vacation is None:
        number = 0 if is_own else found.mentor.id
        await listening.ask(uow, person, str(Tap("vacation", "days", number)))
        text = texts.say("vacation-when", most=VACATION_LONGEST.days, **whose)
        return Screen(joined(lead, text), back)
    await listening.hush(uow, person)
    stop = Button(texts.label("button-vacation-end"), str(Tap("vacation", "end", found.mentor.id)))
    text = texts.say("vacation-is", **said(found.vacation, texts), **whose)
    warning = texts.say("vacation-meetings") if found.meetings else NOTHING
    moves = await _moves(uow, person, found, texts) if is_own else ()
    return Screen(joined(lead, text, warning), (*moves, (stop,), *back))


async def _moves(uow: UnitOfWork, person: Person, found: Plans, texts: Texts) -> Rows:
    zone = await zone_of(uow, person)
    return tuple(
        (
            Button(
                texts.label("button-vacation-move", day=day_of(one, texts, zone)),
                errands.move(one).month(),
            ),
        )
        for one in found.meetings
    )


def _back(found: Plans, texts: Texts, *, is_own: bool) -> Rows:
    if is_own:
        return menu.back_to_menu(texts)
    return ((Button(texts.label("button-card"), str(Tap("card", "show", found.mentor.id))),),)


def router() -> Router:
    """Take the buttons of vacations, and typed days."""
    room = Router(name="vacations")
    room.callback_query.register(show, Tapped("vacation", "show"))
    room.callback_query.register(end, Tapped("vacation", "end"))
    room.message.register(hear, F.text, Answered("vacation", "days"))
    return room
