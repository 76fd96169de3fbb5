"""Newcomers: people on the way from a link to taking part; they see their next step only."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, joined
from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import NotAllowed, NothingToAnswer
from handlers import births, consents, menu, steps, whereabouts
from handlers.filters import Answered, Answering, Newcomer, Tapped
from handlers.names import called
from handlers.sittings import drawn
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, interviewing, invitations, joining, listening
from services import births as births_of
from services import consents as papers


async def show(
    _: Message | CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show the step again, whatever a newcomer wrote or tapped."""
    return await steps.screen(uow, person, texts)


async def hear(
    message: Message,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take words as the answer to an anonymous question; if none waits, show the step again."""
    words = message.text or ""
    try:
        turn = await interviewing.hear(uow, person, library, words, texts.language, now)
    except (NotAllowed, NothingToAnswer):
        return await steps.screen(uow, person, texts)
    return drawn(turn.sitting, texts, missed=turn.missed)


async def look_again(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show how things stand at this minute; for somebody who is in by now, that is the menu."""
    lead = NOTHING if person.is_admitted else await steps.looked_at(uow, person, texts, now)
    return await whereabouts.screen(uow, person, texts, library, now, lead)


async def be_younger(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the word of somebody who says they are younger."""
    younger = await joining.lower_age(uow, person, now)
    return await steps.screen(uow, younger, steps.texts_of(younger, texts))


async def give_link(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Make a link for the guardian, to be sent on by the pupil."""
    address = await invitations.invite_guardian(uow, person, now)
    again = Button(texts.label("button-look-again"), str(Tap("join", "show")))
    words = joined(texts.say("guardian-link", link=address), texts.say("guardian-paper"))
    return Screen(words, ((again,),))


async def take_given_name(
    message: Message, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the given name, and ask for the family name."""
    named = await papers.name(uow, person, _cleaned(message), person.family_name, now)
    return await steps.screen(uow, named, texts)


async def take_family_name(
    message: Message,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the family name; with it the newcomer is in."""
    named = await papers.name(uow, person, person.given_name, _cleaned(message), now)
    await listening.hush(uow, named)
    if not named.is_admitted:
        return await steps.screen(uow, named, texts)
    waiting = await joining.unanswered_children(uow, named)
    if waiting:
        return await consents.screen(uow, named, waiting[0].id, texts)
    lead = texts.say("welcome", name=called(named, texts))
    if births_of.is_asked(named):
        return await births.question(uow, named, texts, lead)
    return await menu.screen(uow, named, texts, library, now, lead=lead)


def _cleaned(message: Message) -> str:
    return " ".join((message.text or "").split())


def router() -> Router:
    """Take the steps of newcomers, and whatever else they write or tap."""
    room = Router(name="newcomers")
    room.message.register(take_given_name, Newcomer(), Answered("join", "given"))
    room.message.register(take_family_name, Newcomer(), Answered("join", "family"))
    room.callback_query.register(look_again, Tapped("join", "show"))
    room.callback_query.register(be_younger, Newcomer(), Tapped("join", "younger"))
    room.callback_query.register(give_link, Newcomer(), Tapped("join", "link"))
    room.callback_query.register(show, Newcomer(), ~Answering())
    room.message.register(hear, Newcomer(), F.text, ~F.text.startswith("/"))
    room.message.register(show, Newcomer())
    room.edited_message.register(show, Newcomer())
    return room
