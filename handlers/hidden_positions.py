"""Hidden positions: a list of what a school took out of its road map, to bring it back."""

from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import joined
from domain.ids import RunId
from domain.letters import Button, Screen
from domain.people import Person
from domain.road_maps import Line
from handlers.answers import shortened
from handlers.filters import Tapped
from handlers.pages import paged
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, position_editing

_TITLE: Final = 90
_LABEL: Final = 40


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """List the hidden positions of a run; each opens as any other."""
    found = await position_editing.to_edit_run(uow, person, RunId(tap.id), library, now)
    page = tap.number
    numbered = [*enumerate(found.hidden, start=1)]
    shown, turning = paged(
        numbered, page, texts, lambda to: str(Tap("hidden", "show", tap.id, arg=str(to)))
    )
    lines = (
        texts.say(
            "edit-hidden-line",
            place=str(place),
            title=shortened(one.position.title, _TITLE),
        )
        for place, one in shown
    )
    head = texts.say("edit-hidden" if found.hidden else "edit-hidden-none")
    back = Button(texts.label("button-roadmap"), str(Tap("roadmap", "show")))
    return Screen(
        joined(head, joined(*lines, by="\n")),
        (*((_to_row(place, one, texts),) for place, one in shown), *turning, (back,)),
    )


def _to_row(place: int, line: Line, texts: Texts) -> Button:
    title = shortened(line.position.title, _LABEL)
    label = texts.label("button-edit-hidden-line", place=str(place), title=title)
    return Button(label, str(Tap("roadmap", "row", line.row.id, line.row.rev)))


def router() -> Router:
    """Take the button about what is hidden."""
    room = Router(name="hidden positions")
    room.callback_query.register(show, Tapped("hidden", "show"))
    return room
