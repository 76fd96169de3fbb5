"""Making a pair: a mentee who waits, a mentor with room, the two side by side, and it is made."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.candidates import Candidate
from domain.html import NOTHING, Html, joined
from domain.ids import PersonId
from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import AlreadyPaired, NotYours
from handlers import pairs
from handlers.filters import Tapped
from handlers.names import short
from handlers.pages import paged
from handlers.pair_words import code, names
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, pairing, wishes
from services.wishes import Couple


async def mentees(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask for whom, and name those who have not answered their first survey."""
    known = await pairing.candidates(uow, person)
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
    """Ask with whom: mentors of the same form who have room."""
    known = await pairing.candidates(uow, person)
    mentee = known.mentee(PersonId(tap.id))
    if mentee is None:
        raise NotYours
    page, turning = paged(
        known.mentors_for(mentee.person),
        tap.rev,
        texts,
        lambda number: str(Tap("pairs", "mentee", tap.id, number)),
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
    """Show the two side by side; free words of their surveys are never shown."""
    mentee_id, mentor_id = PersonId(tap.id), PersonId(tap.rev)
    couple = await wishes.compare(uow, person, library, mentor_id, mentee_id, now)
    make = Button(texts.label("button-make-pair"), str(Tap("pairs", "make", tap.id, tap.rev)))
    back = Button(texts.label("button-back"), str(Tap("pairs", "mentee", tap.id)))
    return Screen(_side_by_side(couple, texts, now), ((make,), (back,)))


async def make(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Make the pair; a second tap shows the one that is there."""
    mentee_id, mentor_id = PersonId(tap.id), PersonId(tap.rev)
    try:
        pair = await pairing.make(uow, person, mentor_id, mentee_id, now)
    except AlreadyPaired:
        known = await pairing.between(uow, person, mentor_id, mentee_id)
        if known is None:
            raise
        lead = texts.say("pair-known", code=code(known, texts))
        return await pairs.one(uow, person, texts, known.id, now, lead)
    lead = texts.say("pair-made", code=code(pair, texts))
    return await pairs.one(uow, person, texts, pair.id, now, lead)


def _mentee(one: Candidate, texts: Texts, now: datetime) -> Button:
    facts = {"name": short(one.person, texts), "wait": _wait(one, texts, now)}
    label = texts.label("button-candidate-mentee", **facts)
    return Button(label, str(Tap("pairs", "mentee", one.person.id)))


def _mentor(one: Candidate, mentee_id: int, texts: Texts) -> Button:
    label = texts.label("button-candidate-mentor", **_load(one, texts))
    return Button(label, str(Tap("pairs", "mentor", mentee_id, one.person.id)))


def _side_by_side(couple: Couple, texts: Texts, now: datetime) -> Html:
    mentee = texts.say(
        "couple-mentee",
        name=short(couple.mentee.person, texts),
        wait=_wait(couple.mentee, texts, now),
    )
    mentor = texts.say("couple-mentor", **_load(couple.mentor, texts))
    asked, offered = (", ".join(one.values()) for one in (couple.asked, couple.offered))
    wants = texts.say("couple-asked", labels=asked) if asked else NOTHING
    helps = texts.say("couple-offered", labels=offered) if offered else NOTHING
    return joined(
        texts.say("pair-sure"),
        joined(mentee, wants, by="\n"),
        joined(mentor, helps, by="\n"),
        _shared(couple, texts),
    )


def _shared(couple: Couple, texts: Texts) -> Html:
    if couple.shared:
        return texts.say("couple-shared", labels=", ".join(couple.shared))
    return texts.say("couple-shared-none") if couple.asked and couple.offered else NOTHING


def _wait(one: Candidate, texts: Texts, now: datetime) -> str:
    return texts.label("waits-days", days=(now - one.ready_at).days)


def _load(one: Candidate, texts: Texts) -> dict[str, str]:
    name = short(one.person, texts)
    return {"name": name, "load": str(one.load), "capacity": str(one.capacity)}


def router() -> Router:
    """Take the buttons that lead to a new pair."""
    room = Router(name="pair_making")
    room.callback_query.register(mentees, Tapped("pairs", "new"))
    room.callback_query.register(mentors, Tapped("pairs", "mentee"))
    room.callback_query.register(confirm, Tapped("pairs", "mentor"))
    room.callback_query.register(make, Tapped("pairs", "make"))
    return room
