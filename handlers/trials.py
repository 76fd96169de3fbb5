"""Trials: the curator marks who only tries the bot, and erases all of them at once."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import PersonId
from domain.letters import Button, Screen
from domain.listings import Part
from domain.people import Person
from handlers import cards, menu
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, trials


async def mark(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Mark somebody as trying the bot only, or take the mark back."""
    is_trial = tap.deed == "mark"
    await trials.mark(uow, person, PersonId(tap.id), now, is_trial=is_trial)
    lead = texts.say("trial-marked" if is_trial else "trial-unmarked")
    return await cards.screen(uow, person, PersonId(tap.id), texts, now, lead)


async def ask(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask whether everybody on trial shall be erased, and say how many they are."""
    count = len(await trials.listed(uow, person))
    back = Button(texts.label("button-people"), str(Tap("people", "show", arg=Part.TRIALS)))
    if not count:
        return Screen(texts.say("trials-none"), ((back,), *menu.back_to_menu(texts)))
    yes = Button(
        texts.label("button-trials-erase-surely", count=count), str(Tap("trial", "erase"))
    )
    return Screen(texts.say("trials-question", count=count), ((back,), (yes,)))


async def erase(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Erase everybody on trial."""
    count = await trials.erase(uow, person, now)
    back = Button(texts.label("button-people"), str(Tap("people", "show")))
    return Screen(texts.say("trials-erased", count=count), ((back,), *menu.back_to_menu(texts)))


def router() -> Router:
    """Take what a curator does about people on trial."""
    room = Router(name="trials")
    room.callback_query.register(mark, Tapped("trial", "mark", "unmark"))
    room.callback_query.register(ask, Tapped("trial", "ask"))
    room.callback_query.register(erase, Tapped("trial", "erase"))
    return room
