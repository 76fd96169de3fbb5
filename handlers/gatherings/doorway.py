"""Who came: ticked from the list, counted by the code at the door, and closed."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import CommandStart
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING
from domain.ids import AccountId, GatheringId, PersonId
from domain.letters import Screen, Toast
from domain.people import Person
from domain.refusals import NotYours
from handlers import whereabouts
from handlers.filters import Tapped
from handlers.gatherings import screens
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork
from services.gatherings import attending, codes, replying
from services.gatherings.cards import Card


async def people(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List who answered what, and who came."""
    number = tap.number
    return await screens.people(uow, person, texts, GatheringId(tap.id), now, number)


async def turn(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Note of one that they were there, or that they were not."""
    number, page = tap.numbers
    card = Card(GatheringId(tap.id), tap.rev)
    after = await attending.turn(uow, person, card, PersonId(number), now)
    lead = NOTHING if after.rev == tap.rev + 1 else texts.say("button-is-old")
    return await screens.people(uow, person, texts, after.id, now, page, lead)


async def close(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Note that it took place."""
    after = await attending.close(uow, person, Card(GatheringId(tap.id), tap.rev), now)
    is_fresh = after.rev == tap.rev + 1
    lead = texts.say("gathering-held" if is_fresh else "button-is-old")
    return await screens.page(uow, person, texts, after.id, now, lead)


async def code(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Toast:
    """Let the code for the door be drawn; it comes as a picture."""
    await codes.ask(uow, person, GatheringId(tap.id), now)
    return Toast(texts.label("gathering-code-coming"))


async def come(
    message: Message,
    uow: UnitOfWork,
    person: Person | None,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Note that whoever opened the code of a door came."""
    payload = (message.text or "").partition(" ")[2].strip()
    gathering_id = await replying.opened(uow, AccountId(message.chat.id), payload, now)
    if person is None:
        return Screen(texts.say("gathering-door-stranger"))
    lead = texts.say("gathering-door-wrong")
    if gathering_id is not None:
        try:
            came = await replying.come(uow, person, gathering_id, now)
        except NotYours:
            came = None
        if came is not None:
            found, known = came
            lead = texts.say(
                "gathering-door-welcome" if known.is_invited else "gathering-door-uninvited",
                title=found.title,
            )
    return await whereabouts.screen(uow, person, texts, library, now, lead)


def entries() -> Router:
    """Take /start with what the code of a door carries, from anybody."""
    room = Router(name="doors of gatherings")
    ours = F.args.func(replying.is_payload)
    room.message.register(come, CommandStart(deep_link=True, ignore_mention=True, magic=ours))
    return room


def router() -> Router:
    """Take what is done about who came."""
    room = Router(name="attendance of gatherings")
    room.callback_query.register(people, Tapped("gathering", "people"))
    room.callback_query.register(turn, Tapped("gathering", "turn"))
    room.callback_query.register(close, Tapped("gathering", "close"))
    room.callback_query.register(code, Tapped("gathering", "code"))
    return room
