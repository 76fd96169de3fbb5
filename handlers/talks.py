"""Talks: calling a curator or a psychologist, writing to them, and ending the talk."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import PersonId, TicketId
from domain.letters import Button, Rows, Screen
from domain.people import Person, Role
from domain.refusals import NotYours, TalkOver
from handlers import menu
from handlers.filters import Answered, Tapped
from handlers.talk_words import conversation, until
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, confidants, interviewing, listening, talks
from services.talks import Talk
from services.zones import zone_of


async def show(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Put aside what is under way, and show the talk there is, or whom to call."""
    sitting = await interviewing.under_way(uow, person, library)
    await interviewing.pause(uow, person)
    paper = 0 if sitting is None else sitting.interview.id
    talk = await talks.current(uow, person)
    if talk is not None:
        return await _screen(uow, person, texts, talk, now, paper=paper)
    return await _whom(uow, person, texts, paper, now)


async def ask(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Call the one chosen; words may follow and need not."""
    if tap.arg not in set(Role):
        raise NotYours
    talk = await talks.ask(uow, person, Role(tap.arg), now)
    return await _screen(uow, person, texts, talk, now, paper=tap.id)


async def read(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show a talk, an ended one too."""
    await listening.hush(uow, person)
    talk = await talks.read(uow, person, TicketId(tap.id))
    return await _screen(uow, person, texts, talk, now)


async def hear(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take typed words into the talk."""
    try:
        talk = await talks.write(uow, person, TicketId(tap.id), message.text or "", now)
    except TalkOver:
        await listening.hush(uow, person)
        lead = texts.say("refusal-talk-over")
        return await menu.screen(uow, person, texts, library, now, lead=lead)
    lead = texts.say("talk-passed-on")
    return await _screen(uow, person, texts, talk, now, paper=tap.rev, lead=lead)


async def finish(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """End the talk."""
    await listening.hush(uow, person)
    try:
        await talks.finish(uow, person, TicketId(tap.id), now)
    except TalkOver:
        lead = texts.say("refusal-talk-over")
    else:
        lead = texts.say("talk-finished")
    return await menu.screen(uow, person, texts, library, now, lead=lead)


async def _whom(
    uow: UnitOfWork, person: Person, texts: Texts, paper: int, now: datetime
) -> Screen:
    known = await confidants.choices(uow, person)
    if not known:
        words = joined(texts.say("talk-nobody"), _helpline(person, texts))
        return Screen(words, (*_back(paper, texts), *menu.back_to_menu(texts)))
    promised = await confidants.promised(uow, person, now)
    by = until(promised, texts, await zone_of(uow, person))
    words = joined(texts.say("talk-whom", until=by), _helpline(person, texts))
    rows = tuple(
        (
            Button(
                texts.label("button-talk-call", role=role),
                str(Tap("talk", "ask", paper, arg=role)),
            ),
        )
        for role in known
    )
    return Screen(words, (*rows, *_back(paper, texts), *menu.back_to_menu(texts)))


async def _screen(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    talk: Talk,
    now: datetime,
    *,
    paper: int = 0,
    lead: Html = NOTHING,
) -> Screen:
    """Draw a talk for the one who asked; while it lasts, what they type next goes into it."""
    ticket = talk.ticket
    by = until(ticket.promised_at, texts, await zone_of(uow, person))

    def line(author: PersonId, words: str) -> Html:
        who = "me" if author == person.id else ticket.to
        return texts.say("talk-line", who=who, words=words)

    stand = texts.say("talk-stands", state=ticket.state(now), who=ticket.to, until=by)
    text = joined(lead, stand, conversation(talk, line))
    if not ticket.is_open:
        return Screen(text, menu.back_to_menu(texts))
    await listening.ask(uow, person, str(Tap("talk", "words", ticket.id, paper)))
    label = texts.label("button-talk-off", is_answered=str(not ticket.awaits_answer).lower())
    off = Button(label, str(Tap("talk", "done", ticket.id)))
    rows = ((off,), *_back(paper, texts), *menu.back_to_menu(texts))
    return Screen(joined(text, texts.say("talk-write"), _helpline(person, texts)), rows)


def _helpline(person: Person, texts: Texts) -> Html:
    return texts.say("talk-helpline") if Role.MENTEE in person.roles else NOTHING


def _back(paper: int, texts: Texts) -> Rows:
    """Lead back to the questionnaire that was put aside."""
    if not paper:
        return ()
    return ((Button(texts.label("button-back-to-paper"), str(Tap("start", "resume", paper))),),)


def router() -> Router:
    """Take the quiet button and everything that follows from it."""
    room = Router(name="talks")
    room.callback_query.register(show, Tapped("talk", "show"))
    room.callback_query.register(ask, Tapped("talk", "ask"))
    room.callback_query.register(read, Tapped("talk", "read"))
    room.callback_query.register(finish, Tapped("talk", "done"))
    room.message.register(hear, F.text, Answered("talk", "words"))
    return room
