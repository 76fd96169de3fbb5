"""Screens of the final event: how it stands, and choosing another day."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from domain.calendars import Days
from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.rights import Deed, may
from handlers import calendars, menu
from handlers.taps import Tap
from locales.dates import said_day, said_moment
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, events
from services.events import Event

FAR: Final = 20
"""From how many days before it on the event is an invitation, not a reminder."""


async def whole(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw the event as it stands."""
    event = await events.look(uow, person, library, now)
    if event is None:
        return Screen(texts.say("event-none"), menu.back_to_menu(texts))
    text = joined(lead, facts(event, texts, now), await _guests(uow, person, texts))
    ways = _ways(event, texts, now) if may(person, Deed.MOVE_FINAL_EVENT) else ()
    return Screen(text, (*ways, *menu.back_to_menu(texts)))


async def _guests(uow: UnitOfWork, person: Person, texts: Texts) -> Html:
    """Say how many are invited, to those who may know who they are."""
    if not may(person, Deed.SEE_SCHOOL):
        return NOTHING
    return texts.say("event-guests", count=len(await events.guests(uow, person)))


def facts(event: Event, texts: Texts, now: datetime) -> Html:
    """Say what, when and where."""
    return joined(
        texts.say("event-head", title=event.title), when_and_where(event, texts, now), by="\n"
    )


def when_and_where(event: Event, texts: Texts, now: datetime) -> Html:
    """Say when and where, as far as it is known."""
    if event.at is None:
        when = texts.say("event-not-set")
    else:
        is_over = event.days_left(now) < 0
        when = texts.say("event-was" if is_over else "event-when", when=_when(event, texts))
    place = event.run.final_event_place
    where = texts.say("event-where", place=place) if place else texts.say("event-where-unknown")
    return joined(when, where, by="\n")


def month(event: Event, days: Days, shown: date | None, texts: Texts) -> Screen:
    """Draw a month to choose a day from, at first the one the event is in."""
    if event.at is None:
        head = texts.say("event-ask-first-day")
    else:
        head = texts.say("event-ask-day", when=_when(event, texts))
    planned = event.at.astimezone(event.zone).date() if event.at else days.first
    rows = calendars.month_rows(
        days,
        shown or planned,
        texts,
        lambda day: str(Tap("event", "day", event.run.id, event.run.rev, day)),
        lambda day: str(Tap("event", "times", event.run.id, event.run.rev, day)),
    )
    return Screen(head, (*rows, *_back(texts)))


def hours(event: Event, day: date, moments: Sequence[datetime], texts: Texts) -> Screen:
    """Draw the times of a day that have not gone by."""
    said = said_day(day, texts.language, "EEEE, d MMMM")
    head = texts.say("event-ask-time", day=said) if moments else texts.say("event-no-time-left")
    rows = calendars.time_rows(
        moments,
        event.zone,
        lambda moment: str(Tap("event", "sure", event.run.id, event.run.rev, moment)),
    )
    return Screen(head, (*rows, _to_day(event, day, texts), *_back(texts)))


def question(event: Event, at: datetime, count: int, texts: Texts) -> Screen:
    """Ask whether it shall be so, since everybody invited will be told."""
    local = at.astimezone(event.zone)
    when = said_moment(at, event.zone, texts.language)
    minutes = calendars.spelt_moment(at)
    sure = Tap("event", "move", event.run.id, event.run.rev, minutes)
    return Screen(
        texts.say("event-ask-sure", when=when, count=str(count)),
        (
            (Button(texts.label("button-event-sure"), str(sure)),),
            _to_day(event, local.date(), texts),
            *_back(texts),
        ),
    )


def place_question(texts: Texts) -> Screen:
    """Ask where the event is."""
    return Screen(texts.say("event-ask-place"), _back(texts))


def _when(event: Event, texts: Texts) -> str:
    return said_moment(event.at, event.zone, texts.language) if event.at else ""


def _ways(event: Event, texts: Texts, now: datetime) -> Rows:
    label = texts.label(
        "button-event-other-place" if event.run.final_event_place else "button-event-place"
    )
    place = Button(label, str(Tap("event", "place", event.run.id, event.run.rev)))
    if event.days(now).are_none:
        return ((place,),)
    other = str(Tap("event", "day", event.run.id, event.run.rev))
    return ((Button(texts.label("button-event-move"), other),), (place,))


def _to_day(event: Event, day: date, texts: Texts) -> tuple[Button]:
    back = Tap("event", "day", event.run.id, event.run.rev, calendars.spelt_day(day))
    return (Button(texts.label("button-event-other-day"), str(back)),)


def _back(texts: Texts) -> Rows:
    return ((Button(texts.label("button-event-back"), str(Tap("event", "show"))),),)
