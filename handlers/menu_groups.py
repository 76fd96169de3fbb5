"""Menu groups: the screen behind a group of doors."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import NotAllowed, NothingToAnswer
from handlers import menu_doors
from handlers.filters import Tapped
from handlers.menu_doors import Door, Group
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, interviewing


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Say in a sentence what is in a group, and show its doors."""
    if tap.arg not in set(Group):
        raise NothingToAnswer
    group = Group(tap.arg)
    doors = menu_doors.within(person, group)
    if not doors:
        raise NotAllowed
    await interviewing.pause(uow, person)
    back = Button(texts.label("button-back-to-menu"), str(Tap("menu", "show")))
    rows = tuple((button(one, texts),) for one in doors)
    return Screen(texts.say(f"menu-about-{group}"), (*rows, (back,)))


def button(one: Door | Group, texts: Texts) -> Button:
    """Draw a row of the menu: a door, or a group of them."""
    if isinstance(one, Group):
        return Button(texts.label(f"menu-group-{one}"), str(Tap("menu", "group", arg=one)))
    return Button(texts.label(f"door-{one.tap.room}"), str(one.tap))


def router() -> Router:
    """Take the buttons that open a group of the menu."""
    room = Router(name="menu_groups")
    room.callback_query.register(show, Tapped("menu", "group"))
    return room
