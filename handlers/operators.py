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
from handlers.filters import Stranger, Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, opening

USUAL: Final = "gymnasium-2021"
"""The programme of a school opened in the chat; `python -m bot school` takes any other."""


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


async def open_school(
    message: Message, uow: UnitOfWork, texts: Texts, library: Library, now: datetime
) -> Screen:
    """Open the school named after the command, on the usual programme."""
    name = " ".join((message.text or "").split()[1:])
    if not name:
        return await show(message, uow, texts)
    programme = library.programme(USUAL)
    opened = await opening.open_school(uow, name, programme, now)
    return Screen(texts.say("operator-link", name=name, link=opened.address))


async def link(_: CallbackQuery, tap: Tap, uow: UnitOfWork, texts: Texts, now: datetime) -> Screen:
    """Make another link for a school's curator."""
    school = await opening.school(uow, SchoolId(tap.id))
    address = await opening.curator_link(uow, school, now)
    return Screen(texts.say("operator-link", name=school.name, link=address))


def router(operators: Collection[int]) -> Router:
    """Take what operators ask for; whatever one writes who is in no school leads to the list."""
    room = Router(name="operators")
    ours = F.from_user.id.in_(frozenset(operators))
    room.message.register(open_school, Command("schools", ignore_mention=True), ours)
    room.message.register(show, Stranger(), ours)
    room.callback_query.register(link, Tapped("operator", "link"), ours)
    return room
