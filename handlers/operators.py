"""Operators: whoever runs the bot opens schools and hands over the first curator's link."""

from collections.abc import Collection
from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.html import Html, joined
from domain.ids import SchoolId
from domain.letters import Button, Screen
from domain.schools import School
from handlers import programme_choices
from handlers.filters import Stranger, Tapped
from handlers.programme_choices import slug
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, opening, programmes, waiting_names

USUAL: Final = "gymnasium-2021"
"""The programme that is offered first."""


async def show(_: Message | CallbackQuery, uow: UnitOfWork, texts: Texts) -> Screen:
    """List the schools, with a link to make for each."""
    schools = await opening.schools(uow)
    rows = tuple(
        (
            Button(
                texts.label("button-curator-link", name=one.name),
                str(Tap("operator", "link", one.id)),
            ),
        )
        for one in schools
    )
    lines = Html("\n".join(texts.say("school-line", name=one.name) for one in schools))
    return Screen(joined(texts.say("operator-schools"), lines, texts.say("operator-how")), rows)


async def ask_programme(
    message: Message, uow: UnitOfWork, texts: Texts, library: Library, now: datetime
) -> Screen:
    """Ask on which programme to open the school named after the command; a known one is shown."""
    name = " ".join((message.text or "").split()[1:])
    if not name:
        return await show(message, uow, texts)
    known = await opening.by_name(uow, name)
    if known is not None:
        return await _linked(uow, known, texts, now)
    number = await waiting_names.wait(uow, message.chat.id, name)
    found = sorted(programmes.every(library, now), key=lambda one: one.programme.id != USUAL)
    return Screen(
        joined(texts.say("operator-which", name=name), programme_choices.lines(found, texts)),
        programme_choices.buttons(
            found, texts, lambda one: Tap("operator", "open", number, arg=slug(one.id))
        ),
    )


async def open_school(
    query: CallbackQuery, tap: Tap, uow: UnitOfWork, texts: Texts, library: Library, now: datetime
) -> Screen:
    """Open the school or the municipality that was named last, on the programme chosen."""
    name = await waiting_names.waiting(uow, query.from_user.id, tap.id)
    if name is None:
        return Screen(texts.say("operator-name-again"))
    programme = library.programme(programme_choices.spelt(tap.arg))
    opened = await opening.open_school(uow, name, programme, now)
    facts = {"level": opened.school.level, "name": name, "link": opened.address}
    return Screen(texts.say("operator-link", **facts))


async def link(_: CallbackQuery, tap: Tap, uow: UnitOfWork, texts: Texts, now: datetime) -> Screen:
    """Make another link for a school's curator."""
    return await _linked(uow, await opening.school(uow, SchoolId(tap.id)), texts, now)


async def _linked(uow: UnitOfWork, school: School, texts: Texts, now: datetime) -> Screen:
    address = await opening.curator_link(uow, school, now)
    facts = {"level": school.level, "name": school.name, "link": address}
    return Screen(texts.say("operator-link", **facts))


def router(operators: Collection[int]) -> Router:
    """Take what operators ask for; whatever one writes who is in no school leads to the list."""
    room = Router(name="operators")
    ours = F.from_user.id.in_(frozenset(operators))
    room.message.register(ask_programme, Command("schools", ignore_mention=True), ours)
    room.message.register(show, Stranger(), ours)
    room.callback_query.register(open_school, Tapped("operator", "open"), ours)
    room.callback_query.register(link, Tapped("operator", "link"), ours)
    return room
