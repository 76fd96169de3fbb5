"""Pair endings: a curator chooses how a pair ends, is told what follows, and ends it."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.endings import Ending
from domain.html import NOTHING, Html, joined
from domain.ids import PairId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from handlers import pair_lists, pairs
from handlers.filters import Tapped
from handlers.pair_words import code
from handlers.taps import Tap
from locales.dates import said_day
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, pair_endings
from services.pair_endings import Farewell


async def choose(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask how the pair ends, where there is something to choose."""
    farewell = await pair_endings.look(uow, person, PairId(tap.id), now)
    if len(farewell.endings) == 1:
        return _sure(farewell, farewell.endings[0], texts)
    return _choices(farewell, texts)


async def ask_to_close(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask whether the pair shall really end so."""
    farewell = await pair_endings.look(uow, person, PairId(tap.id), now)
    ending = _chosen(farewell, tap)
    if ending is None:
        return _choices(farewell, texts)
    return _sure(farewell, ending, texts)


async def give_notice(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let everybody in the pair know that it ends early."""
    await pair_endings.give_notice(uow, person, PairId(tap.id), now)
    lead = texts.say("pair-notice-given")
    return await pairs.one(uow, person, texts, PairId(tap.id), now, lead)


async def close(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """End the pair; a button drawn before something changed shows the pair as it is."""
    farewell = await pair_endings.look(uow, person, PairId(tap.id), now)
    ending, pair = _chosen(farewell, tap), farewell.agenda.pair
    if ending is None or tap.rev != pair.rev:
        lead = texts.say("button-is-old")
        return await pairs.one(uow, person, texts, pair.id, now, lead)
    await pair_endings.close(uow, person, library, pair.id, ending, now)
    lead = texts.say("pair-was-closed", code=code(pair, texts))
    return await pair_lists.screen(uow, person, texts, now, lead)


def notice(farewell: Farewell, texts: Texts) -> Html:
    """Say what the law asks for before an early end, and whether it was done."""
    if not farewell.asks_notice:
        return NOTHING
    if farewell.noticed_on is None or farewell.free_on is None:
        return texts.say("pair-notice-none")
    days = {
        "noticed": said_day(farewell.noticed_on, texts.language, "d MMMM"),
        "free": said_day(farewell.free_on, texts.language, "d MMMM"),
    }
    return texts.say("pair-notice", **days)


def tell_button(farewell: Farewell, texts: Texts) -> Rows:
    """Draw the button that gives notice, where none was given."""
    if not farewell.asks_notice or farewell.noticed_on is not None:
        return ()
    tell = Tap("pairs", "notice", farewell.agenda.pair.id)
    return ((Button(texts.label("button-give-notice"), str(tell)),),)


def _choices(farewell: Farewell, texts: Texts) -> Screen:
    pair = farewell.agenda.pair
    is_end = farewell.agenda.is_finished
    words = texts.say("close-how" if is_end else "close-why", code=code(pair, texts))
    rows = tuple(
        (
            Button(
                texts.label("button-ending", ending=one.code),
                str(Tap("pairs", "because", pair.id, pair.rev, one.code)),
            ),
        )
        for one in farewell.endings
    )
    text = joined(words, notice(farewell, texts))
    return Screen(text, (*rows, *tell_button(farewell, texts), _back(farewell, texts)))


def _sure(farewell: Farewell, ending: Ending, texts: Texts) -> Screen:
    pair = farewell.agenda.pair
    is_early = farewell.is_too_soon
    label = texts.label("button-close-anyway" if is_early else "button-close-sure")
    sure = Button(label, str(Tap("pairs", "close_sure", pair.id, pair.rev, ending.code)))
    facts = {"code": code(pair, texts), "ending": texts.label("ending", ending=ending.code)}
    asks = texts.say("close-asks") if ending.is_asked_about else NOTHING
    text = joined(texts.say("close-sure", **facts), asks, notice(farewell, texts))
    tell = tell_button(farewell, texts) if is_early else ()
    return Screen(text, (*tell, (sure,), _back(farewell, texts)))


def _back(farewell: Farewell, texts: Texts) -> tuple[Button, ...]:
    pair = Tap("pairs", "open", farewell.agenda.pair.id)
    return (Button(texts.label("button-back"), str(pair)),)


def _chosen(farewell: Farewell, tap: Tap) -> Ending | None:
    return next((one for one in farewell.endings if one.code == tap.arg), None)


def router() -> Router:
    """Take the buttons that lead to the end of a pair."""
    room = Router(name="pair_endings")
    room.callback_query.register(choose, Tapped("pairs", "close"))
    room.callback_query.register(ask_to_close, Tapped("pairs", "because"))
    room.callback_query.register(give_notice, Tapped("pairs", "notice"))
    room.callback_query.register(close, Tapped("pairs", "close_sure"))
    return room
