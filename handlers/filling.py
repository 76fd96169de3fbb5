"""Filling in: papers about people and pairs, and for those who have no telephone."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import joined
from domain.ids import MeetingId, PairId, PersonId, WaveId
from domain.letters import Screen
from domain.people import Person
from handlers import filling_screens, leads, originals
from handlers.filters import Tapped
from handlers.sittings import drawn
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, blanks, filling, listening
from services.zones import zone_of


async def choose(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, library: Library
) -> Screen:
    """List about whom a paper may be filled in, a page at a time."""
    await listening.hush(uow, person)
    found = await blanks.fillable(uow, person, library)
    return filling_screens.people(found, tap.id, texts)


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """List the papers about somebody, and for them."""
    await listening.hush(uow, person)
    subject, found = await blanks.of_person(uow, person, library, PersonId(tap.id), now)
    zone = await zone_of(uow, person)
    return filling_screens.of_person(subject, found, person, texts, zone)


async def show_pair(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, library: Library
) -> Screen:
    """List the papers about a pair, and when they were filled in before."""
    await listening.hush(uow, person)
    found = await blanks.of_pair(uow, person, library, PairId(tap.id))
    zone = await zone_of(uow, person)
    return filling_screens.of_pair(found, person, library, texts, zone)


async def fill_in(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Open a paper at its first question, or where it was left."""
    about = (uow, person, library)
    match tap.deed:
        case "of":
            sitting = await filling.about_person(*about, tap.arg, PersonId(tap.id), now)
        case "pair":
            sitting = await filling.about_pair(*about, tap.arg, PairId(tap.id), now)
        case "paper":
            wave, answering = WaveId(tap.id), PersonId(tap.rev)
            sitting = await filling.on_paper(*about, wave, answering, now)
        case "meeting":
            meeting, answering = MeetingId(tap.id), PersonId(tap.rev)
            sitting = await filling.after_meeting(*about, meeting, answering, now)
        case _:
            sitting = await filling.on_paper_at_once(*about, tap.arg, PersonId(tap.id), now)
    lead = await leads.lead(uow, person, sitting, texts)
    return drawn(sitting, texts, lead=joined(originals.note(texts), lead), now=now)


def router() -> Router:
    """Take the buttons under papers about others."""
    room = Router(name="filling")
    room.callback_query.register(choose, Tapped("filling", "people"))
    room.callback_query.register(show, Tapped("filling", "show"))
    room.callback_query.register(show_pair, Tapped("filling", "cards"))
    room.callback_query.register(
        fill_in, Tapped("filling", "of", "pair", "paper", "meeting", "own")
    )
    return room
