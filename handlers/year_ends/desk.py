"""The end of a year, step by step: each step is shown, then done; one may leave at any time."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html
from domain.ids import RunId
from domain.letters import Screen
from domain.people import Person
from domain.refusals import NothingToAnswer
from domain.year_ends import Step
from handlers.filters import Tapped
from handlers.taps import Tap
from handlers.year_ends import previews, screens
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening
from services.year_ends import previews as seen
from services.year_ends import steps


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show how far the end of a year has come."""
    await listening.hush(uow, person)
    return await _page(uow, person, texts, library, RunId(tap.id), now)


async def open_step(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show what a step would do; one that is done or waits is only said to be."""
    step = _step(tap)
    errand = await steps.look(uow, person, RunId(tap.id), now)
    if step in errand.done:
        lead = texts.say("year-is-done-already")
        return await _page(uow, person, texts, library, errand.run.id, now, lead)
    if not errand.may_do(step):
        lead = texts.say("year-step-waits")
        return await _page(uow, person, texts, library, errand.run.id, now, lead)
    return await previews.draw(uow, person, texts, library, errand, step, now)


async def take(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Do a step; what is done already is not done again."""
    await steps.take(uow, person, RunId(tap.id), _step(tap), library, now)
    lead = texts.say("year-step-done")
    return await _page(uow, person, texts, library, RunId(tap.id), now, lead)


async def reopen(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Open a closed year again."""
    await steps.reopen(uow, person, RunId(tap.id), now)
    lead = texts.say("year-reopened")
    return await _page(uow, person, texts, library, RunId(tap.id), now, lead)


async def _page(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    run_id: RunId,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    errand = await steps.look(uow, person, run_id, now)
    found = await seen.title(uow, person, run_id, library, now)
    return await screens.page(uow, person, texts, errand, found, now, lead)


def _step(tap: Tap) -> Step:
    if tap.arg not in set(Step):
        raise NothingToAnswer
    return Step(tap.arg)


def router() -> Router:
    """Take the steps that lead to a new year."""
    room = Router(name="year_ends")
    room.callback_query.register(show, Tapped("yearend", "show"))
    room.callback_query.register(open_step, Tapped("yearend", "step"))
    room.callback_query.register(take, Tapped("yearend", "do"))
    room.callback_query.register(reopen, Tapped("yearend", "reopen"))
    return room
