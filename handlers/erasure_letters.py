"""Letters about erasures: to curators, and to the partner whose meeting is off."""

from collections.abc import Mapping
from typing import Final

from domain.ids import MeetingId, PersonId
from domain.letters import Screen
from domain.refusals import NotYours
from handlers.letters import Draw, Told
from handlers.names import short
from locales.dates import said_day, said_moment
from services import agendas, erasures
from services.zones import zone_of


async def planned(told: Told) -> Screen | None:
    """Tell a curator whose data go, and on which day."""
    waiting = await erasures.waiting(told.uow, told.person)
    found = [both for both in waiting if both[1].id == PersonId(told.number)]
    if not found:
        return None
    erasure, subject = found[0]
    facts = {
        "name": short(subject, told.texts),
        "day": said_day(erasure.due_on, told.texts.language),
        "reason": str(erasure.reason),
    }
    return Screen(told.texts.say("letter-erasure-planned", **facts))


async def pair_stopped(told: Told) -> Screen | None:
    """Tell somebody that their pair works no more, and not why."""
    if not told.person.is_admitted:
        return None
    return Screen(told.texts.say("letter-pair-stopped"))


async def meeting_off(told: Told) -> Screen | None:
    """Tell somebody that a meeting does not take place, and not why."""
    if not told.person.is_admitted:
        return None
    try:
        meeting = await agendas.meeting_of(told.uow, told.person, MeetingId(told.number))
    except NotYours:
        return None
    zone = await zone_of(told.uow, told.person)
    when = said_moment(meeting.starts_at, zone, told.texts.language)
    return Screen(told.texts.say("letter-meeting-off", when=when))


LETTERS: Final[Mapping[str, Draw]] = {
    "erasure-planned": planned,
    "meeting-off": meeting_off,
    "pair-stopped": pair_stopped,
}
"""Every letter about erasures by its name."""
