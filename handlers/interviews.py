"""Interviews: beginning a questionnaire, every button under a question, and typed answers."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain import moves
from domain.html import NOTHING, joined
from domain.ids import InterviewId
from domain.letters import Screen
from domain.moves import Move
from domain.people import Person
from domain.refusals import NothingToAnswer
from handlers import leads, menu, originals, whereabouts
from handlers.filters import Tapped
from handlers.sittings import drawn, leaf_of
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, interviewing
from services.interviewing import Page

MOVES: Final[dict[str, Callable[[Tap, datetime], Move]]] = {
    "answer": lambda tap, _: moves.answer(tap.arg),
    "skip": lambda _, __: moves.answer(None),
    "tick": lambda tap, _: moves.tick(tap.arg, on=True),
    "untick": lambda tap, _: moves.tick(tap.arg, on=False),
    "done": lambda _, __: moves.ANSWER_WITH_TICKS,
    "back": lambda _, __: moves.BACK,
    "keep": lambda _, __: moves.KEEP,
    "change": lambda tap, _: moves.change(tap.arg),
    "submit": lambda _, now: moves.submit(now),
}
"""Every button that changes an interview, by the deed in its tap."""


async def begin(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Open a questionnaire at its first question, or where the person stopped."""
    if tap.deed == "begin":
        sitting = await interviewing.begin(uow, person, library, tap.arg, now)
    else:
        sitting = await interviewing.resume(uow, person, library, InterviewId(tap.id))
    about = await leads.lead(uow, person, sitting, texts)
    return drawn(sitting, texts, lead=joined(originals.note(texts), about), now=now)


async def move(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Make the move a button stands for, and show where the person is then."""
    page = Page(InterviewId(tap.id), tap.rev)
    made = MOVES[tap.deed](tap, now)
    turn = await interviewing.make(uow, person, library, page, made, now)
    about = await leads.lead(uow, person, turn.sitting, texts)
    lead = joined(texts.say("button-is-old") if turn.was_old else NOTHING, about)
    return drawn(turn.sitting, texts, lead=lead, leaf=leaf_of(turn.sitting, tap.arg), now=now)


async def leaf(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, library: Library
) -> Screen:
    """Turn to another page of the same thing: of the answers, or of the options."""
    sitting = await interviewing.look(uow, person, library, InterviewId(tap.id))
    about = await leads.lead(uow, person, sitting, texts)
    return drawn(sitting, texts, lead=about, leaf=tap.number)


async def pause(
    _: Message | CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Put the questionnaire aside; everything answered is kept."""
    await interviewing.pause(uow, person)
    return await whereabouts.screen(uow, person, texts, library, now, texts.say("paused"))


async def hear(
    message: Message,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take typed words as the answer to the question that waits for them."""
    words = message.text or ""
    try:
        turn = await interviewing.hear(uow, person, library, words, texts.language, now)
    except NothingToAnswer:
        return await menu.screen(
            uow, person, texts, library, now, lead=texts.say("nothing-was-asked")
        )
    about = await leads.lead(uow, person, turn.sitting, texts)
    return drawn(turn.sitting, texts, lead=about, missed=turn.missed, now=now)


def router() -> Router:
    """Take the buttons under questions, and words typed while one waits."""
    room = Router(name="interviews")
    room.callback_query.register(move, Tapped("interview", *MOVES))
    room.callback_query.register(begin, Tapped("start", "begin", "resume"))
    room.callback_query.register(leaf, Tapped("interview", "leaf"))
    room.callback_query.register(pause, Tapped("interview", "pause"))
    room.message.register(pause, Command("cancel", ignore_mention=True))
    room.message.register(hear, F.text, ~F.text.startswith("/"))
    return room
