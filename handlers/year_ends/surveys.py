"""The last questionnaires of a year: whom they would go to, and sending them."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.ids import RunId
from domain.letters import Button, Screen
from domain.people import Person
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.dates import said_day
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork
from services.year_ends import surveying


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Say who would be asked for what."""
    return await _page(uow, person, texts, library, RunId(tap.id), now)


async def send(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask them."""
    count = await surveying.ask(uow, person, RunId(tap.id), library, now)
    lead = texts.say("year-surveys-sent", count=count) if count else NOTHING
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
    found = await surveying.look(uow, person, run_id, library, now)
    surveys = Button(texts.label("button-year-surveys"), str(Tap("surveys", "show")))
    back = Button(texts.label("button-year-to-pairs"), str(Tap("yearend", "pairs", run_id)))
    if not found:
        text = joined(lead, texts.say("year-surveys-none"))
        return Screen(text, ((surveys,), (back,)))
    count = sum(len(one.people) for one in found)
    lines = (
        texts.say("year-surveys-line", title=one.questionnaire.title, count=len(one.people))
        for one in found
    )
    day = said_day(found[0].due_at.date(), texts.language)
    text = joined(lead, texts.say("year-surveys-head", day=day), joined(*lines, by="\n"))
    sure = Tap("yearend", "surveysure", run_id)
    label = texts.label("button-year-surveys-send", count=count)
    return Screen(text, ((Button(label, str(sure)),), (surveys,), (back,)))


def router() -> Router:
    """Take the buttons of the last questionnaires."""
    room = Router(name="year_surveys")
    room.callback_query.register(show, Tapped("yearend", "survey"))
    room.callback_query.register(send, Tapped("yearend", "surveysure"))
    return room
