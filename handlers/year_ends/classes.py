"""Classes go up: a curator says who stays."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import PersonId, RunId
from domain.letters import Button, Screen
from domain.people import Person
from handlers.filters import Tapped
from handlers.names import short
from handlers.pages import paged
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork
from services.year_ends import classes


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List everybody whose class goes up."""
    page = tap.number
    return await _listed(uow, person, texts, RunId(tap.id), page)


async def turn(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let somebody stay in their class, or go up after all."""
    whom, page = tap.numbers
    await classes.turn(uow, person, RunId(tap.id), PersonId(whom), now)
    return await _listed(uow, person, texts, RunId(tap.id), page)


async def _listed(
    uow: UnitOfWork, person: Person, texts: Texts, run_id: RunId, page: int
) -> Screen:
    known = await classes.pupils(uow, person, run_id)
    shown, turning = paged(
        known, page, texts, lambda to: str(Tap("yearend", "pupils", run_id, arg=str(to)))
    )
    rows = tuple(
        (
            Button(
                texts.label(
                    "year-pupil",
                    name=short(one.person, texts),
                    before=one.person.class_name or "",
                    after=one.after or "none",
                    stays=str(one.stays).lower(),
                ),
                str(Tap("yearend", "stay", run_id, arg=f"{one.person.id}.{page}")),
            ),
        )
        for one in shown
    )
    step = Tap("yearend", "step", run_id, arg="classes")
    back = Button(texts.label("button-back"), str(step))
    return Screen(texts.say("year-pupils"), (*rows, *turning, (back,)))


def router() -> Router:
    """Take who stays in their class."""
    room = Router(name="year_classes")
    room.callback_query.register(show, Tapped("yearend", "pupils"))
    room.callback_query.register(turn, Tapped("yearend", "stay"))
    return room
