"""Whereabouts: the screen of somebody who asked for nothing in particular."""

from datetime import datetime

from domain.html import NOTHING, Html
from domain.letters import Screen
from domain.people import Person
from handlers import menu, steps
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork


async def screen(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw the menu, or for a newcomer the step they are at."""
    if person.is_admitted:
        return await menu.screen(uow, person, texts, library, now, lead)
    return await steps.screen(uow, person, steps.texts_of(person, texts), lead)
