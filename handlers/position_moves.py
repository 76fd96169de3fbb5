"""Moving a deadline: to which day, by a button or in words, and why."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.letters import Button, Screen
from domain.people import Person
from domain.positions import MoveReason, RoadMapRow
from domain.refusals import NotYours
from handlers import origins, position_words, positions
from handlers.calendars import read_day, spelt_day
from handlers.filters import Answered, Tapped
from handlers.position_buttons import Opened
from handlers.position_deeds import capitalised, page_of, to_position
from handlers.taps import Tap
from locales.dates import said_day
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening
from services import positions as deeds

_A_MONTH: Final = 30
_QUICK: Final = (7, 14, _A_MONTH)
"""By how many days a deadline is moved at one tap."""


async def ask_day(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask to which day; an old button shows the position as it stands."""
    row = await deeds.to_edit(uow, person, page_of(tap))
    if not _is_fresh(tap, row):
        return await positions.screen(uow, person, texts, library, tap, now)
    await listening.hush(uow, person)
    shown = await positions.opened(uow, person, texts, library, tap.id, tap.arg, now)
    other = Tap("position", "other_day", row.id, row.rev, shown.origin)
    rows = (
        *((one,) for one in _quick(shown)),
        (Button(texts.label("button-position-other-day"), str(other)),),
        (to_position(tap, tap.arg, texts),),
    )
    return Screen(texts.say("position-move"), rows)


async def ask_words(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask for a day in words; an old button shows the position as it stands."""
    row = await deeds.to_edit(uow, person, page_of(tap))
    if not _is_fresh(tap, row):
        return await positions.screen(uow, person, texts, library, tap, now)
    origin = origins.known(tap.arg)
    await listening.ask(uow, person, str(Tap("position", "day", row.id, row.rev, origin)))
    return Screen(texts.say("position-ask-day"), ((to_position(tap, tap.arg, texts),),))


async def take_words(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take a typed day, and ask why."""
    row = await deeds.to_edit(uow, person, page_of(tap))
    day = await deeds.day_ahead(uow, person, message.text or "", texts.language, now)
    await listening.hush(uow, person)
    if not _is_fresh(tap, row):
        return await positions.screen(uow, person, texts, library, tap, now)
    return _why(tap, day, origins.known(tap.arg), texts)


async def take_day(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the day of a button, and ask why."""
    row = await deeds.to_edit(uow, person, page_of(tap))
    (spelt,), origin = origins.taken(tap.arg, 1)
    day = read_day(spelt)
    if not _is_fresh(tap, row):
        shown = Tap("roadmap", "row", tap.id, tap.rev, origin)
        return await positions.screen(uow, person, texts, library, shown, now)
    return _why(tap, day, origin, texts)


async def move(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Move the deadline and show the position."""
    (spelt, reason), origin = origins.taken(tap.arg, 2)
    if reason not in set(MoveReason):
        raise NotYours
    await deeds.move(uow, person, page_of(tap), read_day(spelt), MoveReason(reason), now)
    shown = Tap("roadmap", "row", tap.id, tap.rev, origin)
    return await positions.screen(uow, person, texts, library, shown, now)


def _is_fresh(tap: Tap, row: RoadMapRow) -> bool:
    return tap.rev == row.rev and row.is_open


def _quick(shown: Opened) -> Iterator[Button]:
    """Offer days counted from the deadline, or from today when that has gone by."""
    row, today, texts = shown.line.row, shown.found.today, shown.texts
    since = max(row.due_on or today, today)
    for days in _QUICK:
        day = since + timedelta(days=days)
        arg = f"{spelt_day(day)}.{shown.origin}"
        label = texts.label(
            "button-position-move-by", days=days, day=said_day(day, texts.language)
        )
        yield Button(label, str(Tap("position", "move_to", row.id, row.rev, arg)))


def _why(tap: Tap, day: date, origin: str, texts: Texts) -> Screen:
    """Ask for the reason."""
    rows = tuple(
        (
            Button(
                capitalised(position_words.move_reason(one, texts)),
                str(
                    Tap(
                        "position",
                        "move_as",
                        tap.id,
                        tap.rev,
                        f"{spelt_day(day)}.{one}.{origin}",
                    )
                ),
            ),
        )
        for one in MoveReason
    )
    text = texts.say("position-move-why", day=said_day(day, texts.language))
    return Screen(text, (*rows, (to_position(tap, origin, texts),)))


def router() -> Router:
    """Take what moves a deadline."""
    room = Router(name="position moves")
    room.message.register(take_words, Answered("position", "day"))
    room.callback_query.register(ask_day, Tapped("position", "move"))
    room.callback_query.register(ask_words, Tapped("position", "other_day"))
    room.callback_query.register(take_day, Tapped("position", "move_to"))
    room.callback_query.register(move, Tapped("position", "move_as"))
    return room
