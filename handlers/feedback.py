"""Feedback: the button that begins the questionnaire about a meeting, and one that reminds."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import MeetingId
from domain.letters import Screen, Toast
from domain.people import Person
from handlers.filters import Tapped
from handlers.sittings import drawn
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, feedback, feedback_reminders


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


async def remind(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Toast:
    """Let the bot write to those whose feedback is late."""
    count = await feedback_reminders.remind(uow, person, now)
    return Toast(texts.label("feedback-reminded", count=count))


def router() -> Router:
    """Take the buttons; the questions are a room of their own."""
    room = Router(name="feedback")
    room.callback_query.register(begin, Tapped("feedback", "begin"))
    room.callback_query.register(remind, Tapped("feedback", "remind"))
    return room
