"""Pairs: one open pair on the screen of its curator, with its meetings and what can be done."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.ids import PairId
from domain.letters import Button, Rows, Screen
from domain.pairs import PairState
from domain.people import Person
from handlers import menu
from handlers.filters import Tapped
from handlers.names import listed, short
from handlers.pair_doors import DOORS, NOTES
from handlers.pair_pages import Page, told
from handlers.pair_words import code, report, trouble
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork, pair_agreements, pairing
from services.pairing import PairFile
from services.zones import zone_of

LATEST: Final = 10
"""How many meetings of a pair are listed; the others stand on the sheet."""


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
    page = Page(uow=uow, curator=curator, known=known, texts=texts, zone=zone, now=now)
    text = joined(
        lead,
        _head(known.agenda.state, said_day(made_on, texts.language), texts),
        *[await told(note, page) for note in NOTES],
        joined(*_declined(known, texts), by="\n"),
        joined(*(trouble(each, texts, zone) for each in known.troubles), by="\n"),
        joined(*nothing, *meetings[-LATEST:], by="\n"),
    )
    rows = tuple((each,) for door in DOORS for each in door(curator, known, texts))
    return Screen(text, (*rows, *to_all(texts)))


def to_all(texts: Texts) -> Rows:
    """Draw the ways back: to all pairs, and to the menu."""
    back = Button(texts.label("button-all-pairs"), str(Tap("pairs", "show")))
    return ((back,), *menu.back_to_menu(texts))


def _head(state: PairState, day: str, texts: Texts) -> Html:
    return texts.say(
        "pair-head",
        code=code(state.pair, texts),
        mentor=short(state.mentor, texts),
        mentee=listed(state.mentees, texts),
        count=len(state.mentees),
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


def router() -> Router:
    """Take the buttons that open a pair and let it go on."""
    room = Router(name="pairs")
    room.callback_query.register(open_pair, Tapped("pairs", "open"))
    room.callback_query.register(show_declined, Tapped("pairs", "declined"))
    room.callback_query.register(let_go_on, Tapped("pairs", "go_on"))
    return room
