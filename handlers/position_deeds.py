"""Deeds of a position that take one tap, or one reason out of a short list."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING
from domain.ids import RoadMapRowId
from domain.letters import Button, Screen
from domain.people import Person
from domain.positions import SkipReason
from domain.refusals import NotYours
from handlers import origins, position_words, positions
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening, position_people
from services import positions as deeds
from services.positions import Page


async def open_row(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show one position."""
    await listening.hush(uow, person)
    return await positions.screen(uow, person, texts, library, tap, now)


async def mark(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Mark a position done and show it; what proves it may be added now."""
    is_marked = await deeds.mark(uow, person, page_of(tap), now)
    lead = texts.say("position-marked") if is_marked else NOTHING
    return await positions.screen(uow, person, texts, library, tap, now, lead)


async def unmark(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the mark back, or the reason why it was left, and show the position."""
    await deeds.take_up_again(uow, person, page_of(tap), now)
    return await positions.screen(uow, person, texts, library, tap, now)


async def begin(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Write that somebody set to work, and show the position."""
    await deeds.begin_work(uow, person, page_of(tap), now)
    return await positions.screen(uow, person, texts, library, tap, now)


async def ask_why_leave(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask why a position does not concern the school; an old button shows it as it stands."""
    row = await deeds.to_edit(uow, person, page_of(tap))
    if tap.rev != row.rev or not row.is_open:
        return await positions.screen(uow, person, texts, library, tap, now)
    rows = tuple(
        (
            Button(
                capitalised(position_words.skip_reason(one, texts)),
                str(
                    Tap("position", "leave_as", row.id, row.rev, f"{one}.{origins.known(tap.arg)}")
                ),
            ),
        )
        for one in SkipReason
    )
    return Screen(texts.say("position-leave"), (*rows, (to_position(tap, tap.arg, texts),)))


async def leave(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Write that a position does not concern the school, and show it."""
    (reason,), origin = origins.taken(tap.arg, 1)
    if reason not in set(SkipReason):
        raise NotYours
    await deeds.leave(uow, person, page_of(tap), SkipReason(reason), now)
    shown = Tap("roadmap", "row", tap.id, tap.rev, origin)
    return await positions.screen(uow, person, texts, library, shown, now)


async def ask_help(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Write to those who can help, and say so above the position."""
    count = await position_people.ask_help(uow, person, page_of(tap), now)
    lead = texts.say("position-help-called" if count else "position-help-nobody")
    return await positions.screen(uow, person, texts, library, tap, now, lead)


def page_of(tap: Tap) -> Page:
    """Say of which position a button under it speaks, and as it was when."""
    return Page(RoadMapRowId(tap.id), tap.rev)


def to_position(tap: Tap, origin: str, texts: Texts) -> Button:
    """Lead back to the position a screen is about."""
    back = Tap("roadmap", "row", tap.id, tap.rev, origins.known(origin))
    return Button(texts.label("button-position-back"), str(back))


def capitalised(words: str) -> str:
    """Let words begin as a button does."""
    return words[:1].upper() + words[1:]


def router() -> Router:
    """Take the buttons under a position."""
    room = Router(name="position deeds")
    room.callback_query.register(open_row, Tapped("roadmap", "row"))
    room.callback_query.register(mark, Tapped("roadmap", "mark"))
    room.callback_query.register(unmark, Tapped("roadmap", "unmark"))
    room.callback_query.register(begin, Tapped("position", "begin"))
    room.callback_query.register(ask_why_leave, Tapped("position", "leave"))
    room.callback_query.register(leave, Tapped("position", "leave_as"))
    room.callback_query.register(ask_help, Tapped("position", "help"))
    return room
