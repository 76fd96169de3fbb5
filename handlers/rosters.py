"""Rosters: the curator sends the school's table, agrees to it, and prints slips with links."""

from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.files import Sent
from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person
from handlers import menu, roster_lists
from handlers.filters import Answered, SentFile, Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, listening, rosters

_NAMELESS: Final = "table"
"""What a file is called whose sender's telephone gave it no name."""


async def show(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Show how many are on the list, and what may be done with it."""
    await listening.hush(uow, person)
    return await screen(uow, person, texts)


async def screen(uow: UnitOfWork, person: Person, texts: Texts, lead: Html = NOTHING) -> Screen:
    """Draw the room of the roster."""
    found = await rosters.look(uow, person)
    words = texts.say("roster", lines=found.lines, came=found.came)
    has_lines = found.lines > 0
    rows: Rows = (
        (Button(texts.label("button-roster-send"), str(Tap("roster", "ask"))),),
        (Button(texts.label("button-roster-template"), str(Tap("roster", "template"))),),
    )
    if has_lines:
        rows = (
            *rows,
            (Button(texts.label("button-roster-slips"), str(Tap("roster", "slips"))),),
            (Button(texts.label("button-roster-list"), str(Tap("roster", "list"))),),
        )
    back = Button(texts.label("button-people"), str(Tap("people", "show")))
    return Screen(joined(lead, words), (*rows, (back,), *menu.back_to_menu(texts)))


async def template(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let the empty table be made."""
    await rosters.ask_template(uow, person, now)
    return await screen(uow, person, texts, texts.say("file-comes"))


async def ask(_: CallbackQuery | Message, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask for the filled table."""
    await rosters.look(uow, person)
    await listening.ask(uow, person, str(Tap("roster", "file")))
    back = Button(texts.label("button-back"), str(Tap("roster", "show")))
    return Screen(texts.say("roster-ask"), ((back,),))


async def take(
    message: Message, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the table; what it would change is told once it has been read."""
    document = message.document
    if document is None:
        return await ask(message, uow, person, texts)
    sent = Sent(
        file_id=document.file_id,
        name=document.file_name or _NAMELESS,
        size=document.file_size or 0,
    )
    await rosters.take(uow, person, sent, now)
    await listening.hush(uow, person)
    return Screen(texts.say("roster-reading"))


async def load(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Write the table into the roster."""
    done = await rosters.load(uow, person, tap.id, now)
    lead = texts.say("roster-loaded", new=done.new, changed=done.changed)
    return await screen(uow, person, texts, lead)


async def leave(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Forget the table."""
    await rosters.leave(uow, person, tap.id, now)
    return await screen(uow, person, texts, texts.say("roster-left"))


async def choose_class(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask for which class the slips are."""
    found = await rosters.look(uow, person)
    every = Button(texts.label("button-every-class"), str(Tap("roster", "print")))
    rows = tuple(
        (Button(one, str(Tap("roster", "print", at))),)
        for at, one in enumerate(found.classes, start=1)
    )
    back = Button(texts.label("button-back"), str(Tap("roster", "show")))
    return Screen(texts.say("slips-which"), ((every,), *rows, (back,)))


async def print_slips(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let slips be printed."""
    found = (await rosters.look(uow, person)).classes
    chosen = found[tap.id - 1] if 0 < tap.id <= len(found) else None
    count = await rosters.ask_slips(uow, person, chosen, now)
    lead = texts.say("slips-coming", count=count) if count else texts.say("slips-nobody")
    return await screen(uow, person, texts, lead)


def router() -> Router:
    """Take what a curator does with the roster as a whole."""
    room = Router(name="rosters")
    room.message.register(take, SentFile("roster", "file"))
    room.message.register(ask, Answered("roster", "file"))
    room.callback_query.register(show, Tapped("roster", "show"))
    room.callback_query.register(ask, Tapped("roster", "ask"))
    room.callback_query.register(template, Tapped("roster", "template"))
    room.callback_query.register(load, Tapped("roster", "load"))
    room.callback_query.register(leave, Tapped("roster", "leave"))
    room.callback_query.register(choose_class, Tapped("roster", "slips"))
    room.callback_query.register(print_slips, Tapped("roster", "print"))
    roster_lists.register(room)
    return room
