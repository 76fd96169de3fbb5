"""Erasures: whose data are to go, and the acts about those that are gone, for curators."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Screen
from domain.people import Person
from handlers import menu, pages
from handlers.filters import Tapped
from handlers.names import code
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork, acts, erasures


async def show(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """List whose data are to go, and when."""
    waiting = (await erasures.waiting(uow, person))[: pages.A_PAGE * 2]
    lines = [
        texts.say(
            "erasure-line",
            code=code(subject, texts),
            day=said_day(one.due_on, texts.language, "d MMMM"),
            reason=texts.label(f"act-reason-{one.reason}"),
        )
        for one, subject in waiting
    ]
    title = texts.say("erasures-title") if lines else texts.say("erasures-none")
    done = Button(texts.label("button-acts"), str(Tap("erasures", "acts")))
    recall = texts.say("erasure-recall") if lines else NOTHING
    words = joined(title, Html("\n".join(lines)), recall)
    return Screen(words, ((done,), *menu.back_to_menu(texts)))


async def list_acts(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List the acts, a page at a time; each button sends one again."""
    every = await acts.every(uow, person)
    shown, turns = pages.paged(
        every, tap.rev, texts, lambda page: str(Tap("erasures", "acts", 0, page))
    )
    rows = tuple(
        (
            Button(
                texts.label(
                    "button-act",
                    code=acts.code_of(one, texts),
                    day=said_day(one.due_on, texts.language, "d MMMM y"),
                ),
                str(Tap("erasures", "act", one.id)),
            ),
        )
        for one in shown
    )
    words = texts.say("acts-title") if every else texts.say("acts-none")
    waiting = Button(texts.label("button-erasures"), str(Tap("erasures", "show")))
    return Screen(words, (*rows, *turns, (waiting,), *menu.back_to_menu(texts)))


async def send_act(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let an act be made and sent again."""
    await acts.ask_again(uow, person, tap.id, now)
    back = Button(texts.label("button-acts"), str(Tap("erasures", "acts")))
    return Screen(texts.say("act-asked"), ((back,), *menu.back_to_menu(texts)))


def router() -> Router:
    """Take the buttons about data that go or are gone."""
    room = Router(name="erasures")
    room.callback_query.register(show, Tapped("erasures", "show"))
    room.callback_query.register(list_acts, Tapped("erasures", "acts"))
    room.callback_query.register(send_act, Tapped("erasures", "act"))
    return room
