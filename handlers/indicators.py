"""Indicators: all of a year, one of them, who is counted and what is missing."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html
from domain.letters import Screen
from domain.people import Person
from handlers import indicator_lists, indicator_screens, menu
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, indicator_details, indicators, listening


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show the indicators of a year; without a year, of the one that goes on."""
    await listening.hush(uow, person)
    found = await indicators.look(uow, person, library, now, tap.id)
    if found is None:
        return Screen(texts.say("indicators-none"), menu.back_to_menu(texts))
    title = library.programme(found.at.run.programme_id).title
    return indicator_screens.board(found, title, tap.rev, person, texts)


async def open_one(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show one indicator, or a list that stands behind it."""
    await listening.hush(uow, person)
    found = await indicator_details.open_one(uow, person, tap.arg, tap.id, library, now)
    if found is None:
        return Screen(texts.say("indicators-none"), menu.back_to_menu(texts))
    match tap.deed:
        case "counted":
            return indicator_lists.counted(found, tap.rev, texts)
        case "missing":
            return indicator_lists.missing(found, tap.rev, person, texts)
        case "schools" if found.schools:
            return indicator_lists.schools(found, tap.rev, texts)
        case _:
            return indicator_screens.one(found, person, texts, now, NOTHING)


async def again(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    tap: Tap,
    now: datetime,
    lead: Html,
) -> Screen:
    """Draw one indicator after something was said about it."""
    found = await indicator_details.open_one(uow, person, tap.arg, tap.id, library, now)
    if found is None:
        return Screen(texts.say("indicators-none"), menu.back_to_menu(texts))
    return indicator_screens.one(found, person, texts, now, lead)


def router() -> Router:
    """Take every button of the indicators."""
    room = Router(name="indicators")
    room.callback_query.register(show, Tapped("indicators", "show"))
    deeds = ("open", "counted", "missing", "schools")
    room.callback_query.register(open_one, Tapped("indicators", *deeds))
    return room
