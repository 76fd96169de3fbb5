"""Settings: language, time zone and school, chosen by each person for themselves."""

from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import SchoolId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from handlers import menu, whereabouts
from handlers.filters import Tapped
from handlers.rests import pauses, vacations
from handlers.school_cards import ZONES
from handlers.taps import Tap
from locales.library import Library
from locales.texts import ADULT, CHILD, Texts, texts_for
from services import UnitOfWork, tastes, wording

LANGUAGES: Final = ("ru", "en")


async def show(
    _: Message | CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show what can be chosen."""
    return await _shown(uow, person, texts)


async def languages(_: Message | CallbackQuery, texts: Texts) -> Screen:
    """Offer the languages."""
    rows = tuple(
        (Button(texts.label(f"language-{one}"), str(Tap("settings", "speak", arg=one))),)
        for one in LANGUAGES
    )
    return Screen(texts.say("choose-language"), (*rows, *menu.back_to_menu(texts)))


async def speak(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Speak the chosen language from now on."""
    language = tap.arg if tap.arg in LANGUAGES else LANGUAGES[0]
    await tastes.speak(uow, person, language, now)
    address = CHILD if person.is_child else ADULT
    spoken = texts_for(language, address, texts.naming)
    return await _shown(uow, person, spoken, spoken.say("language-chosen"))


async def zones(_: CallbackQuery, texts: Texts) -> Screen:
    """Offer the school's time zone, and Russia's eleven."""
    own = Button(texts.label("button-school-zone-again"), str(Tap("settings", "zone", len(ZONES))))
    rows = tuple(
        (
            Button(
                texts.label(f"zone-{one.rpartition('/')[2].lower()}"),
                str(Tap("settings", "zone", at)),
            ),
        )
        for at, one in enumerate(ZONES)
    )
    return Screen(texts.say("choose-zone"), ((own,), *rows, *menu.back_to_menu(texts)))


async def take_zone(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show times in the chosen zone from now on."""
    await tastes.live_in(uow, person, ZONES[tap.id] if tap.id < len(ZONES) else None)
    return await _shown(uow, person, texts, texts.say("zone-chosen"))


async def schools(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Offer the schools a person belongs to."""
    rows = tuple(
        (Button(one.name, str(Tap("settings", "school", one.id))),)
        for one in await tastes.schools_of(uow, person)
    )
    return Screen(texts.say("choose-school"), (*rows, *menu.back_to_menu(texts)))


async def turn_to(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, library: Library, now: datetime
) -> Screen:
    """Speak as a person of that school from now on."""
    other = await tastes.turn_to(uow, person, SchoolId(tap.id))
    texts = await wording.texts_of(uow, other)
    return await whereabouts.screen(uow, other, texts, library, now)


async def _shown(uow: UnitOfWork, person: Person, texts: Texts, lead: Html = NOTHING) -> Screen:
    many = len(await tastes.schools_of(uow, person)) > 1
    rows: Rows = (
        (Button(texts.label("button-language"), str(Tap("settings", "languages"))),),
        (Button(texts.label("button-zone"), str(Tap("settings", "zones"))),),
    )
    if many:
        rows = (*rows, (Button(texts.label("button-school"), str(Tap("settings", "schools"))),))
    rests = (*pauses.door(person, texts), *vacations.door(person, texts))
    text = joined(lead, texts.say("settings"))
    return Screen(text, (*rows, *rests, *menu.back_to_menu(texts)))


def router() -> Router:
    """Take the commands about settings and their buttons, from newcomers too."""
    room = Router(name="settings")
    room.message.register(show, Command("settings", ignore_mention=True))
    room.message.register(languages, Command("language", ignore_mention=True))
    room.callback_query.register(show, Tapped("settings", "show"))
    room.callback_query.register(languages, Tapped("settings", "languages"))
    room.callback_query.register(speak, Tapped("settings", "speak"))
    room.callback_query.register(zones, Tapped("settings", "zones"))
    room.callback_query.register(take_zone, Tapped("settings", "zone"))
    room.callback_query.register(schools, Tapped("settings", "schools"))
    room.callback_query.register(turn_to, Tapped("settings", "school"))
    return room
