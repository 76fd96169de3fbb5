"""Decisions: what a school decides for itself, each with a line that says what it changes."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Screen
from domain.people import Person
from domain.rights import Deed, may
from domain.settings import CHOICES, SchoolSettings
from handlers import menu
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, decisions


async def show(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """List what is decided."""
    return _whole(await decisions.look(uow, person), person, texts)


async def open_one(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Offer what may be chosen."""
    decided = await decisions.look(uow, person)
    offered = decisions.choices(tap.arg)
    now = getattr(decided, tap.arg)
    rows = tuple(
        (
            Button(
                _chosen(tap.arg, value, texts, is_now=value == now),
                str(Tap("decisions", "decide", place, arg=tap.arg)),
            ),
        )
        for place, value in enumerate(offered)
    )
    back = Button(texts.label("button-to-decisions"), str(Tap("decisions", "show")))
    return Screen(texts.say(f"explain-{_spelt(tap.arg)}"), (*rows, (back,)))


async def decide(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the choice."""
    decided = await decisions.decide(uow, person, tap.arg, tap.id, now)
    return _whole(decided, person, texts, texts.say("decided"))


def _whole(decided: SchoolSettings, person: Person, texts: Texts, lead: Html = NOTHING) -> Screen:
    rows = tuple(
        (
            Button(
                texts.label(
                    f"decision-{_spelt(key)}", value=_value(key, getattr(decided, key), texts)
                ),
                str(Tap("decisions", "open", arg=key)),
            ),
        )
        for key in CHOICES
    )
    calendar = Button(texts.label("button-to-calendar"), str(Tap("schooldays", "show")))
    doors = ((calendar,),) if may(person, Deed.EDIT_CALENDAR) else ()
    text = joined(lead, texts.say("decisions"))
    return Screen(text, (*rows, *doors, *menu.back_to_menu(texts)))


def _chosen(key: str, value: str | int, texts: Texts, *, is_now: bool) -> str:
    words = _value(key, value, texts)
    return texts.label("decided-now", value=words) if is_now else words


def _value(key: str, value: str | int, texts: Texts) -> str:
    if isinstance(value, int):
        return texts.label(f"count-{_spelt(key)}", count=value)
    return texts.label(f"choice-{value}")


def _spelt(key: str) -> str:
    return key.replace("_", "-")


def router() -> Router:
    """Take the decisions of a curator."""
    room = Router(name="decisions")
    room.callback_query.register(show, Tapped("decisions", "show"))
    room.callback_query.register(open_one, Tapped("decisions", "open"))
    room.callback_query.register(decide, Tapped("decisions", "decide"))
    return room
