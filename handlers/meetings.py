"""Meetings: one's own pairs, calling a meeting off, and saying whether one took place."""

from collections.abc import Collection
from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.ids import MeetingId, PairId
from domain.letters import Button, Screen
from domain.meetings import CANCELLED_FOR, MISSED_FOR, MeetingState, Reason
from domain.people import Person
from domain.refusals import NothingToAnswer
from handlers import agenda_lists, attendance, missed_meetings, plan_screens, unpaired
from handlers import agendas as drawing
from handlers.filters import Called, Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, agendas, listening, meetings
from services.meetings import Card


async def show(
    _: CallbackQuery | Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    now: datetime,
) -> Screen:
    """List one's pairs with the next step of each; a single one is shown at once."""
    await listening.hush(uow, person)
    known = await agendas.all_of(uow, person, now)
    if not known:
        return await unpaired.own(uow, person, texts, now)
    if len(known) == 1:
        return await drawing.drawn(uow, known, person, texts, known[0].pair.id, now)
    return await agenda_lists.screen(uow, known, person, texts, tap.id, now)


async def open_pair(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show one of one's pairs."""
    await listening.hush(uow, person)
    return await drawing.screen(uow, person, texts, PairId(tap.id), now)


async def open_meeting(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show the pair a meeting belongs to, as it stands."""
    await listening.hush(uow, person)
    meeting = await agendas.meeting_of(uow, person, MeetingId(tap.id))
    return await drawing.screen(uow, person, texts, meeting.pair_id, now)


async def ask_why(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask why a meeting is called off, or why it was missed."""
    meeting = await agendas.meeting_of(uow, person, MeetingId(tap.id))
    await agendas.led_by(uow, person, meeting.pair_id, now)
    if meeting.rev != tap.rev:
        return await drawing.as_it_is(uow, person, texts, meeting.pair_id, now)
    if tap.deed == "cancel":
        reasons = [
            (one, Tap("meetings", "cancel_for", tap.id, tap.rev, one)) for one in CANCELLED_FOR
        ]
    else:
        reasons = [
            (one, Tap("meetings", "missed_for", tap.id, tap.rev, one)) for one in MISSED_FOR
        ]
    rows = tuple(
        (Button(texts.label("reason-label", reason=one), str(to)),) for one, to in reasons
    )
    text = texts.say("cancel-why" if tap.deed == "cancel" else "missed-why")
    return Screen(text, (*rows, *plan_screens.leave_it(meeting.pair_id, texts)))


async def cancel(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Call a meeting off."""
    card = Card(MeetingId(tap.id), tap.rev)
    meeting = await meetings.cancel(uow, person, card, _reason(tap, CANCELLED_FOR), now)
    is_done = meeting.state is MeetingState.CANCELLED
    lead = texts.say("meeting-was-cancelled" if is_done else "button-is-old")
    return await drawing.screen(uow, person, texts, meeting.pair_id, now, lead)


async def report(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Write down whether a meeting took place; the first word stands."""
    card = Card(MeetingId(tap.id), tap.rev)
    if tap.deed == "held":
        known = await agendas.meeting_of(uow, person, card.meeting_id)
        agenda = await agendas.led_by(uow, person, known.pair_id, now)
        if agenda.pair.is_group and known.is_planned and known.rev == tap.rev:
            return await attendance.screen(uow, person, texts, known, tap, now)
    missed_for = None if tap.deed == "held" else _reason(tap, MISSED_FOR)
    meeting = await meetings.report(uow, person, card, missed_for, now)
    if meeting.state is MeetingState.MISSED and meeting.rev == tap.rev + 1:
        return await missed_meetings.screen(uow, person, texts, meeting, now)
    return await drawing.screen(
        uow, person, texts, meeting.pair_id, now, texts.say(_outcome(meeting.state))
    )


def _outcome(state: MeetingState) -> str:
    if state is MeetingState.HELD:
        return "meeting-was-held"
    return "meeting-was-missed" if state is MeetingState.MISSED else "button-is-old"


def _reason(tap: Tap, known: Collection[Reason]) -> Reason:
    found = next((one for one in known if one == tap.arg), None)
    if found is None:
        raise NothingToAnswer
    return found


def router() -> Router:
    """Take the buttons of one's own meetings."""
    room = Router(name="meetings")
    room.message.register(show, Called("meetings", Tap("meetings", "show")))
    room.callback_query.register(show, Tapped("meetings", "show"))
    room.callback_query.register(open_pair, Tapped("meetings", "pair"))
    room.callback_query.register(open_meeting, Tapped("meetings", "open"))
    room.callback_query.register(ask_why, Tapped("meetings", "cancel", "missed"))
    room.callback_query.register(cancel, Tapped("meetings", "cancel_for"))
    room.callback_query.register(report, Tapped("meetings", "held", "missed_for"))
    return room
