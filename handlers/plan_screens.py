"""Screens of planning: which kind, which day, which hour, where, and whether it is right so."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.agendas import Agenda
from domain.calendars import Choice
from domain.html import NOTHING, joined
from domain.ids import PairId
from domain.letters import Button, Rows, Screen
from domain.meetings import Meeting
from handlers import calendars, errands
from handlers.errands import Errand, Purpose
from handlers.meeting_words import kind_of, moment, place, planned, what_and_when, when
from handlers.taps import Tap
from locales.dates import said_day
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
    text = texts.say(_which_day(errand), kind=kind, today=said)
    return Screen(text, (*rows, *back(pair_id, texts)))


def hours(errand: Errand, choice: Choice, day: date, texts: Texts) -> Screen:
    """Ask for a time of that day."""
    kind = texts.label("meeting-kind", kind=errand.kind)
    said = said_day(day, texts.language, "EEEE, d MMMM")
    rows = calendars.time_rows(choice.moments(day), choice.zone, errand.time)
    other = Button(texts.label("button-back"), errand.month(calendars.spelt_day(day)))
    return Screen(texts.say("plan-time", kind=kind, day=said), (*rows, (other,)))


def where(meeting: Meeting, texts: Texts, zone: ZoneInfo) -> Screen:
    """Ask for the place, in words."""
    asked = texts.say("plan-place", kind=kind_of(meeting, texts), when=when(meeting, texts, zone))
    now = texts.say("place-now", place=meeting.place) if meeting.place else NOTHING
    later = Tap("meetings", "later", meeting.id, meeting.rev)
    rows = ((Button(texts.label("button-place-later"), str(later)),),)
    return Screen(joined(asked, now), (*rows, *back(meeting.pair_id, texts)))


def sure(meeting: Meeting, texts: Texts, zone: ZoneInfo) -> Screen:
    """Show a draft in words, and ask whether it is right."""
    facts = (meeting.id, meeting.rev)
    label = texts.label("button-place-other" if meeting.place else "button-place")
    rows = (
        (Button(texts.label("button-plan-sure"), str(Tap("meetings", "agree", *facts))),),
        (Button(label, str(Tap("meetings", "place", *facts))),),
        (_other_day(errands.plan(meeting.pair_id, meeting.kind), texts),),
    )
    text = joined(planned(meeting, texts, zone), texts.say("plan-sure"))
    return Screen(text, (*rows, *leave_it(meeting.pair_id, texts)))


def record_sure(meeting: Meeting, texts: Texts, zone: ZoneInfo) -> Screen:
    """Show a draft that has gone by, and ask whether to write it down."""
    record = Tap("meetings", "record", meeting.id, meeting.rev)
    rows = (
        (Button(texts.label("button-record-sure"), str(record)),),
        (_other_day(errands.record(meeting.pair_id, meeting.kind), texts),),
    )
    text = joined(what_and_when(meeting, texts, zone), texts.say("record-sure"))
    return Screen(text, (*rows, *leave_it(meeting.pair_id, texts)))


def move_sure(meeting: Meeting, to: datetime, texts: Texts, zone: ZoneInfo) -> Screen:
    """Show a meeting as it is and as it will be, and ask whether to move it."""
    text = joined(
        texts.say("meeting-was-at", kind=kind_of(meeting, texts), when=when(meeting, texts, zone)),
        texts.say("meeting-will-be", when=moment(to, texts, zone)),
        place(meeting, texts),
        texts.say("move-sure"),
        by="\n",
    )
    arg = calendars.spelt_moment(to)
    move = Tap("meetings", "move_to", meeting.id, meeting.rev, arg)
    other = _other_day(errands.move(meeting), texts)
    rows = ((Button(texts.label("button-move-sure"), str(move)),), (other,))
    return Screen(text, (*rows, *leave_it(meeting.pair_id, texts)))


def _which_day(errand: Errand) -> str:
    if errand.purpose is Purpose.RECORD:
        return "record-day"
    return "move-day" if errand.purpose is Purpose.MOVE else "plan-day"


def back(pair_id: PairId, texts: Texts) -> Rows:
    """Draw the way back to the pair."""
    return ((Button(texts.label("button-back"), str(Tap("meetings", "pair", pair_id))),),)


def leave_it(pair_id: PairId, texts: Texts) -> Rows:
    """Draw the way back to the pair for somebody who decided against it."""
    return ((Button(texts.label("button-leave-it"), str(Tap("meetings", "pair", pair_id))),),)


def _other_day(errand: Errand, texts: Texts) -> Button:
    return Button(texts.label("button-other-day"), errand.month())
