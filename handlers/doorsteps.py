"""Doorsteps: what somebody sees who waits for a curator: a code, and perhaps a question."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message
from typing_extensions import override

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person, Standing
from handlers import steps, whereabouts
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, entrances


class Asking(Filter):
    """The sender waits for a curator to let them in."""

    @override
    async def __call__(self, _: Message | CallbackQuery, person: Person | None) -> bool:
        return person is not None and person.standing is Standing.ASKING


async def show(
    _: Message | CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show the code again, or the question, whatever was written or tapped."""
    lead = await steps.looked_at(uow, person, texts, now)
    return await _asked(uow, person, texts, library, now, lead)


async def look(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show the question of a curator."""
    return await _asked(uow, person, texts, library, now)


async def say_yes(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take a yes."""
    await entrances.answer(uow, person, tap.id, now, yes=True)
    return await _asked(uow, person, texts, library, now, texts.say("entry-answer-kept"))


async def say_no(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take a no."""
    await entrances.answer(uow, person, tap.id, now, yes=False)
    return await _asked(uow, person, texts, library, now, texts.say("entry-answer-kept"))


async def _asked(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw the question with its two answers, or else where somebody is.

    Whoever is in already and asked for one more role is asked, too.
    """
    request = await entrances.own(uow, person)
    if request is None or request.question is None or request.said_yes is not None:
        return await whereabouts.screen(uow, person, texts, library, now, lead)
    yes = Button(texts.label("option-yes"), str(Tap("doorstep", "yes", request.id)))
    no = Button(texts.label("option-no"), str(Tap("doorstep", "no", request.id)))
    rows: Rows = ((yes, no),)
    return Screen(joined(lead, texts.say("entry-question", words=request.question)), rows)


def router() -> Router:
    """Stop whoever waits before any room that would let them do something."""
    room = Router(name="doorsteps")
    room.callback_query.register(look, Tapped("doorstep", "show"))
    room.callback_query.register(say_yes, Tapped("doorstep", "yes"))
    room.callback_query.register(say_no, Tapped("doorstep", "no"))
    room.callback_query.register(show, Asking())
    room.message.register(show, Asking())
    room.edited_message.register(show, Asking())
    return room
