"""Agreements: a coordinator reads a school's road map, agrees to it, or gives it back."""

import re
from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain import agreements as rules
from domain.html import Html, joined
from domain.ids import RunId, SchoolId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.refusals import NotYours
from domain.road_maps import Line, RoadMap
from domain.runs import Agreement
from handlers import district_words, road_map_lists
from handlers.answers import shortened
from handlers.filters import Answered, Tapped
from handlers.pages import paged
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, agreements, listening
from services.agreements import Page, Viewed

A_PAGE: Final = 10
"""How many positions stand on one page."""

_TITLE: Final = 90
_RUN: Final = re.compile(r"[0-9]{1,9}")
_ARG: Final = re.compile(r"([0-9]{1,9})_([0-9a-f]{12})")


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show a school's map, a page at a time: titles, deadlines, states."""
    await listening.hush(uow, person)
    run_id = RunId(int(tap.arg)) if _RUN.fullmatch(tap.arg) else None
    viewed = await agreements.look(uow, person, SchoolId(tap.id), library, now, run_id)
    if viewed is None:
        raise NotYours
    return _drawn(viewed, texts, tap.rev)


async def agree(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Agree to the map that was shown."""
    return _drawn(await agreements.agree(uow, person, _page(tap), library, now), texts)


async def ask_why(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask what is to be changed."""
    page = _page(tap)
    viewed = await agreements.look(uow, person, page.school_id, library, now, page.run_id)
    await listening.ask(uow, person, str(Tap("agreement", "words", tap.id, tap.rev, tap.arg)))
    name = "" if viewed is None else viewed.school.name
    back = Button(texts.label("button-back"), str(_map(page.school_id, page.run_id)))
    return Screen(texts.say("agreement-ask-why", name=name), ((back,),))


async def give_back(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Give the map back with the words typed."""
    words = message.text or ""
    viewed = await agreements.give_back(uow, person, _page(tap), words, library, now)
    await listening.hush(uow, person)
    return _drawn(viewed, texts)


def _drawn(viewed: Viewed, texts: Texts, page: int = 0) -> Screen:
    found = viewed.found
    run = found.run
    shown, turns = paged(
        found.lines,
        page,
        texts,
        lambda at: str(Tap("agreement", "map", viewed.school.id, at, str(run.id))),
        A_PAGE,
    )
    head = texts.say("agreement-map", name=viewed.school.name, title=found.programme.title)
    text = joined(
        joined(head, district_words.agreement(found, texts), by="\n"),
        joined(*(_line(one, found, texts) for one in shown), by="\n"),
    )
    back = Button(
        texts.label("button-district-to-school"), str(Tap("district", "school", viewed.school.id))
    )
    return Screen(text, (*turns, *_answers(viewed, texts), (back,)))


def _line(line: Line, found: RoadMap, texts: Texts) -> Html:
    title = shortened(line.position.title, _TITLE)
    return texts.say("agreement-line", title=title, state=road_map_lists.state(line, found, texts))


def _answers(viewed: Viewed, texts: Texts) -> Rows:
    """Offer to answer a school that waits; the buttons carry what was shown."""
    run = viewed.found.run
    if run.agreement is not Agreement.ASKED:
        return ()
    arg = f"{run.id}_{rules.seal(viewed.found)}"
    yes = Tap("agreement", "agree", viewed.school.id, run.rev, arg)
    no = Tap("agreement", "why", viewed.school.id, run.rev, arg)
    return (
        (Button(texts.label("button-agreement-agree"), str(yes)),),
        (Button(texts.label("button-agreement-return"), str(no)),),
    )


def _page(tap: Tap) -> Page:
    """Read what a button speaks of; one that speaks of nothing was made up.

    Raises:
        NotYours: it names no map.
    """
    found = _ARG.fullmatch(tap.arg)
    if found is None:
        raise NotYours
    run_id, seal = found.groups()
    return Page(school_id=SchoolId(tap.id), run_id=RunId(int(run_id)), rev=tap.rev, seal=seal)


def _map(school_id: SchoolId, run_id: RunId) -> Tap:
    return Tap("agreement", "map", school_id, arg=str(run_id))


def router() -> Router:
    """Take what a coordinator does with the road map of a school."""
    room = Router(name="agreements")
    room.message.register(give_back, F.text, Answered("agreement", "words"))
    room.callback_query.register(show, Tapped("agreement", "map"))
    room.callback_query.register(agree, Tapped("agreement", "agree"))
    room.callback_query.register(ask_why, Tapped("agreement", "why"))
    return room
