"""Letters about meetings; they may be read on a locked screen, so they name nobody and no place.

Each is drawn as things stand when it leaves: None where there is nothing to say any more.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from domain.html import Html, joined
from domain.ids import MeetingId
from domain.letters import Button, Rows, Screen
from domain.meetings import Meeting, MeetingState
from domain.refusals import NotYours
from handlers.agendas import answer_to, reports
from handlers.letters import Draw, Told
from handlers.meeting_words import day, kind_of, what_and_when, when
from handlers.taps import Tap
from services import agendas, feedback
from services.zones import zone_of


async def new(told: Told) -> Screen | None:
    """Say that a meeting was planned."""
    return await _answerable(told, told.texts.say("letter-meeting-planned"))


async def changed(told: Told) -> Screen | None:
    """Say that a meeting is at another time or place now."""
    return await _answerable(told, told.texts.say("letter-meeting-moved"))


async def cancelled(told: Told) -> Screen | None:
    """Say that a meeting will not take place."""
    meeting = await _meeting(told)
    if meeting is None or meeting.state is not MeetingState.CANCELLED:
        return None
    said = when(meeting, told.texts, await zone_of(told.uow, told.person))
    off = Button(
        told.texts.label("button-calendar-off"), str(Tap("meetings", "calendar", meeting.id))
    )
    return Screen(told.texts.say("letter-meeting-cancelled", when=said), ((off,),))


async def ahead(told: Told) -> Screen | None:
    """Remind that a meeting is near."""
    meeting = await _meeting(told)
    if meeting is None or meeting.starts_at <= told.now or not _still_so(told, meeting):
        return None
    zone = await zone_of(told.uow, told.person)
    today = told.now.astimezone(zone).date()
    days = (meeting.starts_at.astimezone(zone).date() - today).days
    return await _answerable(told, told.texts.say("letter-meeting-ahead", days=days))


async def _answerable(told: Told, lead: Html) -> Screen | None:
    """Say that a meeting is planned, and let a mentee answer whether they will come."""
    drawn, meeting = await _planned(told, lead), await _meeting(told)
    if drawn is None or meeting is None or not await _is_for_mentee(told, meeting):
        return drawn
    facts = (meeting.id, meeting.rev)
    will = Button(told.texts.label("button-will-come"), str(Tap("checkin", "will", *facts)))
    wont = Button(told.texts.label("button-cannot-come"), str(Tap("checkin", "wont", *facts)))
    return replace(drawn, rows=((will, wont), *drawn.rows))


async def not_forgotten(told: Told) -> Screen | None:
    """Remind in the morning of a meeting, where the one before was forgotten."""
    meeting = await _meeting(told)
    if meeting is None or meeting.starts_at <= told.now or not _still_so(told, meeting):
        return None
    return await _planned(told, told.texts.say("letter-not-forgotten"))


async def happened(told: Told) -> Screen | None:
    """Ask the mentor whether a meeting took place."""
    meeting = await _unreported(told)
    if meeting is None:
        return None
    pair = await agendas.one_of(told.uow, told.person, meeting.pair_id, told.now)
    if not pair.is_led_by(told.person):
        return None
    asked = told.texts.say("letter-meeting-happened", **await _named(told, meeting))
    return Screen(asked, reports(meeting, told.texts))


async def was_it(told: Told) -> Screen | None:
    """Ask a mentee the same, where the mentor has kept silent for a day."""
    meeting = await _unreported(told)
    if meeting is None:
        return None
    facts = (meeting.id, meeting.rev)
    yes = Button(told.texts.label("button-was"), str(Tap("checkin", "yes", *facts)))
    no = Button(told.texts.label("button-was-not"), str(Tap("checkin", "no", *facts)))
    asked = told.texts.say("letter-was-it", **await _named(told, meeting))
    return Screen(asked, ((yes,), (no,)))


async def feedback_wanted(told: Told) -> Screen | None:
    """Ask for feedback about a meeting that took place."""
    meeting = await _awaiting_feedback(told)
    if meeting is None:
        return None
    return _answer(told, meeting, told.texts.say("letter-feedback-wanted"))


async def feedback_still_wanted(told: Told) -> Screen | None:
    """Ask once more."""
    meeting = await _awaiting_feedback(told)
    if meeting is None:
        return None
    said = day(meeting, told.texts, await zone_of(told.uow, told.person))
    return _answer(told, meeting, told.texts.say("letter-feedback-still-wanted", day=said))


LETTERS: Final[Mapping[str, Draw]] = {
    "meeting-planned": new,
    "meeting-moved": changed,
    "meeting-cancelled": cancelled,
    "meeting-tomorrow": ahead,
    "meeting-soon": ahead,
    "meeting-not-forgotten": not_forgotten,
    "meeting-happened": happened,
    "meeting-was-it": was_it,
    "feedback-wanted": feedback_wanted,
    "feedback-still-wanted": feedback_still_wanted,
}
"""Every letter about meetings by its name."""


async def _meeting(told: Told) -> Meeting | None:
    """Find the meeting, if its reader may still take part in it."""
    if not told.person.is_admitted:
        return None
    try:
        return await agendas.meeting_of(told.uow, told.person, MeetingId(told.number))
    except NotYours:
        return None


def _still_so(told: Told, meeting: Meeting) -> bool:
    """Whether the meeting is where it was when the letter was written."""
    return meeting.is_planned and told.letter.moment == meeting.starts_at


async def _planned(told: Told, lead: Html) -> Screen | None:
    meeting = await _meeting(told)
    if meeting is None or not meeting.is_planned:
        return None
    said = what_and_when(meeting, told.texts, await zone_of(told.uow, told.person))
    look = Tap("meetings", "open", meeting.id)
    open_it = (Button(told.texts.label("button-open-meeting"), str(look)),)
    return Screen(joined(lead, said), (*_preparing(told, meeting), open_it))


def _preparing(told: Told, meeting: Meeting) -> Rows:
    """Draw what opens the packet of a meeting, under the letter of the day before."""
    if told.letter.name != "meeting-tomorrow":
        return ()
    prepare = Tap("packet", "show", meeting.id)
    return ((Button(told.texts.label("button-prepare"), str(prepare)),),)


async def _is_for_mentee(told: Told, meeting: Meeting) -> bool:
    """Whether the reader is a mentee of a pair that goes on, and so may say if they come."""
    try:
        pair = await agendas.one_of(told.uow, told.person, meeting.pair_id, told.now)
    except NotYours:
        return False
    return not pair.is_led_by(told.person)


async def _unreported(told: Told) -> Meeting | None:
    """Find a meeting that ended when the letter says, and of which nobody has spoken."""
    meeting = await _meeting(told)
    if meeting is None or not meeting.awaits_report(told.now):
        return None
    return meeting if told.letter.moment == meeting.ends_at else None


async def _named(told: Told, meeting: Meeting) -> dict[str, str]:
    zone = await zone_of(told.uow, told.person)
    return {"kind": kind_of(meeting, told.texts), "when": when(meeting, told.texts, zone)}


async def _awaiting_feedback(told: Told) -> Meeting | None:
    meeting = await _meeting(told)
    if meeting is None or not await feedback.is_wanted(told.uow, told.person, meeting.id):
        return None
    return meeting


def _answer(told: Told, meeting: Meeting, text: Html) -> Screen:
    return Screen(text, ((Button(told.texts.label("button-answer"), answer_to(meeting)),),))
