"""A curator's broadcasts: written as one message, addressed, changed and called off."""

from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.broadcasts import LONGEST, Broadcast
from domain.gatherings import Crowd
from domain.html import NOTHING, Html
from domain.ids import BroadcastId
from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import NothingToAnswer
from handlers import menu
from handlers.broadcasts import screens, words
from handlers.filters import Answered, Tapped
from handlers.pages import paged
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, listening
from services.broadcasts import writing
from services.broadcasts.writing import Card
from services.zones import zone_of

_ASKED: Final = frozenset({"new", "text", "class", "fix"})


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List the broadcasts of the school."""
    await listening.hush(uow, person)
    known = await writing.all_of(uow, person)
    zone = await zone_of(uow, person)
    shown, turning = paged(
        known, tap.id, texts, lambda number: str(Tap("broadcast", "show", number))
    )
    opened = tuple(
        (Button(words.titled(one, texts, zone), str(Tap("broadcast", "open", one.id))),)
        for one in shown
    )
    new = Button(texts.label("button-broadcast-new"), str(Tap("broadcast", "ask", arg="new")))
    text = texts.say("broadcasts-title" if known else "broadcasts-none")
    return Screen(text, ((new,), *opened, *turning, *menu.back_to_menu(texts)))


async def open_one(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show a broadcast with what can be done about it."""
    await listening.hush(uow, person)
    return await screens.page(uow, person, texts, BroadcastId(tap.id))


async def ask(_: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask for words: of a new broadcast, other ones, a correction, or a class."""
    if tap.arg not in _ASKED:
        raise NothingToAnswer
    back = Tap("broadcast", "show")
    if tap.arg == "new":
        await writing.all_of(uow, person)
    else:
        found = await writing.look(uow, person, BroadcastId(tap.id))
        back = Tap("broadcast", "open", found.id)
        if tap.arg != "fix" and found.rev != tap.rev:
            old = texts.say("button-is-old")
            return await screens.page(uow, person, texts, found.id, old)
    await listening.ask(uow, person, str(Tap("broadcast", "words", tap.id, tap.rev, tap.arg)))
    button = Button(texts.label("button-back"), str(back))
    return Screen(texts.say("broadcast-ask", what=tap.arg, most=LONGEST), ((button,),))


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as a broadcast, as what changes in one, or as a correction."""
    said, number = message.text or "", BroadcastId(tap.id)
    card, lead = Card(number, tap.rev), texts.say("broadcast-written")
    if tap.arg == "new":
        number = (await writing.begin(uow, person, said, now)).id
    elif tap.arg == "fix":
        number = (await writing.correct(uow, person, number, said, now)).id
    elif tap.arg == "text":
        after = await writing.reword(uow, person, card, said, now)
        lead = _lead(after, texts, texts.say("broadcast-reworded"))
    elif tap.arg == "class":
        lead = _lead(await writing.narrow(uow, person, card, said, now), texts)
    else:
        raise NothingToAnswer
    await listening.hush(uow, person)
    return await screens.page(uow, person, texts, number, lead)


async def ask_whom(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask whom it is for."""
    return screens.crowds(await writing.look(uow, person, BroadcastId(tap.id)), texts)


async def pick(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take whom it is for."""
    if tap.arg not in set(Crowd):
        raise NothingToAnswer
    card = Card(BroadcastId(tap.id), tap.rev)
    after = await writing.choose(uow, person, card, Crowd(tap.arg), now)
    return await screens.page(uow, person, texts, card.broadcast_id, _lead(after, texts))


async def cancel(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Call it off, or stop what has not left yet."""
    card = Card(BroadcastId(tap.id), tap.rev)
    after = await writing.cancel(uow, person, card, now)
    return await screens.page(uow, person, texts, card.broadcast_id, _lead(after, texts))


def _lead(after: Broadcast | None, texts: Texts, done: Html = NOTHING) -> Html:
    return texts.say("button-is-old") if after is None else done


def router() -> Router:
    """Take what a curator does about broadcasts before they leave."""
    room = Router(name="broadcasts")
    room.callback_query.register(show, Tapped("broadcast", "show"))
    room.callback_query.register(open_one, Tapped("broadcast", "open"))
    room.callback_query.register(ask, Tapped("broadcast", "ask"))
    room.callback_query.register(ask_whom, Tapped("broadcast", "whom"))
    room.callback_query.register(pick, Tapped("broadcast", "pick"))
    room.callback_query.register(cancel, Tapped("broadcast", "cancel"))
    room.message.register(hear, F.text, Answered("broadcast", "words"))
    return room
