"""Roles of a position: who is reminded of it and may mark it, ticked one by one."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import RoadMapRowId
from domain.letters import Button, Screen
from domain.people import Person, Role
from domain.refusals import NotYours
from handlers import editing_screens
from handlers.editing_screens import NEW
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, position_editing
from services.position_editing import Sheet
from services.positions import Page


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show which roles answer for a position."""
    known = await position_editing.sheet(uow, person, RoadMapRowId(tap.id), library, now)
    return await screen(uow, person, known, editing_screens.flagged(tap.arg), texts)


async def turn(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Let a role answer for it, or no longer."""
    name, rest = (*tap.arg.split(".", 1), "")[:2]
    if name not in set(Role):
        raise NotYours
    page = Page(RoadMapRowId(tap.id), tap.rev)
    await position_editing.turn_role(uow, person, page, Role(name), now)
    known = await position_editing.sheet(uow, person, page.row_id, library, now)
    return await screen(uow, person, known, editing_screens.flagged(rest), texts)


async def screen(
    uow: UnitOfWork, person: Person, known: Sheet, carried: tuple[str, str], texts: Texts
) -> Screen:
    """Draw the roles, and the way on: to the words about who answers, or back to the fields."""
    row, (flag, origin), arg = known.line.row, carried, ".".join(carried)
    offered = await position_editing.answering(uow, person, row)
    done = texts.label("button-edit-roles-done")
    if flag == NEW:
        on = Tap("editing", "field", row.id, row.rev, f"responsible.{NEW}.{origin}")
    else:
        on = Tap("editing", "show", row.id, row.rev, origin)
    buttons = [_role(known, one, arg, texts) for one in offered]
    return Screen(
        texts.say("edit-roles", title=known.line.position.title),
        (
            *(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)),
            (Button(done, str(on)),),
        ),
    )


def _role(known: Sheet, role: Role, arg: str, texts: Texts) -> Button:
    row = known.line.row
    label = texts.label(
        "button-edit-role-chosen" if role in row.roles else "button-edit-role",
        role=texts.label(f"role-{role.replace('_', '-')}"),
    )
    return Button(label, str(Tap("editing", "role", row.id, row.rev, f"{role}.{arg}")))


def router() -> Router:
    """Take the buttons about the roles of a position."""
    room = Router(name="position roles")
    room.callback_query.register(show, Tapped("editing", "roles"))
    room.callback_query.register(turn, Tapped("editing", "role"))
    return room
