"""Letters about what was said of a meeting; like all about meetings they name nobody.

Each is drawn as things stand when it leaves: None where there is nothing to say any more.
"""

from collections.abc import Mapping
from typing import Final

from domain.ids import MeetingId
from domain.letters import Button, Rows, Screen
from domain.meetings import Meeting, MeetingState
from domain.refusals import NotYours
from handlers.letters import Draw, Told
from handlers.meeting_words import day, when
from handlers.taps import Tap
from services import agendas
from services.zones import zone_of


async def cannot(told: Told) -> Screen | None:
    """Tell the mentor that somebody cannot come, so that the meeting may be moved."""
    meeting = await _meeting(told)
    if meeting is None or not meeting.is_planned or meeting.starts_at <= told.now:
        return None
    said = when(meeting, told.texts, await zone_of(told.uow, told.person))
    look = Tap("meetings", "open", meeting.id)
    rows = ((Button(told.texts.label("button-open-meeting"), str(look)),),)
    return Screen(told.texts.say("letter-meeting-cannot", when=said), rows)


async def settled(told: Told) -> Screen | None:
    """Tell the mentor what was written down, so that it can be set right."""
    meeting = await _reported(told)
    if meeting is None:
        return None
    said = await _day(told, meeting)
    text = told.texts.say("letter-meeting-settled", day=said, state=meeting.state)
    return Screen(text, _look_at(told, meeting))


async def decided(told: Told) -> Screen | None:
    """Tell everybody in the pair what a curator has written down."""
    meeting = await _reported(told)
    if meeting is None:
        return None
    said = await _day(told, meeting)
    text = told.texts.say("letter-meeting-decided", day=said, state=meeting.state)
    return Screen(text, _look_at(told, meeting))


async def disputed(told: Told) -> Screen | None:
    """Tell the other side that a curator will find out; not who said what."""
    meeting = await _meeting(told)
    if meeting is None or meeting.state is not MeetingState.DISPUTED:
        return None
    text = told.texts.say("letter-meeting-disputed", day=await _day(told, meeting))
    return Screen(text, _look_at(told, meeting))


LETTERS: Final[Mapping[str, Draw]] = {
    "meeting-cannot": cannot,
    "meeting-settled": settled,
    "meeting-disputed": disputed,
    "meeting-decided": decided,
}
"""Every such letter by its name."""


async def _reported(told: Told) -> Meeting | None:
    meeting = await _meeting(told)
    is_reported = meeting and meeting.state in {MeetingState.HELD, MeetingState.MISSED}
    return meeting if is_reported else None


async def _day(told: Told, meeting: Meeting) -> str:
    return day(meeting, told.texts, await zone_of(told.uow, told.person))


def _look_at(told: Told, meeting: Meeting) -> Rows:
    look = Tap("checkin", "open", meeting.id)
    return ((Button(told.texts.label("button-open-meeting"), str(look)),),)


async def _meeting(told: Told) -> Meeting | None:
    """Find the meeting, if its reader is in the pair, and that still goes on."""
    if not told.person.is_admitted:
        return None
    try:
        meeting = await agendas.meeting_of(told.uow, told.person, MeetingId(told.number))
        await agendas.one_of(told.uow, told.person, meeting.pair_id, told.now)
    except NotYours:
        return None
    return meeting
