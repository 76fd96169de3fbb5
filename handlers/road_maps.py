"""The road map: its stages, what is due and what is late, one position and its mark."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import RoadMapRowId
from domain.letters import Screen
from domain.people import Person
from domain.road_maps import RoadMap
from handlers import menu, positions, road_map_lists
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening, road_maps
from services.road_maps import Page


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show the whole map, one part of it, or what is due or late."""
    await listening.hush(uow, person)
    found = await road_maps.look(uow, person, library, now)
    if found is None:
        return Screen(texts.say("roadmap-none"), menu.back_to_menu(texts))
    return _listed(found, tap, texts)


async def open_row(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show one position."""
    await listening.hush(uow, person)
    return await positions.screen(uow, person, texts, library, tap, now)


async def mark(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Mark a position done and show it."""
    await road_maps.mark(uow, person, Page(RoadMapRowId(tap.id), tap.rev), now)
    return await positions.screen(uow, person, texts, library, tap, now)


async def unmark(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the mark back and show the position."""
    await road_maps.take_up_again(uow, person, Page(RoadMapRowId(tap.id), tap.rev), now)
    return await positions.screen(uow, person, texts, library, tap, now)


def _listed(found: RoadMap, tap: Tap, texts: Texts) -> Screen:
    page = int(tap.arg) if tap.arg.isdecimal() else 0
    match tap.deed:
        case "part" if tap.id < len(found.parts):
            return road_map_lists.part(found, found.parts[tap.id], texts, page)
        case "soon":
            return road_map_lists.soon(found, tap.id, texts, page)
        case "late":
            return road_map_lists.late(found, texts, page)
        case _:
            return road_map_lists.whole(found, texts)


def router() -> Router:
    """Take every button of the road map."""
    room = Router(name="road maps")
    room.callback_query.register(show, Tapped("roadmap", "show", "part", "soon", "late"))
    room.callback_query.register(open_row, Tapped("roadmap", "row"))
    room.callback_query.register(mark, Tapped("roadmap", "mark"))
    room.callback_query.register(unmark, Tapped("roadmap", "unmark"))
    return room
