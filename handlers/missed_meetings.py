"""Missed meetings: what can be done next depends on why a meeting did not take place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from domain.letters import Button, Screen
from domain.meetings import Meeting, Reason
from domain.people import Person
from handlers import agendas as drawing
from handlers import calendars, errands
from handlers.errands import Errand, Purpose
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, agendas

_A_WEEK: Final = timedelta(days=7)
_NEED_A_CHOICE: Final = frozenset({Reason.NO_TIME, Reason.DID_NOT_AGREE})
_AT_THE_SAME_TIME: Final = frozenset({Reason.ILLNESS, Reason.SCHOOL_EVENT})


async def screen(
    uow: UnitOfWork, mentor: Person, texts: Texts, meeting: Meeting, now: datetime
) -> Screen:
    """Draw the pair, with what helps after this reason on top."""
    reason = meeting.reason or "none"
    lead = texts.say("missed-next", reason=reason)
    drawn = await drawing.screen(uow, mentor, texts, meeting.pair_id, now, lead)
    agenda = await agendas.led_by(uow, mentor, meeting.pair_id, now)
    may_plan = meeting.kind in agenda.next_kinds
    first = tuple((one,) for one in _continuations(meeting, texts, now, may_plan=may_plan))
    return replace(drawn, rows=(*first, *(one for one in drawn.rows if one not in first)))


def _continuations(
    meeting: Meeting, texts: Texts, now: datetime, *, may_plan: bool
) -> Iterator[Button]:
    if meeting.reason is Reason.PAIR_DOES_NOT_FIT:
        yield Button(texts.label("button-talk-it-over"), str(Tap("talk", "show")))
        other = Tap("rematch", "show", meeting.pair_id)
        yield Button(texts.label("button-rematch"), str(other))
    elif meeting.reason in _AT_THE_SAME_TIME and may_plan:
        errand = errands.plan(meeting.pair_id, meeting.kind)
        to = errand.time(calendars.spelt_moment(_weeks_later(meeting.starts_at, now)))
        yield Button(texts.label("button-again-in-a-week"), to)
    elif meeting.reason in _NEED_A_CHOICE and may_plan:
        offer = Errand(purpose=Purpose.OFFER, kind=meeting.kind, number=meeting.pair_id)
        yield Button(texts.label("button-offer-times"), offer.month())


def _weeks_later(starts_at: datetime, now: datetime) -> datetime:
    """Give the same time of the same weekday, one week later or the first that is to come."""
    later = starts_at + _A_WEEK
    while later <= now:
        later += _A_WEEK
    return later
