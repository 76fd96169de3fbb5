"""Phoning: whom the bot cannot reach, since when, what they missed, and who has been phoned."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import PersonId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.rights import Deed, may
from handlers import menu, people_lists
from handlers.filters import Answered, Tapped
from handlers.names import code, short
from handlers.pages import paged
from handlers.taps import Tap
from locales.dates import said_moment
from locales.texts import Texts
from services import UnitOfWork, listening, relinking
from services.rests import phoning
from services.rests.phoning import Silent
from services.zones import zone_of


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List whom the bot cannot reach, so that they are phoned."""
    await listening.hush(uow, person)
    return await _list(uow, person, texts, tap.id)


async def open_one(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show one of them with what can be done."""
    await listening.hush(uow, person)
    found = await phoning.look(uow, person, PersonId(tap.id))
    if found is None:
        return await _list(uow, person, texts, 0, texts.say("phone-reached-again"))
    return await _one(uow, person, found, texts)


async def ask(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Note that they were reached, and ask for a line about it."""
    await phoning.note(uow, person, PersonId(tap.id), "", now)
    await listening.ask(uow, person, str(Tap("phone", "said", tap.id)))
    back = Button(texts.label("button-phone-list"), str(Tap("people", "silent")))
    return Screen(texts.say("phone-noted"), ((back,),))


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the line."""
    await phoning.note(uow, person, PersonId(tap.id), message.text or "", now)
    await listening.hush(uow, person)
    return await _list(uow, person, texts, 0, texts.say("phone-written"))


async def _list(
    uow: UnitOfWork, person: Person, texts: Texts, page: int, lead: Html = NOTHING
) -> Screen:
    known = await phoning.all_of(uow, person)
    shown, turning = paged(known, page, texts, lambda at: str(Tap("people", "silent", at)))
    lines = [await _line(uow, person, one, texts) for one in shown]
    opened = tuple(
        (Button(short(one.person, texts), str(Tap("phone", "open", one.person.id))),)
        for one in shown
    )
    head = texts.say("silent-title") if known else texts.say("silent-nobody")
    back = Button(texts.label("button-people"), str(Tap("people", "show")))
    rows = (*opened, *turning, (back,), *menu.back_to_menu(texts))
    return Screen(joined(lead, head, joined(*lines, by="\n")), rows)


async def _one(uow: UnitOfWork, person: Person, found: Silent, texts: Texts) -> Screen:
    line, number = await _line(uow, person, found, texts), found.person.id
    rows: Rows = ()
    if may(person, Deed.NOTE_CALL, found.person):
        reached = Button(texts.label("button-phone-reached"), str(Tap("phone", "ask", number)))
        rows = ((reached,),)
    if may(person, Deed.RELINK, found.person) and relinking.may_move(found.person):
        link = Button(texts.label("button-phone-link"), str(Tap("relink", "ask", number)))
        rows = (*rows, (link,))
    card = Button(texts.label("button-card"), str(Tap("card", "show", number)))
    back = Button(texts.label("button-phone-list"), str(Tap("people", "silent")))
    return Screen(line, (*rows, (card,), (back,)))


async def _line(uow: UnitOfWork, person: Person, one: Silent, texts: Texts) -> Html:
    zone = await zone_of(uow, person)
    since = one.since and said_moment(one.since, zone, texts.language, "d MMMM")
    call = one.call and said_moment(one.call.called_at, zone, texts.language, "d MMMM")
    return joined(
        people_lists.line(one.person, texts),
        texts.say(
            "phone-line",
            code=code(one.person, texts),
            class_name=one.person.class_name or "none",
            since=since or "none",
            missed=one.missed,
        ),
        texts.say("phone-called", day=call, note=one.call.note or "none")
        if one.call and call
        else NOTHING,
        by="\n",
    )


def router() -> Router:
    """Take the list of people to phone and what is done about each."""
    room = Router(name="phoning")
    room.callback_query.register(show, Tapped("people", "silent"))
    room.callback_query.register(open_one, Tapped("phone", "open"))
    room.callback_query.register(ask, Tapped("phone", "ask"))
    room.message.register(hear, F.text, Answered("phone", "said"))
    return room
