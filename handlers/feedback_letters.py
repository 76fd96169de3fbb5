"""Letters that ask for feedback once more: before its time is over, and when a curator asks.

They may be read on a locked screen, so they name the day of the meeting and nothing else.
"""

from collections.abc import Mapping
from typing import Final

from domain.html import Html
from domain.ids import MeetingId
from domain.letters import Button, Screen
from domain.meetings import Meeting
from domain.refusals import NotYours
from handlers.agendas import answer_to
from handlers.letters import Draw, Told
from handlers.meeting_words import day
from services import agendas, feedback
from services.zones import zone_of


async def last_call(told: Told) -> Screen | None:
    """Ask once more on the last day."""
    meeting = await _awaiting(told)
    if meeting is None:
        return None
    said = day(meeting, told.texts, await zone_of(told.uow, told.person))
    return _answer(told, meeting, told.texts.say("letter-feedback-last-call", day=said))


async def reminder(told: Told) -> Screen | None:
    """Ask because a curator has asked to."""
    meeting = await _awaiting(told)
    if meeting is None:
        return None
    said = day(meeting, told.texts, await zone_of(told.uow, told.person))
    return _answer(told, meeting, told.texts.say("letter-feedback-reminder", day=said))


LETTERS: Final[Mapping[str, Draw]] = {
    "feedback-last-call": last_call,
    "feedback-reminder": reminder,
}
"""Every letter of this kind by its name."""


async def _awaiting(told: Told) -> Meeting | None:
    if not told.person.is_admitted:
        return None
    meeting_id = MeetingId(told.number)
    try:
        is_wanted = await feedback.is_wanted(told.uow, told.person, meeting_id)
        meeting = await agendas.meeting_of(told.uow, told.person, meeting_id)
    except NotYours:
        return None
    return meeting if is_wanted else None


def _answer(told: Told, meeting: Meeting, text: Html) -> Screen:
    return Screen(text, ((Button(told.texts.label("button-answer"), answer_to(meeting)),),))
