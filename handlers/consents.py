"""Consents: a screen of its own with the whole text and two equal buttons."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.consents import ConsentAnswer, ConsentKind
from domain.html import joined
from domain.ids import PersonId
from domain.letters import Button, Screen
from domain.people import Person
from handlers import menu, originals, steps
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork
from services import consents as papers

_SEEN = 12
"""How many digits of the text's SHA-256 a button carries: enough to notice a changed text."""


async def screen(uow: UnitOfWork, person: Person, about: PersonId, texts: Texts) -> Screen:
    """Draw the text about somebody, and the two answers."""
    kind = ConsentKind.OWN if about == person.id else ConsentKind.GUARDIAN
    text = await papers.text_for(uow, person, kind)
    seen = text.sha256[:_SEEN]
    yes = Button(texts.label("button-agree"), str(Tap("consent", "agree", about, arg=seen)))
    no = Button(texts.label("button-refuse"), str(Tap("consent", "refuse", about, arg=seen)))
    return Screen(joined(originals.note(texts), text.html), ((yes, no),))


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show the person's own consent, or the one about a child."""
    return await screen(uow, person, PersonId(tap.id or person.id), texts)


async def agree(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Write a yes, and go on to the next step."""
    about = PersonId(tap.id)
    subject = await papers.answer(uow, person, about, tap.arg, ConsentAnswer.GIVEN, now)
    if about != person.id:
        lead = texts.say("guardian-agreed")
        return await menu.screen(uow, person, texts, library, lead=lead)
    if subject.is_admitted:
        return await menu.screen(uow, subject, texts, library)
    return await steps.screen(uow, subject, texts, texts.say("consent-kept"))


async def refuse(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Write a no; it is as good an answer as the other one."""
    about = PersonId(tap.id)
    subject = await papers.answer(uow, person, about, tap.arg, ConsentAnswer.REFUSED, now)
    if about != person.id:
        lead = texts.say("guardian-refused-thanks")
        return await menu.screen(uow, person, texts, library, lead=lead)
    return await steps.screen(uow, subject, texts)


def router() -> Router:
    """Take the answers to consents, from newcomers and from guardians who are in."""
    room = Router(name="consents")
    room.callback_query.register(show, Tapped("consent", "show"))
    room.callback_query.register(agree, Tapped("consent", "agree"))
    room.callback_query.register(refuse, Tapped("consent", "refuse"))
    return room
