"""Attendance: a mentor of a group marks who was at a meeting; at first everybody is marked.

The marks stand in the tap: the revision of the pair, then a digit for each of its mentees. After
somebody joined or left, the marks begin anew.
"""

import re
from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.agendas import Agenda
from domain.html import NOTHING, joined
from domain.ids import MeetingId, PersonId
from domain.letters import Button, Screen
from domain.meetings import Meeting, MeetingState
from domain.people import Person
from handlers import agendas as drawing
from handlers import plan_screens, told_meetings
from handlers.filters import Tapped
from handlers.meeting_words import day
from handlers.names import short
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, agendas, check_ins, meetings
from services.meetings import Card
from services.zones import zone_of

_MARKS: Final = re.compile(r"([0-9]{1,9})\.([01]{1,20})")
_Marks = tuple[bool, ...]


async def ask(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show the marks as they stand after a tap."""
    meeting = await agendas.meeting_of(uow, person, MeetingId(tap.id))
    return await screen(uow, person, texts, meeting, tap, now)


async def write(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Write down who came; a planned meeting is reported as held by it."""
    meeting = await agendas.meeting_of(uow, person, MeetingId(tap.id))
    agenda = await agendas.led_by(uow, person, meeting.pair_id, now)
    marks = _read(tap, agenda)
    if meeting.rev != tap.rev or marks is None or not any(marks):
        return await screen(uow, person, texts, meeting, tap, now)
    card, present = Card(meeting.id, tap.rev), _present(agenda, marks)
    if meeting.is_planned:
        meeting = await meetings.report(uow, person, card, None, now, present)
        lead = texts.say("meeting-was-held")
        return await drawing.screen(uow, person, texts, meeting.pair_id, now, lead)
    await check_ins.note_who_came(uow, person, card, present, now)
    lead = texts.say("told-was-written")
    return await told_meetings.screen(uow, person, texts, meeting.id, now, lead)


async def screen(
    uow: UnitOfWork, mentor: Person, texts: Texts, meeting: Meeting, tap: Tap, now: datetime
) -> Screen:
    """Draw the marks of a tap, or the first ones; a meeting that changed since, as it stands.

    Raises:
        NotYours: it is no meeting of theirs.
        MeetingNotOver: it has not begun.
    """
    agenda = await agendas.led_by(uow, mentor, meeting.pair_id, now)
    if meeting.rev != tap.rev or not (meeting.is_planned or meeting.state is MeetingState.HELD):
        lead = texts.say("button-is-old")
        return await told_meetings.screen(uow, mentor, texts, meeting.id, now, lead)
    if meeting.is_planned:
        meeting.held(now)
    marks = _read(tap, agenda) or _first(agenda, meeting)
    zone = await zone_of(uow, mentor)
    rows = [(_toggle(agenda, meeting, marks, one, texts),) for one in range(len(marks))]
    if any(marks):
        done = Tap("checkin", "came", meeting.id, meeting.rev, _spelt(agenda, marks))
        rows.append((Button(texts.label("button-who-came-done"), str(done)),))
    hint = NOTHING if any(marks) else texts.say("who-came-nobody")
    text = joined(texts.say("who-came", day=day(meeting, texts, zone)), hint)
    return Screen(text, (*rows, *plan_screens.back(meeting.pair_id, texts)))


def _first(agenda: Agenda, meeting: Meeting) -> _Marks:
    if meeting.is_planned:
        return tuple(True for _ in agenda.state.mentees)
    return tuple(agenda.was_at(meeting, one.id) for one in agenda.state.mentees)


def _toggle(agenda: Agenda, meeting: Meeting, marks: _Marks, place: int, texts: Texts) -> Button:
    other = tuple(one != (number == place) for number, one in enumerate(marks))
    name = short(agenda.state.mentees[place], texts)
    label = texts.label("button-came" if marks[place] else "button-absent", name=name)
    turn = Tap("checkin", "who", meeting.id, meeting.rev, _spelt(agenda, other))
    return Button(label, str(turn))


def _present(agenda: Agenda, marks: _Marks) -> frozenset[PersonId]:
    both = zip(agenda.state.mentees, marks, strict=True)
    return frozenset(one.id for one, is_there in both if is_there)


def _spelt(agenda: Agenda, marks: _Marks) -> str:
    return f"{agenda.pair.rev}.{''.join(str(int(one)) for one in marks)}"


def _read(tap: Tap, agenda: Agenda) -> _Marks | None:
    found = _MARKS.fullmatch(tap.arg)
    if found is None or int(found[1]) != agenda.pair.rev:
        return None
    marks = tuple(one == "1" for one in found[2])
    return marks if len(marks) == len(agenda.state.mentees) else None


def router() -> Router:
    """Take the marks, and the button that writes them down."""
    room = Router(name="attendance")
    room.callback_query.register(ask, Tapped("checkin", "who"))
    room.callback_query.register(write, Tapped("checkin", "came"))
    return room
