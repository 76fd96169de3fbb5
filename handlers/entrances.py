"""Entrances: the curator's queue of people who ask to be let in."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.entrances import Reason, Request
from domain.html import NOTHING, Html, joined
from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import NotYours
from handlers import menu
from handlers.filters import Answered, Tapped
from handlers.names import code
from handlers.pages import paged
from handlers.taps import Tap
from locales.dates import said_moment
from locales.texts import Texts
from services import UnitOfWork, entrances, listening
from services.zones import zone_of


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List who waits, a page at a time."""
    await listening.hush(uow, person)
    return await _list(uow, person, texts, page=tap.rev)


async def look(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show one request, with what may be done about it."""
    await listening.hush(uow, person)
    request, asker = await entrances.case(uow, person, tap.id)
    words = texts.say("entry-card", line=await _line(uow, person, request, asker, texts))
    back = Button(texts.label("button-back"), str(Tap("entrances", "show")))
    return Screen(
        joined(words, _said(request, texts)),
        (
            (Button(texts.label("button-accept"), str(Tap("entrances", "accept", tap.id))),),
            (Button(texts.label("button-ask-entry"), str(Tap("entrances", "question", tap.id))),),
            (Button(texts.label("button-refuse-entry"), str(Tap("entrances", "why", tap.id))),),
            (back,),
        ),
    )


async def accept(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let somebody in."""
    accepted = await entrances.accept(uow, person, tap.id, now)
    lead = texts.say("entry-done-accepted", code=code(accepted, texts))
    return await _list(uow, person, texts, lead)


async def choose_why(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask for the reason, which may also be typed."""
    await entrances.case(uow, person, tap.id)
    await listening.ask(uow, person, str(Tap("entrances", "reason", tap.id)))
    rows = tuple(
        (
            Button(
                texts.label(f"reason-{one.replace('_', '-')}"),
                str(Tap("entrances", "refuse", tap.id, arg=one)),
            ),
        )
        for one in Reason
    )
    back = Button(texts.label("button-back"), str(Tap("entrances", "look", tap.id)))
    return Screen(texts.say("entry-why"), (*rows, (back,)))


async def refuse(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Say no for a reason that was chosen."""
    if tap.arg not in set(Reason):
        raise NotYours
    await entrances.refuse(uow, person, tap.id, Reason(tap.arg), now)
    return await _refused(uow, person, texts)


async def take_reason(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Say no for a reason that was typed."""
    await entrances.refuse(uow, person, tap.id, message.text or "", now)
    return await _refused(uow, person, texts)


async def ask_question(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask what the newcomer shall be asked."""
    await entrances.case(uow, person, tap.id)
    await listening.ask(uow, person, str(Tap("entrances", "words", tap.id)))
    back = Button(texts.label("button-back"), str(Tap("entrances", "look", tap.id)))
    return Screen(texts.say("entry-what"), ((back,),))


async def take_question(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Send the question on."""
    await entrances.ask(uow, person, tap.id, message.text or "", now)
    await listening.hush(uow, person)
    return await _list(uow, person, texts, texts.say("entry-done-asked"))


async def _refused(uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    await listening.hush(uow, person)
    return await _list(uow, person, texts, texts.say("entry-done-refused"))


async def _list(
    uow: UnitOfWork, person: Person, texts: Texts, lead: Html = NOTHING, page: int = 0
) -> Screen:
    waiting = await entrances.waiting(uow, person)
    shown, turns = paged(waiting, page, texts, lambda at: str(Tap("entrances", "show", 0, at)))
    lines = [await _line(uow, person, *one, texts) for one in shown]
    rows = tuple(
        (
            Button(
                texts.label("button-let-in", code=code(asker, texts)),
                str(Tap("entrances", "accept", request.id)),
            ),
            Button(texts.label("button-look-at-entry"), str(Tap("entrances", "look", request.id))),
        )
        for request, asker in shown
    )
    title = texts.say("entries-title", count=len(waiting))
    words = joined(title, Html("\n".join(lines))) if waiting else texts.say("entries-none")
    return Screen(joined(lead, words), (*rows, *turns, *menu.back_to_menu(texts)))


async def _line(
    uow: UnitOfWork, curator: Person, request: Request, asker: Person, texts: Texts
) -> Html:
    day = said_moment(request.asked_at, await zone_of(uow, curator), texts.language, "d MMMM")
    role = texts.label(f"role-{request.role.replace('_', '-')}")
    facts = {"code": code(asker, texts), "role": role, "day": day}
    if request.label is None:
        return texts.say("entry-line", **facts)
    return texts.say("entry-line-of", label=request.label, **facts)


def _said(request: Request, texts: Texts) -> Html:
    if request.question is None:
        return NOTHING
    said = {None: "none", True: "yes", False: "no"}[request.said_yes]
    return texts.say("entry-asked-and-said", words=request.question, said=said)


def router() -> Router:
    """Take what a curator does with people at the door."""
    room = Router(name="entrances")
    room.message.register(take_reason, Answered("entrances", "reason"))
    room.message.register(take_question, Answered("entrances", "words"))
    room.callback_query.register(show, Tapped("entrances", "show"))
    room.callback_query.register(look, Tapped("entrances", "look"))
    room.callback_query.register(accept, Tapped("entrances", "accept"))
    room.callback_query.register(choose_why, Tapped("entrances", "why"))
    room.callback_query.register(refuse, Tapped("entrances", "refuse"))
    room.callback_query.register(ask_question, Tapped("entrances", "question"))
    return room
