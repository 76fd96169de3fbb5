"""A curator's contests: written in one line, with pairs and results, and proved."""

from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.contests import Contest, Level
from domain.html import NOTHING, Html
from domain.ids import ContestId, PairId
from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import NothingToAnswer
from handlers import menu
from handlers.contests import proofs, screens
from handlers.filters import Answered, Tapped
from handlers.pages import paged
from handlers.taps import Tap
from locales.texts import Texts
from locales.titled_days import read_near_day, read_titled_day
from services import UnitOfWork, listening
from services.contests import keeping
from services.contests.keeping import Card
from services.zones import zone_of

_ASKED: Final = frozenset({"new", "title", "end"})


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List the contests of the school."""
    await listening.hush(uow, person)
    known = await keeping.all_of(uow, person)
    shown, turning = paged(
        known, tap.id, texts, lambda number: str(Tap("contest", "show", number))
    )
    opened = tuple(
        (Button(screens.titled(one, texts), str(Tap("contest", "open", one.id))),) for one in shown
    )
    new = Button(texts.label("button-contest-new"), str(Tap("contest", "ask", arg="new")))
    text = texts.say("contests-title" if known else "contests-none")
    return Screen(text, ((new,), *opened, *turning, *menu.back_to_menu(texts)))


async def open_one(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show a contest with what can be done about it."""
    await listening.hush(uow, person)
    return await screens.page(uow, person, texts, ContestId(tap.id), now)


async def ask(_: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask for words: a new contest, another name, or its last day."""
    if tap.arg not in _ASKED:
        raise NothingToAnswer
    back = Tap("contest", "show")
    if tap.arg == "new":
        await keeping.all_of(uow, person)
    else:
        back = Tap("contest", "open", (await keeping.look(uow, person, ContestId(tap.id))).id)
    await listening.ask(uow, person, str(Tap("contest", "words", tap.id, tap.rev, tap.arg)))
    button = Button(texts.label("button-back"), str(back))
    return Screen(texts.say("contest-ask", what=tap.arg), ((button,),))


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as a new contest, or as what of one changes."""
    said, card = message.text or "", Card(ContestId(tap.id), tap.rev)
    here, number = now.astimezone(await zone_of(uow, person)), card.contest_id
    lead = texts.say("contest-made")
    if tap.arg == "new":
        day, title = read_titled_day(said, texts.language, here)
        number = (await keeping.begin(uow, person, day, title, now)).id
    elif tap.arg == "title":
        after = await keeping.change(uow, person, card, lambda one: one.retitled(said), now)
        lead = _lead(after, texts)
    elif tap.arg == "end":
        last = read_near_day(said, texts.language, here)
        after = await keeping.change(uow, person, card, lambda one: one.ending(last), now)
        lead = _lead(after, texts)
    else:
        raise NothingToAnswer
    await listening.hush(uow, person)
    return await screens.page(uow, person, texts, number, now, lead)


async def ask_level(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask who holds it."""
    return screens.levels(await keeping.look(uow, person, ContestId(tap.id)), texts)


async def take_level(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take who holds it."""
    if tap.arg not in set(Level):
        raise NothingToAnswer
    card, level = Card(ContestId(tap.id), tap.rev), Level(tap.arg)
    after = await keeping.change(uow, person, card, lambda one: one.at_level(level), now)
    return await screens.page(uow, person, texts, card.contest_id, now, _lead(after, texts))


async def pairs(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List the pairs that may have taken part."""
    number = tap.number
    return await screens.pairs(uow, person, texts, ContestId(tap.id), now, number)


async def turn(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Note what a pair came to."""
    pair, page = tap.numbers
    card = Card(ContestId(tap.id), tap.rev)
    after = await keeping.turn(uow, person, card, PairId(pair), now)
    lead = _lead(after, texts, NOTHING)
    return await screens.pairs(uow, person, texts, card.contest_id, now, page, lead)


def _lead(after: Contest | None, texts: Texts, done: Html | None = None) -> Html:
    if after is None:
        return texts.say("button-is-old")
    return texts.say("contest-changed") if done is None else done


def router() -> Router:
    """Take what a curator does about contests."""
    room = Router(name="contests")
    room.callback_query.register(show, Tapped("contest", "show"))
    room.callback_query.register(open_one, Tapped("contest", "open"))
    room.callback_query.register(ask, Tapped("contest", "ask"))
    room.callback_query.register(ask_level, Tapped("contest", "levels"))
    room.callback_query.register(take_level, Tapped("contest", "level"))
    room.callback_query.register(pairs, Tapped("contest", "pairs"))
    room.callback_query.register(turn, Tapped("contest", "turn"))
    room.message.register(hear, F.text, Answered("contest", "words"))
    room.include_router(proofs.router())
    return room
