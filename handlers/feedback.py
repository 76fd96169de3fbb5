"""Feedback: the button that begins the short questionnaire about a meeting."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import MeetingId
from domain.letters import Screen
from domain.people import Person
from handlers.filters import Tapped
from handlers.sittings import drawn
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, feedback


async def begin(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Open the feedback at its first question, or where the person stopped."""
    sitting = await feedback.begin(uow, person, library, MeetingId(tap.id), now)
    return drawn(sitting, texts)


def router() -> Router:
    """Take the button that begins feedback; the questions are a room of their own."""
    room = Router(name="feedback")
    room.callback_query.register(begin, Tapped("feedback", "begin"))
    return room
