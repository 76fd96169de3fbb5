"""The desk of talks: curators and psychologists see who calls, take a call, answer and end it."""

from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import PersonId, TicketId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.refusals import TalkOver
from domain.talks import Ticket
from handlers import menu
from handlers.filters import Answered, Tapped
from handlers.names import short
from handlers.talk_words import code, conversation, until
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, listening, talk_desk
from services.talk_desk import Seen
from services.talks import Talk
from services.zones import zone_of

A_LIST: Final = 12
"""How many talks are listed; those that wait longest come first."""


async def show(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List the open talks, the overdue ones first."""
    await listening.hush(uow, person)
    return await _listed(uow, person, texts, now)


async def look(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show a talk with its words."""
    await listening.hush(uow, person)
    talk = await talk_desk.look(uow, person, TicketId(tap.id), now)
    return await _screen(uow, person, texts, talk, now)


async def take(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Answer for a talk from now on."""
    talk = await talk_desk.take(uow, person, TicketId(tap.id), now)
    return await _screen(uow, person, texts, talk, now, texts.say("talk-was-taken"))


async def ask_words(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask for the words of an answer."""
    talk = await talk_desk.look(uow, person, TicketId(tap.id), now)
    if not talk.ticket.is_open:
        return await _screen(uow, person, texts, talk, now)
    await listening.ask(uow, person, str(Tap("talks", "words", talk.ticket.id)))
    back = Button(texts.label("button-back"), str(Tap("talks", "open", talk.ticket.id)))
    return Screen(texts.say("talk-type-answer"), ((back,),))


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as an answer."""
    try:
        talk = await talk_desk.reply(uow, person, TicketId(tap.id), message.text or "", now)
    except TalkOver:
        await listening.hush(uow, person)
        return await _listed(uow, person, texts, now, texts.say("refusal-talk-over"))
    await listening.hush(uow, person)
    return await _screen(uow, person, texts, talk, now, texts.say("talk-answer-sent"))


async def close(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """End a talk."""
    await listening.hush(uow, person)
    try:
        await talk_desk.close(uow, person, TicketId(tap.id), now)
    except TalkOver:
        return await _listed(uow, person, texts, now, texts.say("refusal-talk-over"))
    return await _listed(uow, person, texts, now, texts.say("talk-was-closed"))


async def _listed(
    uow: UnitOfWork, person: Person, texts: Texts, now: datetime, lead: Html = NOTHING
) -> Screen:
    zone = await zone_of(uow, person)
    seen = (await talk_desk.waiting(uow, person, now))[:A_LIST]

    def stands(one: Seen) -> dict[str, str]:
        state = one.ticket.state(now)
        return {"state": state, "until": until(one.ticket.promised_at, texts, zone)}

    rows = tuple(
        (
            Button(
                texts.label("button-talk", name=short(one.asker, texts), **stands(one)),
                str(Tap("talks", "open", one.ticket.id)),
            ),
        )
        for one in seen
        if one.asker is not None
    )
    others = [
        texts.say("talk-of-others", code=code(one.ticket, texts), **stands(one))
        for one in seen
        if one.asker is None
    ]
    title = texts.say("talks-title" if seen else "talks-none")
    return Screen(joined(lead, title, *others), (*rows, *menu.back_to_menu(texts)))


async def _screen(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    talk: Talk,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    ticket = talk.ticket

    def line(author: PersonId, words: str) -> Html:
        who = "asker" if author == talk.asker.id else "me" if author == person.id else "colleague"
        return texts.say("talk-line-at-school", who=who, words=words)

    head = texts.say(
        "talk-of",
        code=code(ticket, texts),
        name=short(talk.asker, texts),
        state=ticket.state(now),
        until=until(ticket.promised_at, texts, await zone_of(uow, person)),
    )
    said = conversation(talk, line) or texts.say("talk-without-words")
    back = Button(texts.label("button-all-talks"), str(Tap("talks", "show")))
    rows = (*_deeds(ticket, person, texts), (back,), *menu.back_to_menu(texts))
    return Screen(joined(lead, head, said), rows)


def _deeds(ticket: Ticket, person: Person, texts: Texts) -> Rows:
    if not ticket.is_open:
        return ()
    take = Button(texts.label("button-talk-take"), str(Tap("talks", "take", ticket.id)))
    reply = Button(texts.label("button-talk-answer"), str(Tap("talks", "answer", ticket.id)))
    close = Button(texts.label("button-talk-close"), str(Tap("talks", "close", ticket.id)))
    is_mine = ticket.owner_id == person.id
    return ((reply,), (close,)) if is_mine else ((take,), (reply,), (close,))


def router() -> Router:
    """Take what curators and psychologists do with calls for a talk."""
    room = Router(name="talk_desk")
    room.callback_query.register(show, Tapped("talks", "show"))
    room.callback_query.register(look, Tapped("talks", "open"))
    room.callback_query.register(take, Tapped("talks", "take"))
    room.callback_query.register(ask_words, Tapped("talks", "answer"))
    room.callback_query.register(close, Tapped("talks", "close"))
    room.message.register(hear, F.text, Answered("talks", "words"))
    return room
