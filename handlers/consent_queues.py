"""Consent queues: the curator's lists of people whose consents want looking after."""

from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.ids import PersonId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from handlers import menu
from handlers.filters import Tapped
from handlers.names import short
from handlers.pages import paged
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork, births, consent_queues, consent_register


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show one list, a page at a time; each line opens a card."""
    found = await consent_queues.listed(uow, person, tap.deed, now)
    here, turns = paged(found, tap.id, texts, lambda page: str(replace(tap, id=page)))
    rows = tuple((Button(short(one, texts), str(Tap("card", "show", one.id))),) for one in here)
    words = texts.say(f"papers-{tap.deed}")
    return Screen(words, (*rows, *turns, *_register(texts), *menu.back_to_menu(texts)))


async def ages(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List the birth dates that speak of another age."""
    return await _ages(uow, person, texts, now)


async def settle(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the curator's word on a birth date."""
    about = PersonId(tap.id)
    await births.settle(uow, person, about, now, is_right=tap.deed == "right")
    return await _ages(uow, person, texts, now, texts.say("age-settled"))


async def register(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let the register of consents be made; it comes as a file."""
    await consent_register.ask(uow, person, now)
    return Screen(texts.say("register-begun"), menu.back_to_menu(texts))


async def _ages(
    uow: UnitOfWork, curator: Person, texts: Texts, now: datetime, lead: Html = NOTHING
) -> Screen:
    found = (await births.differing(uow, curator, now))[:6]
    lines = Html("\n".join(_line(one, texts) for one in found))
    rows = tuple(
        (
            Button(
                texts.label("button-age-right", name=short(one, texts)),
                str(Tap("papers", "right", one.id)),
            ),
            Button(texts.label("button-age-again"), str(Tap("papers", "again", one.id))),
        )
        for one in found
    )
    words = texts.say("papers-ages" if found else "papers-ages-none")
    return Screen(joined(lead, words, lines), (*rows, *menu.back_to_menu(texts)))


def _line(person: Person, texts: Texts) -> Html:
    day = said_day(person.born_on, texts.language) if person.born_on else ""
    age = texts.label(f"age-{person.age_group.replace('_', '-')}")
    return texts.say("age-line", name=short(person, texts), day=day, age=age)


def _register(texts: Texts) -> Rows:
    return ((Button(texts.label("button-register"), str(Tap("papers", "register"))),),)


def router() -> Router:
    """Take the lists of the queue and what is done in them."""
    room = Router(name="consent_queues")
    room.callback_query.register(show, Tapped("papers", *consent_queues.LISTS))
    room.callback_query.register(ages, Tapped("papers", "ages"))
    room.callback_query.register(settle, Tapped("papers", "right", "again"))
    room.callback_query.register(register, Tapped("papers", "register"))
    return room
