"""Adding a position: where it belongs, what it is called, and then its deadline and roles."""

from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.ids import RunId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.refusals import NotYours
from domain.road_maps import RoadMap
from domain.staff import HEAD_OF
from handlers import position_dates
from handlers.answers import shortened
from handlers.editing_screens import NEW
from handlers.filters import Answered, Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening, position_adding, position_editing, schools
from services.position_adding import places

_LABEL: Final = 48


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask to which stage or section a new position belongs."""
    await listening.hush(uow, person)
    found = await position_adding.to_add(uow, person, RunId(tap.id), library, now)
    rows = tuple((_to_place(found, one, texts),) for one in places(found))
    return Screen(texts.say("edit-add-where"), (*rows, *_back(texts)))


async def ask(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask for the title of the new position."""
    found = await position_adding.to_add(uow, person, RunId(tap.id), library, now)
    if tap.arg not in places(found):
        raise NotYours
    await listening.ask(uow, person, str(Tap("adding", "title", tap.id, arg=tap.arg)))
    place = _named(found, tap.arg, texts)
    return Screen(texts.say("edit-add-title", place=place), _back(texts))


async def take(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the title: the position is there, and its deadline is asked for."""
    found = await position_adding.to_add(uow, person, RunId(tap.id), library, now)
    words = message.text or ""
    head = HEAD_OF[(await schools.of_person(uow, person)).level]
    who = texts.label(f"role-{head}")
    row = await position_adding.add(uow, person, found, tap.arg, words, who, now)
    known = await position_editing.sheet(uow, person, row.id, library, now)
    return await position_dates.question(uow, person, known, (NEW, ""), texts)


def _to_place(found: RoadMap, place: str, texts: Texts) -> Button:
    label = shortened(_named(found, place, texts), _LABEL)
    return Button(label, str(Tap("adding", "place", found.run.id, arg=place)))


def _named(found: RoadMap, place: str, texts: Texts) -> str:
    field, name = places(found)[place]
    if field == "block":
        return name
    title = next(one.title for one in found.programme.stages if one.id == name)
    return texts.label("edit-add-stage", number=name.removeprefix("E"), title=title)


def _back(texts: Texts) -> Rows:
    return ((Button(texts.label("button-edit-leave"), str(Tap("roadmap", "show"))),),)


def router() -> Router:
    """Take the buttons about a new position, and its title when it is typed."""
    room = Router(name="position adding")
    room.message.register(take, Answered("adding", "title"))
    room.callback_query.register(show, Tapped("adding", "show"))
    room.callback_query.register(ask, Tapped("adding", "place"))
    return room
