"""Later: the button under a letter that asks for something, and the days it may come again."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.ids import LetterId
from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import NothingToAnswer
from handlers import menu
from handlers.filters import Answered, Tapped
from handlers.letters import Told
from handlers.taps import Tap
from locales.dates import said_day
from locales.moments import read_moment
from locales.texts import Texts
from services import UnitOfWork, listening
from services.rests import putting_off
from services.rests.putting_off import Offer
from services.zones import zone_of


async def offered(told: Told, screen: Screen | None) -> Screen | None:
    """Put the button under a letter that may come again."""
    if screen is None:
        return None
    if not await putting_off.may_wait(told.uow, told.person, told.letter, told.now):
        return screen
    later = Button(told.texts.label("button-put-off"), str(Tap("later", "ask")))
    return Screen(screen.text, (*screen.rows, (later,)), screen.file, screen.in_place)


async def ask(
    query: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Offer the days on which the letter may come again."""
    message_id = 0 if query.message is None else query.message.message_id
    offer = await putting_off.of_message(uow, person, message_id, now)
    await listening.ask(uow, person, str(Tap("later", "day", offer.letter_id)))
    rows = tuple(
        (
            Button(
                texts.label("button-put-off-in", days=days),
                str(Tap("later", "put", offer.letter_id, 0, str(days))),
            ),
        )
        for days in offer.days
    )
    text = texts.say("later-when", day=said_day(offer.last_on, texts.language, "d MMMM"))
    return Screen(text, (*rows, *menu.back_to_menu(texts)))


async def put(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a day from a button."""
    if not tap.arg.isdecimal():
        raise NothingToAnswer
    offer = await putting_off.of_letter(uow, person, LetterId(tap.id), now)
    if int(tap.arg) not in offer.days:
        raise NothingToAnswer
    day = _today(now, offer.zone) + timedelta(days=int(tap.arg))
    return await _put(uow, person, texts, offer, day, now)


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a typed day."""
    offer = await putting_off.of_letter(uow, person, LetterId(tap.id), now)
    said = message.text or ""
    zone = await zone_of(uow, person)
    day = read_moment(said, texts.language, now.astimezone(zone)).day
    return await _put(uow, person, texts, offer, day, now)


async def _put(
    uow: UnitOfWork, person: Person, texts: Texts, offer: Offer, day: date, now: datetime
) -> Screen:
    await putting_off.put_off(uow, person, offer.letter_id, day, now)
    await listening.hush(uow, person)
    said = said_day(day, texts.language, "d MMMM")
    return Screen(texts.say("later-done", day=said), menu.back_to_menu(texts))


def _today(now: datetime, zone: ZoneInfo) -> date:
    return now.astimezone(zone).date()


def router() -> Router:
    """Take the button under letters, and the day that is chosen or typed."""
    room = Router(name="later")
    room.callback_query.register(ask, Tapped("later", "ask"))
    room.callback_query.register(put, Tapped("later", "put"))
    room.message.register(hear, F.text, Answered("later", "day"))
    return room
