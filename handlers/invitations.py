"""Invitations: the curator chooses a role, a form and an age, and gets a personal link."""

from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.invitations import INVITABLE
from domain.letters import Button, Rows, Screen
from domain.people import AgeGroup, Form, Person, Role
from domain.refusals import NotYours
from handlers import menu
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, invitations

FORMS: Final = (Form.PEER, Form.TEACHER)
_IN_PAIRS: Final = frozenset({Role.MENTEE, Role.MENTOR})


async def choose_role(_: CallbackQuery, texts: Texts) -> Screen:
    """Ask whom the link is for."""
    rows = tuple(
        (Button(texts.label(f"role-{_spelt(one)}"), str(Tap("invite", "role", arg=one))),)
        for one in INVITABLE
    )
    return Screen(texts.say("invite-whom"), (*rows, *menu.back_to_menu(texts)))


async def choose_form(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask for the form of mentoring; staff need none, so their link is made at once."""
    if _role(tap) not in _IN_PAIRS:
        return await _link(uow, person, texts, tap, now)
    rows = tuple(
        (Button(texts.label(f"form-{one}"), str(Tap("invite", "form", at, arg=tap.arg))),)
        for at, one in enumerate(FORMS)
    )
    return Screen(texts.say("invite-form"), (*rows, *_again(texts)))


async def choose_age(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask how old a pupil is; teachers are adults."""
    if _form(tap) is Form.TEACHER:
        adult = list(AgeGroup).index(AgeGroup.ADULT)
        return await _link(uow, person, texts, Tap("invite", "make", tap.id, adult, tap.arg), now)
    rows = tuple(
        (Button(texts.label(f"age-{_spelt(one)}"), str(made)),)
        for one, made in (
            (age, Tap("invite", "make", tap.id, at, tap.arg)) for at, age in enumerate(AgeGroup)
        )
    )
    return Screen(texts.say("invite-age"), (*rows, *_again(texts)))


async def make(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Make the link."""
    return await _link(uow, person, texts, tap, now)


async def _link(uow: UnitOfWork, person: Person, texts: Texts, tap: Tap, now: datetime) -> Screen:
    role = _role(tap)
    ages = list(AgeGroup)
    age = ages[tap.rev] if role in _IN_PAIRS and tap.rev < len(ages) else AgeGroup.ADULT
    address = await invitations.invite(uow, person, role, _form(tap), age, now)
    words = texts.say("invite-link", role=texts.label(f"role-{_spelt(role)}"), link=address)
    return Screen(words, (*_again(texts), *menu.back_to_menu(texts)))


def _again(texts: Texts) -> Rows:
    return ((Button(texts.label("button-invite-more"), str(Tap("invite", "show"))),),)


def _role(tap: Tap) -> Role:
    """Read the role a button is for; one that nobody is invited to was made up."""
    if tap.arg not in set(INVITABLE):
        raise NotYours
    return Role(tap.arg)


def _form(tap: Tap) -> Form:
    return FORMS[tap.id] if tap.id < len(FORMS) else Form.PEER


def _spelt(name: str) -> str:
    return name.replace("_", "-")


def router() -> Router:
    """Take the steps of inviting somebody."""
    room = Router(name="invitations")
    room.callback_query.register(choose_role, Tapped("invite", "show"))
    room.callback_query.register(choose_form, Tapped("invite", "role"))
    room.callback_query.register(choose_age, Tapped("invite", "form"))
    room.callback_query.register(make, Tapped("invite", "make"))
    return room
