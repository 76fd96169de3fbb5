"""Letters of the year: the digest, the final event, first surveys."""

from collections.abc import Mapping
from typing import Final

from domain.html import Html, joined
from domain.ids import RunId
from domain.letters import Button, Rows, Screen
from domain.pairs import FIRST_SURVEYS
from domain.refusals import DomainError
from domain.rights import Deed, may
from handlers import digests as digest_screens
from handlers import event_screens
from handlers.letters import Draw, Told
from handlers.taps import Tap
from services import digests, events, interviewing
from services.events import Event
from services.interviewing import Offer


async def weekly_digest(told: Told) -> Screen | None:
    """Show a curator how the week stands; what it counts is compared with next week."""
    if not may(told.person, Deed.SEE_SCHOOL):
        return None
    found = await digests.look(told.uow, told.person, told.library, told.now)
    await digests.note_sums(told.uow, told.person, found)
    return digest_screens.drawn(found, told.texts)


async def final_event(told: Told) -> Screen | None:
    """Announce the final event to a guest, unless it was moved since the letter was written."""
    event = await _event(told)
    if event is None or event.at != told.letter.moment:
        return None
    days = event.days_left(told.now)
    if days >= event_screens.FAR:
        head = told.texts.say("final-event-far", title=event.title)
    else:
        head = told.texts.say("final-event-soon", days=days, title=event.title)
    return _announcement(told, event, head)


async def final_event_moved(told: Told) -> Screen | None:
    """Tell a guest when the final event is now."""
    event = await _event(told)
    if event is None:
        return None
    return _announcement(told, event, told.texts.say("final-event-moved", title=event.title))


async def survey_unfinished(told: Told) -> Screen | None:
    """Ask somebody to begin or to go on with their first survey, unless they sent it off."""
    offer = await _first_survey(told)
    if offer is None:
        return None
    title, minutes = offer.questionnaire.title, str(offer.questionnaire.minutes)
    if offer.interview is None:
        text = told.texts.say("survey-new", title=title, minutes=minutes)
    else:
        text = told.texts.say("survey-unfinished", title=title)
    return Screen(text, _to_survey(told, offer))


async def survey_reminder(told: Told) -> Screen | None:
    """Pass on that the curator waits for somebody's first survey."""
    offer = await _first_survey(told)
    if offer is None:
        return None
    text = told.texts.say("survey-reminder", title=offer.questionnaire.title)
    return Screen(text, _to_survey(told, offer))


async def _event(told: Told) -> Event | None:
    try:
        return await events.for_guest(
            told.uow, told.person, RunId(told.number), told.library, told.now
        )
    except DomainError:
        return None


def _announcement(told: Told, event: Event, head: Html) -> Screen:
    facts = event_screens.when_and_where(event, told.texts, told.now)
    welcome = told.texts.say("final-event-welcome")
    return Screen(joined(head, facts, welcome))


async def _first_survey(told: Told) -> Offer | None:
    """Find the first survey that somebody who takes part has not sent off."""
    if not told.person.is_admitted:
        return None
    asked = [FIRST_SURVEYS[role] for role in FIRST_SURVEYS if role in told.person.roles]
    offers = await interviewing.offers(told.uow, told.person, told.library)
    waiting = (one for one in offers if one.interview is None or one.interview.is_open)
    return next((one for one in waiting if one.questionnaire.id in asked), None)


def _to_survey(told: Told, offer: Offer) -> Rows:
    title = offer.questionnaire.title
    if offer.interview is None:
        begin = Tap("start", "begin", arg=offer.questionnaire.id)
        return ((Button(told.texts.label("button-begin", title=title), str(begin)),),)
    resume = Tap("start", "resume", offer.interview.id)
    return ((Button(told.texts.label("button-resume", title=title), str(resume)),),)


LETTERS: Final[Mapping[str, Draw]] = {
    "weekly-digest": weekly_digest,
    "final-event-30": final_event,
    "final-event-14": final_event,
    "final-event-7": final_event,
    "final-event-3": final_event,
    "final-event-1": final_event,
    "final-event-0": final_event,
    "final-event-moved": final_event_moved,
    "survey-unfinished-3": survey_unfinished,
    "survey-unfinished-6": survey_unfinished,
    "survey-unfinished-9": survey_unfinished,
    "survey-reminder": survey_reminder,
}
"""The letters of this area."""
