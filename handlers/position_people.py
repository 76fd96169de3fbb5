"""Who answers for a position by name: a list of the staff, each marked or taken away by a tap."""

from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import PersonId
from domain.letters import Button, Screen
from domain.people import STAFF, Person, Role
from domain.positions import RoadMapRow
from domain.refusals import NotYours
from handlers import origins, positions
from handlers.filters import Tapped
from handlers.names import short
from handlers.pages import paged
from handlers.position_deeds import page_of, to_position
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, position_people
from services import positions as deeds

_LAST_PAGE: Final = 999


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """List the staff; what is done or left shows itself instead."""
    (page,), origin = origins.taken(tap.arg, 1)
    return await _drawn(uow, person, texts, library, tap, _Leaf(page, origin), now)


async def choose(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Let one of the staff answer for the position, or no more, and list them again."""
    (number, page), origin = origins.taken(tap.arg, 2)
    whom = origins.number(number)
    if whom is None:
        raise NotYours
    await position_people.name(uow, person, page_of(tap), PersonId(whom), now)
    return await _drawn(uow, person, texts, library, tap, _Leaf(page, origin), now)


async def choose_nobody(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Let the roles of the position answer for it again, and show it."""
    await position_people.name_nobody(uow, person, page_of(tap), now)
    return await positions.screen(uow, person, texts, library, tap, now)


class _Leaf:
    """A page of the list, and where its position was opened from."""

    def __init__(self, page: str, origin: str) -> None:
        self.number = min(origins.number(page) or 0, _LAST_PAGE)
        self.origin = origin


async def _drawn(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    tap: Tap,
    leaf: _Leaf,
    now: datetime,
) -> Screen:
    row = await deeds.to_edit(uow, person, page_of(tap))
    if not row.is_open:
        shown = Tap("roadmap", "row", row.id, row.rev, leaf.origin)
        return await positions.screen(uow, person, texts, library, shown, now)
    staff = await position_people.candidates(uow, person)
    people, turning = paged(staff, leaf.number, texts, lambda page: _turn(row, page, leaf.origin))
    nobody = Tap("position", "by_role", row.id, row.rev, leaf.origin)
    rows = (
        *((_one(row, each, leaf, texts),) for each in people),
        *turning,
        *(((Button(texts.label("button-position-by-role"), str(nobody)),),) if row.people else ()),
        (to_position(tap, leaf.origin, texts),),
    )
    return Screen(texts.say("position-people"), rows)


def _turn(row: RoadMapRow, page: int, origin: str) -> str:
    return str(Tap("position", "people", row.id, row.rev, f"{page}.{origin}"))


def _one(row: RoadMapRow, each: Person, leaf: _Leaf, texts: Texts) -> Button:
    held = [one for one in Role if one in each.roles & STAFF]
    roles = ", ".join(texts.label(f"role-{one.replace('_', '-')}") for one in held)
    label = texts.label(
        "button-position-named" if each.id in row.people else "button-position-name",
        name=short(each, texts),
        roles=roles,
    )
    arg = f"{each.id}.{leaf.number}.{leaf.origin}"
    return Button(label, str(Tap("position", "name", row.id, row.rev, arg)))


def router() -> Router:
    """Take the buttons that name people."""
    room = Router(name="position people")
    room.callback_query.register(show, Tapped("position", "people"))
    room.callback_query.register(choose, Tapped("position", "name"))
    room.callback_query.register(choose_nobody, Tapped("position", "by_role"))
    return room
