"""Roster lists: the lines of the roster, page by page, and what may be done about one."""

from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.rosters import Line
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, roster_entries, rosters

A_PAGE: Final = 8
"""How many lines stand on a page."""


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List the roster, a page at a time."""
    return await _listed(uow, person, texts, tap.id)


async def open_line(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show one line."""
    return _opened(await rosters.line(uow, person, tap.id), texts)


async def join_on_paper(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let somebody without a telephone take part."""
    await roster_entries.join_on_paper(uow, person, tap.id, now)
    return _opened(await rosters.line(uow, person, tap.id), texts, texts.say("line-on-paper"))


async def drop(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a line out."""
    await rosters.drop(uow, person, tap.id, now)
    return await _listed(uow, person, texts, 0, texts.say("line-dropped"))


async def _listed(
    uow: UnitOfWork, person: Person, texts: Texts, at: int, lead: Html = NOTHING
) -> Screen:
    lines = await rosters.every_line(uow, person)
    first = min(at, max(len(lines) - 1, 0)) // A_PAGE * A_PAGE
    rows = tuple(
        (Button(_label(one, texts), str(Tap("roster", "line", one.id))),)
        for one in lines[first : first + A_PAGE]
    )
    back = Button(texts.label("button-back"), str(Tap("roster", "show")))
    words = joined(lead, texts.say("roster-list", count=len(lines)))
    return Screen(words, (*rows, *_turns(first, len(lines), texts), (back,)))


def _label(line: Line, texts: Texts) -> str:
    return texts.label("line-label", code=line.code, state=_state(line, texts))


def _state(line: Line, texts: Texts) -> str:
    return texts.label("line-waits" if line.person_id is None else "line-came")


def _opened(line: Line, texts: Texts, lead: Html = NOTHING) -> Screen:
    words = texts.say(
        "roster-line",
        code=line.code,
        role=texts.label(f"role-{line.role}"),
        of_class=line.class_name or texts.label("line-no-class"),
        age=texts.label(f"age-{line.age_group.replace('_', '-')}"),
        paper=texts.label("line-paper" if line.has_paper else "line-no-paper"),
        state=_state(line, texts),
    )
    back = Button(texts.label("button-back"), str(Tap("roster", "list")))
    return Screen(joined(lead, words), (*_actions(line, texts), (back,)))


def _actions(line: Line, texts: Texts) -> Rows:
    if line.person_id is not None:
        card = Tap("card", "show", line.person_id)
        return ((Button(texts.label("button-open-card"), str(card)),),)
    join = Button(texts.label("button-on-paper"), str(Tap("roster", "on_paper", line.id)))
    drop_it = Button(texts.label("button-drop-line"), str(Tap("roster", "drop", line.id)))
    return (*(((join,),) if line.has_paper else ()), (drop_it,))


def _turns(first: int, count: int, texts: Texts) -> Rows:
    before = Tap("roster", "list", max(first - A_PAGE, 0))
    turns = (
        *((Button(texts.label("list-before"), str(before)),) if first > 0 else ()),
        *(
            (Button(texts.label("list-after"), str(Tap("roster", "list", first + A_PAGE))),)
            if first + A_PAGE < count
            else ()
        ),
    )
    return (turns,) if turns else ()


def register(room: Router) -> None:
    """Take what a curator does with single lines."""
    room.callback_query.register(show, Tapped("roster", "list"))
    room.callback_query.register(open_line, Tapped("roster", "line"))
    room.callback_query.register(join_on_paper, Tapped("roster", "on_paper"))
    room.callback_query.register(drop, Tapped("roster", "drop"))
