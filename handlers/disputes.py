"""Disputes: a curator says whether a meeting took place where the two say something else."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.ids import MeetingId
from domain.letters import Button, Screen
from domain.meeting_reports import Word
from domain.people import Person
from handlers import pairs
from handlers.filters import Tapped
from handlers.meeting_words import day, kind_of, when
from handlers.names import listed, short
from handlers.pair_words import code
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, disputes
from services.disputes import Dispute
from services.meetings import Card
from services.zones import zone_of


async def show(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List the meetings that wait for a curator."""
    found = await disputes.waiting(uow, person, now)
    zone = await zone_of(uow, person)
    rows = tuple((_door(one, texts, zone),) for one in found)
    return Screen(texts.say("disputes-title", count=len(found)), (*rows, *pairs.to_all(texts)))


async def open_one(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show one of them, and who said what."""
    found = await disputes.look(uow, person, MeetingId(tap.id), now)
    return await _screen(uow, person, texts, found, now)


async def settle(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Write down what became of it; an old button shows the meeting as it stands."""
    card = Card(MeetingId(tap.id), tap.rev)
    before = await disputes.look(uow, person, card.meeting_id, now)
    if before.meeting.rev != tap.rev:
        lead = texts.say("button-is-old")
        return await _screen(uow, person, texts, before, now, lead)
    after = await disputes.settle(uow, person, card, now, took_place=tap.deed == "held")
    lead = texts.say("dispute-settled")
    return await pairs.one(uow, person, texts, after.pair_id, now, lead)


async def _screen(
    uow: UnitOfWork,
    curator: Person,
    texts: Texts,
    found: Dispute,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    zone = await zone_of(uow, curator)
    meeting, state = found.meeting, found.state
    head = texts.say(
        "dispute-head",
        code=code(state.pair, texts),
        mentor=short(state.mentor, texts),
        mentee=listed(state.mentees, texts),
    )
    what = texts.say("told-head", kind=kind_of(meeting, texts), when=when(meeting, texts, zone))
    open_pair = Tap("pairs", "open", meeting.pair_id)
    back = Button(texts.label("button-to-pair", code=code(state.pair, texts)), str(open_pair))
    if not disputes.is_to_be_settled(meeting, now):
        return Screen(joined(lead, head, what, texts.say("dispute-over")), ((back,),))
    said = joined(*_said(await disputes.words(uow, found), texts), by="\n")
    text = joined(lead, head, what, said, texts.say("dispute-ask"))
    facts = (meeting.id, meeting.rev)
    held = Button(texts.label("button-dispute-held"), str(Tap("disputes", "held", *facts)))
    missed = Button(texts.label("button-dispute-missed"), str(Tap("disputes", "missed", *facts)))
    return Screen(text, ((held,), (missed,), (back,)))


def _said(words: Iterable[Word], texts: Texts) -> Iterator[Html]:
    known = tuple(words)
    if not known:
        yield texts.say("dispute-nobody")
    for one in known:
        side = "mentor" if one.is_of_mentor else "mentee"
        yield texts.say("dispute-said", side=side, held="yes" if one.says_held else "no")


def _door(one: Dispute, texts: Texts, zone: ZoneInfo) -> Button:
    facts = {"code": code(one.state.pair, texts), "day": day(one.meeting, texts, zone)}
    look = Tap("disputes", "open", one.meeting.id)
    return Button(texts.label("dispute-line", **facts), str(look))


def router() -> Router:
    """Take the buttons of a curator who settles meetings."""
    room = Router(name="disputes")
    room.callback_query.register(show, Tapped("disputes", "show"))
    room.callback_query.register(open_one, Tapped("disputes", "open"))
    room.callback_query.register(settle, Tapped("disputes", "held", "missed"))
    return room
