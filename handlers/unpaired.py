"""Without a pair: what a mentee sees while they wait, and whom staff have to think of."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import Html, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person, Role
from domain.rights import Deed, may
from handlers import menu
from handlers.filters import Tapped
from handlers.letters import Draw, Told
from handlers.names import short
from handlers.pages import paged
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, confidants, readiness


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List the mentees without a pair, who waits longest first; a curator may make one."""
    known = await readiness.unpaired(uow, person, now)
    shown, turning = paged(known, tap.id, texts, lambda at: str(Tap("unpaired", "show", at)))
    lines = (
        texts.say("unpaired-line", name=short(one.person, texts), days=one.days) for one in shown
    )
    doors: Rows = ()
    if may(person, Deed.MAKE_PAIR):
        doors = tuple(
            (
                Button(
                    texts.label("button-find-mentor", name=short(one.person, texts)),
                    str(Tap("pairs", "mentee", one.person.id)),
                ),
            )
            for one in shown
        )
    head = texts.say("unpaired-title" if known else "unpaired-none", count=len(known))
    text = joined(head, joined(*lines, by="\n"))
    return Screen(text, (*doors, *turning, *menu.back_to_menu(texts)))


async def own(uow: UnitOfWork, person: Person, texts: Texts, now: datetime) -> Screen:
    """Draw what somebody sees who is in no pair."""
    rows = (*await _talk(uow, person, texts), *menu.back_to_menu(texts))
    return Screen(await _words(uow, person, texts, now), rows)


async def still(told: Told) -> Screen | None:
    """Tell a mentee who has waited for two weeks that nobody has forgotten them."""
    if not may(told.person, Deed.SEE_OWN_PAIRS):
        return None
    waiting = await readiness.of_mentee(told.uow, told.person, told.now)
    if waiting is None:
        return None
    rows = await _talk(told.uow, told.person, told.texts)
    return Screen(told.texts.say("letter-still-unpaired", days=waiting.days), rows)


LETTERS: Final[Mapping[str, Draw]] = {"still-unpaired": still}
"""Every letter to those without a pair by its name."""


async def _words(uow: UnitOfWork, person: Person, texts: Texts, now: datetime) -> Html:
    waiting = None
    if Role.MENTEE in person.roles:
        waiting = await readiness.of_mentee(uow, person, now)
    if waiting is None:
        return texts.say("agendas-none")
    return texts.say("unpaired-own", days=waiting.days)


async def _talk(uow: UnitOfWork, person: Person, texts: Texts) -> Rows:
    """Lead to the psychologist, where the school has one."""
    if Role.MENTEE not in person.roles or not may(person, Deed.ASK_FOR_TALK):
        return ()
    if Role.PSYCHOLOGIST not in await confidants.choices(uow, person):
        return ()
    ask = Tap("talk", "ask", arg=Role.PSYCHOLOGIST)
    return ((Button(texts.label("button-talk-psychologist"), str(ask)),),)


def router() -> Router:
    """Take the button that lists those without a pair."""
    room = Router(name="unpaired")
    room.callback_query.register(show, Tapped("unpaired", "show"))
    return room
