"""Numbers entered by hand: which are asked for, and one of them in three short steps."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.letters import Screen
from domain.people import Person
from handlers import menu, number_screens
from handlers.filters import Answered, Tapped
from handlers.number_taps import entered_in, number_in, value_in, with_day, with_value
from handlers.taps import Tap
from locales import reading
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, entered_numbers, listening
from services.entered_numbers import Sheet


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """List the numbers of a year."""
    await listening.hush(uow, person)
    found = await entered_numbers.look(uow, person, tap.id, library, now)
    return _listed(found, tap.rev, texts)


async def ask(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask for a number: by words, or by two buttons where it is yes or no."""
    found = await entered_numbers.look(uow, person, tap.rev, library, now)
    number = number_in(tap)
    if found is None or number not in found.asked or found.at.year != tap.rev:
        return _listed(found, 0, texts)
    if found.is_closed:
        return number_screens.sheet(found, 0, texts)
    if not number.is_yes_or_no:
        await listening.ask(uow, person, str(Tap("numbers", "count", tap.id, tap.rev)))
    return number_screens.question(found, number, texts)


async def hear_count(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the number, and ask for its day."""
    await entered_numbers.look(uow, person, tap.rev, library, now)
    value = entered_numbers.whole(message.text or "", number_in(tap))
    return await _ask_day(uow, person, texts, with_value(tap, "day", value))


async def take_answer(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take a yes or a no, and ask for its day."""
    await entered_numbers.look(uow, person, tap.rev, library, now)
    value = entered_numbers.whole(str(value_in(tap)), number_in(tap))
    return await _ask_day(uow, person, texts, with_value(tap, "day", value))


async def hear_day(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the day of the number, and ask for its source."""
    found = await entered_numbers.look(uow, person, tap.rev, library, now)
    if found is None:
        return _listed(found, 0, texts)
    today = now.astimezone(found.at.school.time_zone).date()
    day = entered_numbers.day_of(reading.read_day(message.text or "", texts.language), today)
    await listening.ask(uow, person, str(with_day(tap, day)))
    return number_screens.source_question(tap.rev, texts)


async def take_today(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take today as the day of the number, and ask for its source."""
    found = await entered_numbers.look(uow, person, tap.rev, library, now)
    if found is None:
        return _listed(found, 0, texts)
    today = now.astimezone(found.at.school.time_zone).date()
    await listening.ask(uow, person, str(with_day(tap, today)))
    return number_screens.source_question(tap.rev, texts)


async def hear_source(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the source, and with it write the number down."""
    number = entered_in(tap, entered_numbers.sourced(message.text or ""))
    await entered_numbers.enter(uow, person, number, library, now)
    await listening.hush(uow, person)
    found = await entered_numbers.look(uow, person, tap.rev, library, now)
    if found is None:
        return _listed(found, 0, texts)
    return number_screens.sheet(found, 0, texts, number_screens.saved(number, texts))


async def _ask_day(uow: UnitOfWork, person: Person, texts: Texts, tap: Tap) -> Screen:
    await listening.ask(uow, person, str(tap))
    return number_screens.day_question(tap, texts)


def _listed(found: Sheet | None, page: int, texts: Texts) -> Screen:
    if found is None:
        return Screen(texts.say("indicators-none"), menu.back_to_menu(texts))
    return number_screens.sheet(found, page, texts)


def router() -> Router:
    """Take every button of the numbers, and what is typed after them."""
    room = Router(name="numbers")
    room.message.register(hear_count, F.text, Answered("numbers", "count"))
    room.message.register(hear_day, F.text, Answered("numbers", "day"))
    room.message.register(hear_source, F.text, Answered("numbers", "source"))
    room.callback_query.register(show, Tapped("numbers", "show"))
    room.callback_query.register(ask, Tapped("numbers", "ask"))
    room.callback_query.register(take_answer, Tapped("numbers", "answer"))
    room.callback_query.register(take_today, Tapped("numbers", "today"))
    return room
