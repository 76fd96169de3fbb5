"""Rematches: asking in private for another pair, adding words, and taking it back."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import PairId, RematchId
from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import NotYours
from domain.rematches import ASKED_FOR, Ground, Rematch
from handlers import menu
from handlers.filters import Answered, Tapped
from handlers.rematch_words import day, ground
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, listening, rematching
from services.rematching import Wish
from services.zones import zone_of


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Tell what asking means, or how what was asked stands."""
    await listening.hush(uow, person)
    wish = await rematching.look(uow, person, PairId(tap.id), now)
    return await _screen(uow, person, texts, wish)


async def ask(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask for the reason chosen; words may follow and need not."""
    if tap.arg not in set(ASKED_FOR):
        raise NotYours
    wish = await rematching.ask(uow, person, PairId(tap.id), Ground(tap.arg), now)
    return await _screen(uow, person, texts, wish)


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as what somebody adds."""
    words = message.text or ""
    wish = await rematching.write(uow, person, RematchId(tap.id), words, now)
    lead = texts.say("rematch-written") if wish.is_waiting else NOTHING
    return await _screen(uow, person, texts, wish, lead)


async def take_back(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the request back."""
    await listening.hush(uow, person)
    wish = await rematching.take_back(uow, person, RematchId(tap.id), now)
    if not wish.may_ask:
        return await _screen(uow, person, texts, wish)
    rows = (_back(wish, texts), *menu.back_to_menu(texts))
    return Screen(texts.say("rematch-taken-back"), rows)


async def _screen(
    uow: UnitOfWork, person: Person, texts: Texts, wish: Wish, lead: Html = NOTHING
) -> Screen:
    if wish.rematch is not None and wish.is_waiting:
        await listening.ask(uow, person, str(Tap("rematch", "words", wish.rematch.id)))
        return await _waiting(uow, person, texts, wish, wish.rematch, lead)
    if wish.may_ask:
        return _calm(texts, wish)
    await listening.hush(uow, person)
    words = texts.say("rematch-nobody")
    if wish.rests_until is not None:
        zone = await zone_of(uow, person)
        words = texts.say("rematch-rests", day=day(wish.rests_until, texts, zone))
    return Screen(words, ((_talk(texts),), _back(wish, texts), *menu.back_to_menu(texts)))


def _calm(texts: Texts, wish: Wish) -> Screen:
    grounds = tuple(
        (
            Button(
                texts.label("button-rematch-ground", ground=one),
                str(Tap("rematch", "ask", wish.agenda.pair.id, arg=one)),
            ),
        )
        for one in ASKED_FOR
    )
    return Screen(texts.say("rematch-calm"), (*grounds, _back(wish, texts)))


async def _waiting(
    uow: UnitOfWork, person: Person, texts: Texts, wish: Wish, rematch: Rematch, lead: Html
) -> Screen:
    since = day(rematch.asked_at, texts, await zone_of(uow, person))
    stands = texts.say("rematch-waits", day=since, ground=ground(rematch, texts))
    said = texts.say("rematch-words", words=rematch.words) if rematch.words else NOTHING
    take = Button(texts.label("button-rematch-back"), str(Tap("rematch", "back", rematch.id)))
    text = joined(lead, stands, said, texts.say("rematch-write"))
    return Screen(text, ((take,), _back(wish, texts), *menu.back_to_menu(texts)))


def _talk(texts: Texts) -> Button:
    return Button(texts.label("button-rematch-talk"), str(Tap("talk", "show")))


def _back(wish: Wish, texts: Texts) -> tuple[Button, ...]:
    pair = Tap("meetings", "pair", wish.agenda.pair.id)
    return (Button(texts.label("button-to-meetings"), str(pair)),)


def router() -> Router:
    """Take the button under one's own pair and everything that follows from it."""
    room = Router(name="rematches")
    room.callback_query.register(show, Tapped("rematch", "show"))
    room.callback_query.register(ask, Tapped("rematch", "ask"))
    room.callback_query.register(take_back, Tapped("rematch", "back"))
    room.message.register(hear, F.text, Answered("rematch", "words"))
    return room
