"""The week of a mentor: on Monday by letter where there is something to do, and when asked for."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.letters import Screen
from domain.people import Person
from domain.rights import Deed, may
from handlers import menu
from handlers.filters import Tapped
from handlers.letters import Draw, Told
from handlers.mentor_weeks import words
from locales.texts import Texts
from services import UnitOfWork, listening
from services.mentor_weeks import reading
from services.zones import zone_of


async def show(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show a mentor everything that waits for them, however long it has."""
    await listening.hush(uow, person)
    week = await reading.look(uow, person, now)
    found = words.screen(week, week.tasks, texts, await zone_of(uow, person))
    return Screen(found.text, (*found.rows, *menu.back_to_menu(texts)))


async def letter(told: Told) -> Screen | None:
    """Tell a mentor of their week, if there is something to do or to come to."""
    if not may(told.person, Deed.SEE_OWN_WEEK):
        return None
    week = await reading.look(told.uow, told.person, told.now)
    if not week.is_worth_a_letter:
        return None
    zone = await zone_of(told.uow, told.person)
    return words.screen(week, week.told, told.texts, zone)


LETTERS: Final[Mapping[str, Draw]] = {"mentor-week": letter}
"""Every letter of this kind by its name."""


def router() -> Router:
    """Take the button that leads a mentor to their week."""
    room = Router(name="mentor-weeks")
    room.callback_query.register(show, Tapped("week", "show"))
    return room
