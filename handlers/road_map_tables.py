"""The road map as a table: taken out as a workbook, sent back, and loaded after a yes."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.files import Sent
from domain.html import NOTHING, Html, joined
from domain.letters import Button, Screen
from domain.people import Person
from domain.rights import Deed, may
from handlers import road_map_letters
from handlers.filters import Answered, SentFile, Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening, road_map_tables, road_maps

_NAMELESS: Final = "table"
"""What a file is called whose sender's telephone gave it no name."""


async def show(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Say what may be done with the road map as a table."""
    await listening.hush(uow, person)
    await road_maps.look(uow, person, library, now)
    return _screen(person, texts)


async def make(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Let the workbook be made."""
    await road_map_tables.ask_book(uow, person, library, now)
    return _screen(person, texts, texts.say("file-comes"))


async def ask(
    _: CallbackQuery | Message,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask for the edited table."""
    await road_map_tables.welcome(uow, person, library, now)
    await listening.ask(uow, person, str(Tap("roadtable", "file")))
    back = Button(texts.label("button-back"), str(Tap("roadtable", "show")))
    return Screen(texts.say("road-table-ask"), ((back,),))


async def take(
    message: Message,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the table; what it would change is told once it has been read."""
    document = message.document
    if document is None:
        return await ask(message, uow, person, texts, library, now)
    sent = Sent(
        file_id=document.file_id,
        name=document.file_name or _NAMELESS,
        size=document.file_size or 0,
    )
    await road_map_tables.take(uow, person, library, sent, now)
    await listening.hush(uow, person)
    return Screen(texts.say("road-table-reading"))


async def load(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Write the table; where it would change something else by now, that is shown first."""
    done = await road_map_tables.load(uow, person, tap.id, tap.rev, library, now)
    if done is None:
        looked = await road_map_tables.look(uow, person, tap.id, library, now)
        return road_map_letters.drawn(looked, texts)
    lead = texts.say("road-table-loaded", new=done.new, changed=done.changed)
    return _screen(person, texts, lead)


async def leave(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Forget the table."""
    await road_map_tables.leave(uow, person, tap.id, now)
    return _screen(person, texts, texts.say("road-table-left"))


def _screen(person: Person, texts: Texts, lead: Html = NOTHING) -> Screen:
    return Screen(
        joined(lead, texts.say("road-table")),
        (*((one,) for one in _buttons(person, texts)),),
    )


def _buttons(person: Person, texts: Texts) -> Iterator[Button]:
    yield Button(texts.label("button-road-table-make"), str(Tap("roadtable", "make")))
    if may(person, Deed.EDIT_ROAD_MAP):
        yield Button(texts.label("button-road-table-send"), str(Tap("roadtable", "ask")))
    yield Button(texts.label("button-roadmap"), str(Tap("roadmap", "show")))


def router() -> Router:
    """Take what is done with a road map as a table."""
    room = Router(name="road map tables")
    room.message.register(take, SentFile("roadtable", "file"))
    room.message.register(ask, Answered("roadtable", "file"))
    room.callback_query.register(show, Tapped("roadtable", "show"))
    room.callback_query.register(make, Tapped("roadtable", "make"))
    room.callback_query.register(ask, Tapped("roadtable", "ask"))
    room.callback_query.register(load, Tapped("roadtable", "load"))
    room.callback_query.register(leave, Tapped("roadtable", "leave"))
    return room
