"""Letters about data that go or were corrected: to curators, and to the partner of a pair."""

from collections.abc import Mapping
from typing import Final

from domain.html import joined
from domain.ids import MeetingId, PersonId
from domain.letters import Button, Screen
from domain.refusals import NotYours
from handlers.letters import Draw, Told
from handlers.names import short
from handlers.taps import Tap
from locales.dates import said_day, said_moment
from services import agendas, erasure_news, erasures, people
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


async def waits(told: Told) -> Screen | None:
    """Remind a curator that data wait to be erased, and say what would stop it."""
    found = await erasure_news.alarming(told.uow, told.person, told.now)
    if not found:
        return None
    day = said_day(found[0].due_on, told.texts.language)
    words = told.texts.say("letter-erasure-waits", count=len(found), day=day)
    show = Button(told.texts.label("button-erasures"), str(Tap("erasures", "show")))
    return Screen(joined(words, told.texts.say("erasure-recall")), ((show,),))


async def birth_date_corrected(told: Told) -> Screen | None:
    """Tell a curator that a pupil has corrected their birth date."""
    subject = (await people.some(told.uow, told.person, [PersonId(told.number)])).get(
        PersonId(told.number)
    )
    if subject is None:
        return None
    name = short(subject, told.texts)
    return Screen(told.texts.say("letter-birth-date-corrected", name=name))


LETTERS: Final[Mapping[str, Draw]] = {
    "birth-date-corrected": birth_date_corrected,
    "erasure-planned": planned,
    "erasure-waits": waits,
    "meeting-off": meeting_off,
    "pair-stopped": pair_stopped,
}
"""Every letter about data by its name."""
