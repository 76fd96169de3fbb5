"""Screens of planning: which kind, which day, which hour, and where."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.agendas import Agenda
from domain.calendars import Choice
from domain.html import NOTHING, joined
from domain.ids import PairId
from domain.letters import Button, Rows, Screen
from domain.meetings import Meeting
from handlers import calendars
from handlers.errands import Errand, Purpose
from handlers.meeting_words import kind_of, when
from handlers.taps import Tap
from locales.dates import said_day, said_moment
from locales.texts import Texts


def kinds(agenda: Agenda, purpose: Purpose, texts: Texts) -> Screen:
    """Ask which kind of meeting it is, where there is a choice."""
    rows = tuple(
        (
            Button(
                texts.label("meeting-kind", kind=kind),
                Errand(purpose=purpose, kind=kind, number=agenda.pair.id).month(),
            ),
        )
        for kind in agenda.next_kinds
    )
    return Screen(texts.say("plan-kind"), (*rows, *back(agenda.pair.id, texts)))


def month(
    errand: Errand,
    pair_id: PairId,
    choice: Choice,
    shown: date | None,
    now: datetime,
    texts: Texts,
) -> Screen:
    """Ask for a day."""
    kind = texts.label("meeting-kind", kind=errand.kind)
    days = choice.days
    if days.are_none:
        return Screen(texts.say("days-none", kind=kind), back(pair_id, texts))
    today = now.astimezone(choice.zone).date()
    latest = days.last if errand.purpose is Purpose.RECORD else days.first
    rows = calendars.month_rows(days, shown or latest, texts, errand.month, errand.day)
    said = said_day(today, texts.language, "EEEE, d MMMM")
    text = joined(texts.say(_which_day(errand), kind=kind, today=said), texts.say("plan-by-words"))
    return Screen(text, (*rows, *_offering(errand, texts), *back(pair_id, texts)))


def hours(errand: Errand, choice: Choice, day: date, texts: Texts) -> Screen:
    """Ask for a time of that day."""
    kind = texts.label("meeting-kind", kind=errand.kind)
    said = said_day(day, texts.language, "EEEE, d MMMM")
    rows = calendars.time_rows(choice.moments(day), choice.zone, errand.time)
    other = Button(texts.label("button-back"), errand.month(calendars.spelt_day(day)))
    text = joined(texts.say("plan-time", kind=kind, day=said), texts.say("plan-by-clock"))
    return Screen(text, (*rows, (other,)))


def where(meeting: Meeting, texts: Texts, zone: ZoneInfo) -> Screen:
    """Ask for the place, in words."""
    asked = texts.say("plan-place", kind=kind_of(meeting, texts), when=when(meeting, texts, zone))
    now = texts.say("place-now", place=meeting.place) if meeting.place else NOTHING
    later = Tap("meetings", "later", meeting.id, meeting.rev)
    rows = ((Button(texts.label("button-place-later"), str(later)),),)
    return Screen(joined(asked, now), (*rows, *back(meeting.pair_id, texts)))


def heard(errand: Errand, moment: datetime, choice: Choice, now: datetime, texts: Texts) -> Screen:
    """Show how typed words were understood, and ask whether that is right."""
    year = moment.astimezone(choice.zone).year
    is_this_year = year == now.astimezone(choice.zone).year
    pattern = "EEEE, d MMMM, HH:mm" if is_this_year else "EEEE, d MMMM y, HH:mm"
    said = said_moment(moment, choice.zone, texts.language, pattern)
    kind = texts.label("meeting-kind", kind=errand.kind)
    right = Button(texts.label("button-heard-right"), errand.time(calendars.spelt_moment(moment)))
    day = calendars.spelt_day(moment.astimezone(choice.zone).date())
    other = Button(texts.label("button-other-day"), errand.month(day))
    when_said = f"{said[:1].upper()}{said[1:]}"
    return Screen(texts.say("plan-heard", kind=kind, when=when_said), ((right,), (other,)))


def _offering(errand: Errand, texts: Texts) -> Rows:
    """Lead from planning to the times a mentee chooses from."""
    if errand.purpose is not Purpose.PLAN:
        return ()
    other = replace(errand, purpose=Purpose.OFFER)
    return ((Button(texts.label("button-offer-times"), other.month()),),)


def _which_day(errand: Errand) -> str:
    if errand.purpose is Purpose.RECORD:
        return "record-day"
    if errand.purpose is Purpose.OFFER:
        return "offer-day"
    return "move-day" if errand.purpose is Purpose.MOVE else "plan-day"


def back(pair_id: PairId, texts: Texts) -> Rows:
    """Draw the way back to the pair."""
    return ((Button(texts.label("button-back"), str(Tap("meetings", "pair", pair_id))),),)


def leave_it(pair_id: PairId, texts: Texts) -> Rows:
    """Draw the way back to the pair for somebody who decided against it."""
    return ((Button(texts.label("button-leave-it"), str(Tap("meetings", "pair", pair_id))),),)
