"""Substitutes: the curator lets somebody of the staff stand in for some days."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import PersonId
from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import NotYours
from domain.staff import STAND_IN_DAYS
from handlers import staff_screens
from handlers.filters import Tapped
from handlers.names import short
from handlers.pages import paged
from handlers.taps import Tap
from locales.dates import said_moment
from locales.texts import Texts
from services import UnitOfWork, substitutes
from services.zones import zone_of


async def choose(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask who shall stand in."""
    found = await substitutes.candidates(uow, person)
    shown, turns = paged(
        found, tap.id, texts, lambda one: str(Tap("staff", "stand_in", max(one, 0)))
    )
    rows = tuple((Button(short(one, texts), str(Tap("staff", "days", one.id))),) for one in shown)
    invite = Button(texts.label("button-invite-staff"), str(Tap("invite", "show")))
    back = Button(texts.label("button-staff"), str(Tap("staff", "show")))
    words = texts.say("stand-in-question" if found else "stand-in-nobody")
    return Screen(words, (*rows, *turns, (invite,), (back,)))


async def choose_days(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask for how long."""
    found = {one.id: one for one in await substitutes.candidates(uow, person)}
    chosen = found.get(PersonId(tap.id))
    if chosen is None:
        raise NotYours
    rows = tuple(
        (
            Button(
                texts.label("button-stand-in-days", days=days),
                str(Tap("staff", "appoint", chosen.id, days)),
            ),
        )
        for days in STAND_IN_DAYS
    )
    back = Button(texts.label("button-back"), str(Tap("staff", "stand_in")))
    return Screen(texts.say("stand-in-how-long", name=short(chosen, texts)), (*rows, (back,)))


async def appoint(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let it begin."""
    made = await substitutes.appoint(uow, person, PersonId(tap.id), tap.rev, now)
    day = said_moment(made.until, await zone_of(uow, person), texts.language, "d MMMM y")
    return await staff_screens.listed(uow, person, texts, 0, texts.say("stand-in-made", until=day))


def router() -> Router:
    """Take the steps of finding a substitute."""
    room = Router(name="substitutes")
    room.callback_query.register(choose, Tapped("staff", "stand_in"))
    room.callback_query.register(choose_days, Tapped("staff", "days"))
    room.callback_query.register(appoint, Tapped("staff", "appoint"))
    return room
