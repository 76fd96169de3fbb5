"""Making a pair: a mentee who waits, a mentor with room, the two side by side, and it is made."""

from collections.abc import Iterator
from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.candidates import Candidate
from domain.html import NOTHING, joined
from domain.ids import PairId, PersonId
from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import AlreadyPaired
from handlers import pairs
from handlers.couple_words import load, side_by_side, wait
from handlers.filters import Answered, Tapped
from handlers.names import short
from handlers.pages import paged
from handlers.pair_words import code, names
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening, matching, pair_groups, pairing, readiness, wishes
from services.matching import Suitor
from services.wishes import Couple


async def mentees(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask for whom, and name those who have not answered their first survey."""
    known = await readiness.candidates(uow, person)
    page, turning = paged(
        known.mentees, tap.id, texts, lambda number: str(Tap("pairs", "new", number))
    )
    rows = tuple((_mentee(one, texts, now),) for one in page)
    head = texts.say("pair-mentees" if rows else "pair-mentees-none")
    unfinished = [short(one, texts) for one in known.unfinished]
    count = str(len(unfinished))
    waiting = texts.say("pair-unfinished", count=count, names=names(unfinished, texts))
    text = joined(head, waiting if unfinished else NOTHING)
    return Screen(text, (*rows, *turning, *pairs.to_all(texts)))


async def mentors(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask with whom: mentors of the same form who have room, who fits best first."""
    mentee, suitors = await matching.suitors(uow, person, PersonId(tap.id))
    page, turning = paged(
        suitors, tap.rev, texts, lambda number: str(Tap("pairs", "mentee", tap.id, number))
    )
    rows = tuple((_mentor(one, tap.id, texts),) for one in page)
    name = short(mentee.person, texts)
    text = texts.say("pair-mentors" if rows else "pair-mentors-none", name=name)
    back = Button(texts.label("button-back"), str(Tap("pairs", "new")))
    return Screen(text, (*rows, *turning, (back,)))


async def confirm(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show the two side by side, and what may be made of them."""
    await listening.hush(uow, person)
    mentee_id, mentor_id = PersonId(tap.id), PersonId(tap.rev)
    couple = await wishes.compare(uow, person, library, mentor_id, mentee_id, now)
    rows = tuple((one,) for one in _deeds(couple, texts))
    back = Button(texts.label("button-back"), str(Tap("pairs", "mentee", tap.id)))
    return Screen(side_by_side(couple, texts, now), (*rows, (back,)))


async def make(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Make the pair; a second tap shows the one that is there."""
    return await _made(uow, person, tap, texts, now)


async def ask_why(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask for the reason to pair two people one of whom did not want to."""
    await matching.suitors(uow, person, PersonId(tap.id))
    await listening.ask(uow, person, str(Tap("pairs", "reason", tap.id, tap.rev, tap.arg)))
    back = Button(texts.label("button-back"), str(Tap("pairs", "mentor", tap.id, tap.rev)))
    return Screen(texts.say("pair-ask-why"), ((back,),))


async def hear_why(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Make the pair, or let the mentee into the group, for the reason typed."""
    because = message.text or ""
    if tap.arg.isdecimal():
        pair_id = PairId(int(tap.arg))
        await pair_groups.join(uow, person, pair_id, PersonId(tap.id), now, because)
        await listening.hush(uow, person)
        return await pairs.one(uow, person, texts, pair_id, now, texts.say("group-joined"))
    screen = await _made(uow, person, tap, texts, now, because)
    await listening.hush(uow, person)
    return screen


async def _made(
    uow: UnitOfWork,
    person: Person,
    tap: Tap,
    texts: Texts,
    now: datetime,
    because: str | None = None,
) -> Screen:
    mentee_id, mentor_id = PersonId(tap.id), PersonId(tap.rev)
    try:
        pair = await pairing.make(uow, person, mentor_id, mentee_id, now, because)
    except AlreadyPaired:
        known = await pairing.between(uow, person, mentor_id, mentee_id)
        if known is None:
            raise
        lead = texts.say("pair-known", code=code(known, texts))
        return await pairs.one(uow, person, texts, known.id, now, lead)
    lead = texts.say("pair-made", code=code(pair, texts))
    return await pairs.one(uow, person, texts, pair.id, now, lead)


def _mentee(one: Candidate, texts: Texts, now: datetime) -> Button:
    facts = {"name": short(one.person, texts), "wait": wait(one, texts, now)}
    label = texts.label("button-candidate-mentee", **facts)
    return Button(label, str(Tap("pairs", "mentee", one.person.id)))


def _mentor(one: Suitor, mentee_id: int, texts: Texts) -> Button:
    facts = load(one.candidate, texts)
    label = texts.label("button-candidate-mentor", **facts)
    if one.is_barred or one.fit.is_unwilling:
        why = "barred" if one.is_barred else "unwilling"
        label = texts.label("button-candidate-doubtful", name=facts["name"], why=why)
    return Button(label, str(Tap("pairs", "mentor", mentee_id, one.candidate.person.id)))


def _deeds(couple: Couple, texts: Texts) -> Iterator[Button]:
    """Yield what may be made of two people: a pair, or one more member of a group."""
    if couple.is_barred:
        return
    facts = (couple.mentee.person.id, couple.mentor.person.id)
    asks = couple.fit.is_unwilling
    because, made = Tap("pairs", "why", *facts), Tap("pairs", "make", *facts)
    label = texts.label("button-pair-why" if asks else "button-make-pair")
    yield Button(label, str(because if asks else made))
    for one in couple.groups:
        why = Tap("pairs", "why", *facts, str(one.id))
        join = why if asks else Tap("group", "join", one.id, couple.mentee.person.id)
        yield Button(texts.label("button-join-group", code=code(one, texts)), str(join))


def router() -> Router:
    """Take the buttons that lead to a new pair, and the reason when it is typed."""
    room = Router(name="pair_making")
    room.message.register(hear_why, F.text, Answered("pairs", "reason"))
    room.callback_query.register(mentees, Tapped("pairs", "new"))
    room.callback_query.register(mentors, Tapped("pairs", "mentee"))
    room.callback_query.register(confirm, Tapped("pairs", "mentor"))
    room.callback_query.register(make, Tapped("pairs", "make"))
    room.callback_query.register(ask_why, Tapped("pairs", "why"))
    return room
