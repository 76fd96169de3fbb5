"""Lines of a digest one by one: open it, remind, put it off for a week, take it on."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.digest_causes import Cause
from domain.digest_lines import Key
from domain.letters import Screen, Toast
from domain.people import Person
from handlers import digest_line_screens as screens
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, digest_lines, digest_reminders, digests
from services.digest_lines import Found


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """List the lines by cause, a page at a time."""
    found = await digests.look(uow, person, library, now)
    return screens.listed(found, texts, tap.id)


async def open_one(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show one line and what can be done about it."""
    return screens.one(await _look(tap, uow, person, library, now), person, texts)


async def remind(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Toast:
    """Write to whom the line waits for, or say when that was done today."""
    found = await _look(tap, uow, person, library, now)
    done = await digest_reminders.remind(uow, person, found, now)
    if done.at is not None:
        return Toast(screens.already(done.at, found.digest, texts))
    return Toast(texts.label("lines-reminded", count=done.count))


async def ask_why(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask why a line is put off."""
    return screens.why(await _look(tap, uow, person, library, now), texts)


async def put_off(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Put a line off for a week, and go back to the others."""
    cause, _dot, reason = tap.arg.partition(".")
    found = await digest_lines.look(uow, person, library, _key(cause, tap.id), now)
    if not await digest_lines.put_off(uow, person, found, reason, now):
        return screens.one(found, person, texts)
    rest = await digests.look(uow, person, library, now)
    return screens.listed(rest, texts, 0, texts.say("lines-put-off"))


async def take(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take a line on, and show whose it is."""
    found = await _look(tap, uow, person, library, now)
    await digest_lines.take(uow, person, found, now)
    return screens.one(await _look(tap, uow, person, library, now), person, texts)


async def give_back(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Let a line be everybody's again."""
    found = await _look(tap, uow, person, library, now)
    await digest_lines.give_back(uow, person, found, now)
    return screens.one(await _look(tap, uow, person, library, now), person, texts)


async def _look(
    tap: Tap, uow: UnitOfWork, person: Person, library: Library, now: datetime
) -> Found:
    return await digest_lines.look(uow, person, library, _key(tap.arg, tap.id), now)


def _key(word: str, number: int) -> Key | None:
    """Read which line a button means; None for a cause that no button of ours carries."""
    cause = next((one for one in Cause if one == word), None)
    return None if cause is None else Key(cause=cause, subject_id=number)


def router() -> Router:
    """Take the buttons of the lines."""
    room = Router(name="digest-lines")
    room.callback_query.register(show, Tapped("lines", "show"))
    room.callback_query.register(open_one, Tapped("lines", "open"))
    room.callback_query.register(remind, Tapped("lines", "remind"))
    room.callback_query.register(ask_why, Tapped("lines", "snooze"))
    room.callback_query.register(put_off, Tapped("lines", "put_off"))
    room.callback_query.register(take, Tapped("lines", "take"))
    room.callback_query.register(give_back, Tapped("lines", "give_back"))
    return room
