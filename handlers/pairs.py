"""Pairs: the curator's list of pairs, one pair with its meetings, and what ends it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import PairId
from domain.letters import Button, Rows, Screen
from domain.pairs import PairState
from domain.people import Person
from handlers import menu
from handlers.filters import Called, Tapped
from handlers.names import short
from handlers.pages import paged
from handlers.pair_words import code, line, report, trouble
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork, listening, pair_agreements, pairing
from services.pairing import PairFile
from services.zones import zone_of

LATEST: Final = 10
"""How many meetings of a pair are listed."""


async def show(
    _: CallbackQuery | Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    now: datetime,
) -> Screen:
    """List the open pairs."""
    await listening.hush(uow, person)
    return await _all(uow, person, texts, tap.id, now)


async def open_pair(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show one pair."""
    return await one(uow, person, texts, PairId(tap.id), now)


async def let_go_on(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let a pair go on after a no."""
    await pairing.let_go_on(uow, person, PairId(tap.id), now)
    return await one(uow, person, texts, PairId(tap.id), now, texts.say("pair-goes-on"))


async def ask_to_close(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask whether the pair shall really end."""
    pair = (await pairing.look(uow, person, PairId(tap.id), now)).agenda.pair
    sure = Button(texts.label("button-close-sure"), str(Tap("pairs", "close_sure", pair.id)))
    back = Button(texts.label("button-back"), str(Tap("pairs", "open", pair.id)))
    return Screen(texts.say("close-sure", code=code(pair, texts)), ((sure,), (back,)))


async def close(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """End a pair."""
    pair = (await pairing.look(uow, person, PairId(tap.id), now)).agenda.pair
    await pairing.close(uow, person, pair.id, now)
    lead = texts.say("pair-was-closed", code=code(pair, texts))
    return await _all(uow, person, texts, 0, now, lead)


async def one(
    uow: UnitOfWork,
    curator: Person,
    texts: Texts,
    pair_id: PairId,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw one pair: who, its meetings, which feedback is there, and what needs a decision.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair in their school.
    """
    known = await pairing.look(uow, curator, pair_id, now)
    zone = await zone_of(uow, curator)
    meetings = [report(known.agenda, each, texts, zone) for each in known.agenda.meetings]
    nothing = [] if meetings else [texts.say("pair-meetings-none")]
    made_on = known.agenda.pair.made_at.astimezone(zone).date()
    text = joined(
        lead,
        _head(known.agenda.state, said_day(made_on, texts.language), texts),
        joined(*_declined(known, texts), by="\n"),
        joined(*(trouble(each, texts, zone) for each in known.troubles), by="\n"),
        joined(*nothing, *meetings[-LATEST:], by="\n"),
    )
    return Screen(text, (*_deeds(known, texts), *to_all(texts)))


def to_all(texts: Texts) -> Rows:
    """Draw the ways back: to all pairs, and to the menu."""
    back = Button(texts.label("button-all-pairs"), str(Tap("pairs", "show")))
    return ((back,), *menu.back_to_menu(texts))


async def _all(
    uow: UnitOfWork,
    curator: Person,
    texts: Texts,
    page: int,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    known = await pairing.overview(uow, curator, now)
    zone = await zone_of(uow, curator)
    shown, turning = paged(known, page, texts, lambda number: str(Tap("pairs", "show", number)))
    lines = Html("\n".join(line(each, texts, zone, now) for each in shown))
    doors = tuple((_door(each, texts),) for each in shown)
    make = (Button(texts.label("button-make-pair"), str(Tap("pairs", "new"))),)
    text = joined(lead, texts.say("pairs-title", count=len(known)), lines)
    return Screen(text, (*doors, *turning, make, *menu.back_to_menu(texts)))


def _head(state: PairState, day: str, texts: Texts) -> Html:
    return texts.say(
        "pair-head",
        code=code(state.pair, texts),
        mentor=short(state.mentor, texts),
        mentee=short(state.mentee, texts),
        day=day,
    )


async def show_declined(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """List the pairs to which one of the two said no."""
    found = await pair_agreements.declined_pairs(uow, person)
    doors = tuple(
        (
            Button(
                texts.label("button-declined-pair", code=code(each, texts)),
                str(Tap("pairs", "open", each.id)),
            ),
        )
        for each in found
    )
    return Screen(texts.say("pairs-declined"), (*doors, *to_all(texts)))


def _declined(known: PairFile, texts: Texts) -> Iterator[Html]:
    """Say which side did not agree to the pair, and nothing of why."""
    for one in sorted(known.agenda.declined):
        side = "mentor" if one == known.agenda.pair.mentor_id else "mentee"
        yield texts.say("pair-declined", side=side)


def _deeds(known: PairFile, texts: Texts) -> Iterator[tuple[Button, ...]]:
    number = known.agenda.pair.id
    if known.agenda.is_stopped:
        go_on = Tap("pairs", "go_on", number)
        yield (Button(texts.label("button-let-go-on"), str(go_on)),)
    if known.agenda.may_be_closed:
        close_pair = Tap("pairs", "close", number)
        yield (Button(texts.label("button-close-pair"), str(close_pair)),)
    papers = Tap("filling", "cards", number)
    yield (Button(texts.label("button-pair-papers"), str(papers)),)


def _door(state: PairState, texts: Texts) -> Button:
    facts = {"code": code(state.pair, texts), "mentee": short(state.mentee, texts)}
    return Button(texts.label("button-pair", **facts), str(Tap("pairs", "open", state.pair.id)))


def router() -> Router:
    """Take the buttons under pairs."""
    room = Router(name="pairs")
    room.message.register(show, Called("pairs", Tap("pairs", "show")))
    room.callback_query.register(show, Tapped("pairs", "show"))
    room.callback_query.register(open_pair, Tapped("pairs", "open"))
    room.callback_query.register(show_declined, Tapped("pairs", "declined"))
    room.callback_query.register(let_go_on, Tapped("pairs", "go_on"))
    room.callback_query.register(ask_to_close, Tapped("pairs", "close"))
    room.callback_query.register(close, Tapped("pairs", "close_sure"))
    return room
