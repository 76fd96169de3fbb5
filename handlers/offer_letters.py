"""Letters of offers: times to choose from, what was chosen, or that none will do.

They may be read on a locked screen, so they name nobody.
"""

from collections.abc import Mapping
from typing import Final

from domain.html import joined
from domain.ids import MeetingId
from domain.letters import Button, Screen
from domain.meetings import Meeting
from domain.refusals import NotYours
from handlers import errands, offer_screens
from handlers.letters import Draw, Told
from handlers.meeting_words import what_and_when
from handlers.taps import Tap
from services import agendas, offers
from services.zones import zone_of


async def offered(told: Told) -> Screen | None:
    """Let a mentee choose among the times, while there are any."""
    try:
        offer = await offers.look(told.uow, told.person, MeetingId(told.number))
    except NotYours:
        return None
    if not offer.is_sent or not offer.to_come(told.now):
        return None
    zone = await zone_of(told.uow, told.person)
    rows = offer_screens.choosing(offer, told.texts, zone, told.now)
    return Screen(told.texts.say("letter-times-offered"), rows)


async def chosen(told: Told) -> Screen | None:
    """Tell the mentor which time was chosen."""
    meeting = await _meeting(told)
    if meeting is None or not meeting.is_planned:
        return None
    said = what_and_when(meeting, told.texts, await zone_of(told.uow, told.person))
    look = Tap("meetings", "open", meeting.id)
    rows = ((Button(told.texts.label("button-open-meeting"), str(look)),),)
    return Screen(joined(told.texts.say("letter-time-chosen"), said), rows)


async def declined(told: Told) -> Screen | None:
    """Tell the mentor that none of the times will do, and let them offer others."""
    meeting = await _meeting(told)
    if meeting is None or not meeting.is_draft:
        return None
    others = errands.offer(meeting.pair_id, meeting.kind).month()
    rows = ((Button(told.texts.label("button-offer-others"), others),),)
    return Screen(told.texts.say("letter-times-declined"), rows)


LETTERS: Final[Mapping[str, Draw]] = {
    "times-offered": offered,
    "time-chosen": chosen,
    "times-declined": declined,
}


async def _meeting(told: Told) -> Meeting | None:
    try:
        return await agendas.meeting_of(told.uow, told.person, MeetingId(told.number))
    except NotYours:
        return None
