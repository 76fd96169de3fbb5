"""A meeting that is over, on its own page: what is written down of it, and what can be added."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.agendas import Agenda
from domain.html import NOTHING, Html, joined
from domain.ids import MeetingId
from domain.letters import Button, Screen
from domain.meeting_reports import may_be_doubted_by
from domain.meetings import Meeting, MeetingState
from domain.people import Person
from handlers import plan_screens
from handlers.filters import Tapped
from handlers.meeting_words import day, kind_of, when
from handlers.names import listed
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, agendas, listening
from services.zones import zone_of

SHOWN_FOR: Final = timedelta(days=14)
"""How long after it was reported a meeting has its own button on the page of the pair."""


async def open_meeting(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show what is written down of a meeting."""
    return await screen(uow, person, texts, MeetingId(tap.id), now)


async def screen(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    meeting_id: MeetingId,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw a meeting as it stands for one of its pair.

    Raises:
        NotYours: it is a meeting of others, or their pair has ended.
    """
    await listening.hush(uow, person)
    meeting = await agendas.meeting_of(uow, person, meeting_id)
    agenda = await agendas.one_of(uow, person, meeting.pair_id, now)
    zone = await zone_of(uow, person)
    facts = {"kind": kind_of(meeting, texts), "when": when(meeting, texts, zone)}
    said = joined(*_said(agenda, meeting, person, texts), by="\n")
    text = joined(lead, texts.say("told-head", **facts), said)
    rows = tuple((one,) for one in _deeds(agenda, meeting, person, texts, now))
    return Screen(text, (*rows, *plan_screens.back(meeting.pair_id, texts)))


def door(
    agenda: Agenda, _: Person, texts: Texts, zone: ZoneInfo, now: datetime
) -> Iterator[Button]:
    """Lead from the page of the pair to the last meeting that was reported, while it is recent."""
    told = [one for one in agenda.meetings if _is_told(one, now)]
    if told and told[-1].state is not MeetingState.CANCELLED:
        label = texts.label("button-open-told", day=day(told[-1], texts, zone))
        yield Button(label, str(Tap("checkin", "open", told[-1].id)))


def _is_told(meeting: Meeting, now: datetime) -> bool:
    return meeting.settled_at is not None and now - meeting.settled_at < SHOWN_FOR


def _said(agenda: Agenda, meeting: Meeting, person: Person, texts: Texts) -> Iterator[Html]:
    yield texts.say("told-state", state=meeting.state)
    leads = agenda.is_led_by(person)
    if leads and meeting.reason is not None and meeting.state is MeetingState.MISSED:
        label = texts.label("reason-label", reason=meeting.reason)
        yield texts.say("told-reason", reason=label)
    if meeting.state is not MeetingState.HELD:
        return
    if leads and agenda.pair.is_group:
        there = [one for one in agenda.state.mentees if agenda.was_at(meeting, one.id)]
        yield texts.say("told-came", names=listed(there, texts))
    if meeting.topic is not None:
        yield texts.say("told-topic", topic=meeting.topic)
    if meeting.agreed_on is not None:
        yield texts.say("told-agreed", agreed=meeting.agreed_on)


def _deeds(
    agenda: Agenda, meeting: Meeting, person: Person, texts: Texts, now: datetime
) -> Iterator[Button]:
    facts = (meeting.id, meeting.rev)
    if agenda.is_led_by(person):
        yield from _of_mentor(agenda, meeting, texts)
    elif meeting.awaits_report(now):
        yield Button(texts.label("button-was"), str(Tap("checkin", "yes", *facts)))
        yield Button(texts.label("button-was-not"), str(Tap("checkin", "no", *facts)))
    elif may_be_doubted_by(person.id, meeting, agenda.pair):
        yield from _otherwise(agenda, meeting, person, texts)


def _of_mentor(agenda: Agenda, meeting: Meeting, texts: Texts) -> Iterator[Button]:
    facts = (meeting.id, meeting.rev)
    if meeting.state is MeetingState.HELD:
        topic = Tap("checkin", "about", *facts, "topic")
        yield Button(texts.label("button-told-topic"), str(topic))
        agreed = Tap("checkin", "about", *facts, "agreed")
        yield Button(texts.label("button-told-agreed"), str(agreed))
        if agenda.pair.is_group:
            yield Button(texts.label("button-who-came"), str(Tap("checkin", "who", *facts)))
    if meeting.state is MeetingState.MISSED and meeting.reason is None:
        why = Tap("meetings", "missed", *facts)
        yield Button(texts.label("button-told-reason"), str(why))
    if may_be_doubted_by(agenda.pair.mentor_id, meeting, agenda.pair):
        yield Button(texts.label("button-told-wrong"), str(Tap("checkin", "wrong", *facts)))


def _otherwise(agenda: Agenda, meeting: Meeting, person: Person, texts: Texts) -> Iterator[Button]:
    facts = (meeting.id, meeting.rev)
    if meeting.state is MeetingState.MISSED:
        yield Button(texts.label("button-told-was"), str(Tap("checkin", "yes", *facts)))
    elif agenda.was_at(meeting, person.id):
        yield Button(texts.label("button-told-was-not"), str(Tap("checkin", "no", *facts)))


def router() -> Router:
    """Take the button that opens a meeting that is over."""
    room = Router(name="told_meetings")
    room.callback_query.register(open_meeting, Tapped("checkin", "open"))
    return room
