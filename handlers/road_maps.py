"""The road map: what a school has to do in its year; the whole of it, and lists out of it."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.letters import Screen
from domain.people import Person
from domain.road_maps import RoadMap
from handlers import menu, road_map_doors, road_map_lists, road_map_overviews
from handlers.filters import Tapped
from handlers.road_map_doors import Whole
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening, road_maps, schools


async def show(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show the whole map, and the doors to the rooms about it."""
    await listening.hush(uow, person)
    found = await road_maps.look(uow, person, library, now)
    school = await schools.of_person(uow, person)
    whole = Whole(person=person, school=school, found=found, texts=texts)
    if found is None:
        rows = (*road_map_doors.rows(whole), *menu.back_to_menu(texts))
        return Screen(texts.say("roadmap-none"), rows)
    return road_map_overviews.screen(whole, found)


async def show_list(
    query: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show one part of the map, or what is due, late, one's own, or left out."""
    await listening.hush(uow, person)
    found = await road_maps.look(uow, person, library, now)
    if found is None:
        return Screen(texts.say("roadmap-none"), menu.back_to_menu(texts))
    if tap.deed == "part" and tap.id >= len(found.parts):
        return await show(query, uow, person, texts, library, now)
    return _listed(found, person, tap, texts)


def _listed(found: RoadMap, person: Person, tap: Tap, texts: Texts) -> Screen:
    page = tap.number
    match tap.deed:
        case "part":
            return road_map_lists.part(found, found.parts[tap.id], texts, page)
        case "soon":
            return road_map_lists.soon(found, tap.id, texts, page)
        case "mine":
            return road_map_lists.mine(found, person, texts, page)
        case "left":
            return road_map_lists.left(found, texts, page)
        case _:
            return road_map_lists.late(found, texts, page)


def router() -> Router:
    """Take every button that shows more than one position."""
    room = Router(name="road maps")
    room.callback_query.register(show, Tapped("roadmap", "show"))
    lists = Tapped("roadmap", "part", "soon", "late", "mine", "left")
    room.callback_query.register(show_list, lists)
    return room
