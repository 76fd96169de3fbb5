"""Editing a position: typed words, coming back to the author's, hiding and showing again."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.ids import RoadMapRowId
from domain.letters import Screen
from domain.people import Person
from handlers import editing_screens, origins, positions
from handlers.editing_screens import NEW, ONE
from handlers.filters import Answered, Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening, position_editing
from services.positions import Page


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show what may be changed, or what the author wrote."""
    await listening.hush(uow, person)
    known = await position_editing.sheet(uow, person, RoadMapRowId(tap.id), library, now)
    origin = origins.taken(tap.arg, 0)[1]
    if tap.deed == "original":
        return editing_screens.original(known, origin, texts)
    return editing_screens.fields(known, origin, texts)


async def ask(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask for the words of a field."""
    known = await position_editing.sheet(uow, person, RoadMapRowId(tap.id), library, now)
    (field, flag), origin = origins.taken(tap.arg, 2)
    if field not in position_editing.FIELDS:
        return editing_screens.fields(known, origin, texts)
    flag = NEW if flag == NEW else ONE
    words = Tap("editing", "words", tap.id, tap.rev, f"{field}.{flag}.{origin}")
    await listening.ask(uow, person, str(words))
    return editing_screens.question(known, field, flag, origin, texts)


async def take(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the typed words into the field."""
    (field, flag), origin = origins.taken(tap.arg, 2)
    row_id, words = RoadMapRowId(tap.id), message.text or ""
    await position_editing.write(uow, person, row_id, field, words, now)
    await listening.hush(uow, person)
    if flag == NEW:
        here = Tap("roadmap", "row", tap.id, arg=origin)
        lead = texts.say("edit-written")
        return await positions.screen(uow, person, texts, library, here, now, lead)
    known = await position_editing.sheet(uow, person, row_id, library, now)
    return editing_screens.fields(known, origin, texts, texts.say("edit-written"))


async def take_posts(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the names of the roles as the words about who answers."""
    row_id = RoadMapRowId(tap.id)
    known = await position_editing.sheet(uow, person, row_id, library, now)
    if known.line.row.rev == tap.rev:
        words = editing_screens.posts(known, texts)
        await position_editing.write(uow, person, row_id, "responsible", words, now)
    await listening.hush(uow, person)
    return await positions.screen(uow, person, texts, library, tap, now)


async def restore(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Give the position back what its author wrote."""
    page = Page(RoadMapRowId(tap.id), tap.rev)
    await position_editing.restore(uow, person, page, library, now)
    known = await position_editing.sheet(uow, person, page.row_id, library, now)
    origin = origins.taken(tap.arg, 0)[1]
    return editing_screens.fields(known, origin, texts, texts.say("edit-written"))


async def hide(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the position out of the map, or bring it back, and show it."""
    page = Page(RoadMapRowId(tap.id), tap.rev)
    if tap.deed == "hide":
        await position_editing.hide(uow, person, page, now)
    else:
        await position_editing.show(uow, person, page, now)
    known = await position_editing.sheet(uow, person, page.row_id, library, now)
    lead = texts.say("edit-is-hidden" if known.line.row.is_hidden else "edit-is-shown")
    return await positions.screen(uow, person, texts, library, tap, now, lead)


def router() -> Router:
    """Take the buttons about changing a position, and its words when they are typed."""
    room = Router(name="position editing")
    room.message.register(take, Answered("editing", "words"))
    room.callback_query.register(show, Tapped("editing", "show", "original"))
    room.callback_query.register(ask, Tapped("editing", "field"))
    room.callback_query.register(take_posts, Tapped("editing", "posts"))
    room.callback_query.register(restore, Tapped("editing", "restore"))
    room.callback_query.register(hide, Tapped("editing", "hide", "unhide"))
    return room
