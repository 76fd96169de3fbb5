"""Calendar files: a meeting for the calendar of somebody's telephone."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import MeetingId
from domain.letters import Screen
from domain.people import Person
from handlers import agendas as drawing
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, calendar_files


async def ask(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let the workshop make the file of a meeting as it stands."""
    meeting = await calendar_files.ask(uow, person, MeetingId(tap.id), now)
    lead = texts.say("calendar-file-asked")
    return await drawing.screen(uow, person, texts, meeting.pair_id, now, lead)


def router() -> Router:
    """Take the button that asks for a file."""
    room = Router(name="calendar_files")
    room.callback_query.register(ask, Tapped("meetings", "calendar"))
    return room
