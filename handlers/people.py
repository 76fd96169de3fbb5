"""People: the list of everybody or of a part, finding somebody by name, and whom to phone."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.ids import PersonId
from domain.letters import Button, Screen
from domain.listings import Part
from domain.people import Person
from domain.refusals import NotYours
from handlers import people_lists
from handlers.filters import Answered, Called, Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, listening, people


async def show(
    _: CallbackQuery | Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List the people of a part or of a class, a page at a time."""
    await listening.hush(uow, person)
    everyone = await people.everybody(uow, person)
    shown = people_lists.Shown(part=_part(tap), of_class=PersonId(tap.rev) or None, page=tap.id)
    return people_lists.listed(everyone, shown, person, texts)


async def choose(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask whom to show."""
    return people_lists.choices(await people.everybody(uow, person), texts)


async def ask_name(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask for a part of a name."""
    await people.everybody(uow, person)
    await listening.ask(uow, person, str(Tap("people", "found")))
    back = Button(texts.label("button-people"), str(Tap("people", "show")))
    return Screen(texts.say("people-ask-name"), ((back,),))


async def find(message: Message, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Show who has such a name; the next words look again."""
    found = await people.find(uow, person, message.text or "")
    return people_lists.found(found, texts)


def _part(tap: Tap) -> Part:
    """Read which part a button is for; one that is none was made up."""
    if tap.arg not in {"", *Part}:
        raise NotYours
    return Part(tap.arg or Part.ALL)


def router() -> Router:
    """Take what staff do with the list of people."""
    room = Router(name="people")
    room.message.register(show, Called("people", Tap("people", "show")))
    room.message.register(find, F.text, Answered("people", "found"))
    room.callback_query.register(show, Tapped("people", "show"))
    room.callback_query.register(choose, Tapped("people", "parts"))
    room.callback_query.register(ask_name, Tapped("people", "find"))
    return room
