"""Deadlines that a school types itself: asked for, shown back as read, kept."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, joined
from domain.ids import RoadMapRowId
from domain.letters import Button, Screen
from domain.people import Person
from handlers import editing_screens, position_roles
from handlers.editing_screens import NEW
from handlers.filters import Answered, Tapped
from handlers.taps import Tap
from locales import deadlines
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening, position_deadlines, position_editing
from services.position_editing import Sheet
from services.positions import Page


async def ask(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask for the words of a deadline."""
    known = await position_editing.sheet(uow, person, RoadMapRowId(tap.id), library, now)
    return await question(uow, person, known, editing_screens.flagged(tap.arg), texts)


async def question(
    uow: UnitOfWork, person: Person, known: Sheet, carried: tuple[str, str], texts: Texts
) -> Screen:
    """Listen for the words of a deadline, and say which one holds now."""
    row, deadline = known.line.row, known.line.position.deadline
    (flag, origin), arg = carried, ".".join(carried)
    await listening.ask(uow, person, str(Tap("editing", "when", row.id, row.rev, arg)))
    now = texts.say("edit-field-now", words=deadlines.said(deadline, texts))
    without = Tap("editing", "without", row.id, row.rev, arg)
    return Screen(
        joined(texts.say("edit-ask-deadline"), NOTHING if flag == NEW else now),
        (
            (Button(texts.label("button-edit-no-deadline"), str(without)),),
            (editing_screens.back if flag == NEW else editing_screens.to_fields)(
                known, origin, texts
            ),
        ),
    )


async def hear(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the typed words, and show how they were read."""
    row_id, words = RoadMapRowId(tap.id), message.text or ""
    await position_deadlines.hear(uow, person, row_id, words, library, now)
    await listening.hush(uow, person)
    known = await position_editing.sheet(uow, person, row_id, library, now)
    return _read_back(known, editing_screens.flagged(tap.arg), texts)


async def keep(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Keep the deadline as it was read, or leave the position without one."""
    page = Page(RoadMapRowId(tap.id), tap.rev)
    if tap.deed == "sure":
        await position_deadlines.confirm(uow, person, page, library, now)
    else:
        await position_deadlines.drop(uow, person, page, library, now)
    await listening.hush(uow, person)
    known = await position_editing.sheet(uow, person, page.row_id, library, now)
    flag, origin = editing_screens.flagged(tap.arg)
    if flag == NEW:
        return await position_roles.screen(uow, person, known, (flag, origin), texts)
    return editing_screens.fields(known, origin, texts, texts.say("edit-written"))


def _read_back(known: Sheet, carried: tuple[str, str], texts: Texts) -> Screen:
    row, read, arg = known.line.row, position_deadlines.waiting(known), ".".join(carried)
    if read is None:
        return editing_screens.fields(known, carried[1], texts)
    notice = NOTHING
    if not read.is_reminded:
        notice = texts.say("edit-deadline-unreminded")
    elif read.due_on is not None and read.due_on < known.found.today:
        notice = texts.say("edit-deadline-past")
    said = texts.say("edit-deadline-sure", deadline=deadlines.said(read, texts))
    sure = Tap("editing", "sure", row.id, row.rev, arg)
    again = Tap("editing", "deadline", row.id, row.rev, arg)
    return Screen(
        joined(said, notice),
        (
            (Button(texts.label("button-edit-deadline-yes"), str(sure)),),
            (Button(texts.label("button-edit-deadline-again"), str(again)),),
        ),
    )


def router() -> Router:
    """Take the buttons about a typed deadline, and its words."""
    room = Router(name="position dates")
    room.message.register(hear, Answered("editing", "when"))
    room.callback_query.register(ask, Tapped("editing", "deadline"))
    room.callback_query.register(keep, Tapped("editing", "sure", "without"))
    return room
