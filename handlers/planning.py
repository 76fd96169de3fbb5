"""Planning: a mentor chooses a day and an hour, and agrees to what is shown in words."""

from dataclasses import dataclass, replace
from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.agendas import Agenda
from domain.calendars import Choice
from domain.ids import MeetingId, PairId
from domain.letters import Screen
from domain.meetings import MOVED_FOR, Meeting, Reason
from domain.people import Person
from domain.refusals import NothingToAnswer
from handlers import agendas as drawing
from handlers import calendars, errands, offer_screens, places, plan_screens, sure_screens
from handlers.errands import Errand, Purpose
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, agendas, listening, meetings, moments, offers, planning
from services.meetings import Card


@dataclass(frozen=True, slots=True)
class Scene:
    """What an errand finds: the pair, the moments to choose from, and the meeting to be moved.

    `is_old` says that the button was drawn before things changed.
    """

    agenda: Agenda
    choice: Choice
    meeting: Meeting | None
    is_old: bool


async def begin(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask which kind of meeting is planned or written down, or at once for a day."""
    agenda = await agendas.led_by(uow, person, PairId(tap.id), now)
    purpose = Purpose.PLAN if tap.deed == "plan" else Purpose.RECORD
    if len(agenda.next_kinds) > 1:
        return plan_screens.kinds(agenda, purpose, texts)
    if not agenda.next_kinds:
        return await drawing.as_it_is(uow, person, texts, agenda.pair.id, now)
    errand = Errand(purpose=purpose, kind=agenda.next_kinds[0], number=agenda.pair.id)
    await listening.ask(uow, person, errand.words())
    choice = await _choice(uow, person, errand, now)
    return plan_screens.month(errand, agenda.pair.id, choice, None, now, texts)


async def choose(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show a month, the hours of a day, or what the hour chosen leads to."""
    errand = errands.read(tap)
    found = await scene(uow, person, errand, now)
    pair_id = found.agenda.pair.id
    if found.is_old:
        await listening.hush(uow, person)
        return await drawing.as_it_is(uow, person, texts, pair_id, now)
    if tap.deed == "time":
        return await _chosen(uow, person, texts, errand, found, now)
    day = calendars.read_day(errand.digits) if errand.digits else None
    if tap.deed == "day" and day is not None and found.choice.moments(day):
        await listening.ask(uow, person, errand.words())
        return plan_screens.hours(errand, found.choice, day, texts)
    await listening.ask(uow, person, replace(errand, digits="").words())
    return plan_screens.month(errand, pair_id, found.choice, day, now, texts)


async def agree(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Make a draft a meeting, planned or written down."""
    await listening.hush(uow, person)
    card = Card(MeetingId(tap.id), tap.rev)
    if tap.deed == "record":
        meeting = await planning.record(uow, person, card, now)
        lead = texts.say("meeting-was-held")
    else:
        meeting = await planning.plan(uow, person, card, now)
        lead = texts.say("meeting-agreed")
    if meeting.is_draft or meeting.rev != tap.rev + 1:
        lead = texts.say("button-is-old")
    return await drawing.screen(uow, person, texts, meeting.pair_id, now, lead)


async def move(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Put a planned meeting to the moment that was chosen, perhaps saying why."""
    await listening.hush(uow, person)
    card = Card(MeetingId(tap.id), tap.rev)
    digits, _dot, number = tap.arg.partition(".")
    reason = _reason(number) if tap.deed == "move_for" else None
    to = calendars.read_moment(digits)
    meeting = await meetings.move(uow, person, card, to, now, reason)
    is_done = meeting.rev == tap.rev + 1 and meeting.starts_at == to
    lead = texts.say("meeting-was-moved" if is_done else "button-is-old")
    return await drawing.screen(uow, person, texts, meeting.pair_id, now, lead)


async def scene(uow: UnitOfWork, person: Person, errand: Errand, now: datetime) -> Scene:
    """Find what an errand is about, as it stands.

    Raises:
        NotYours: the pair or the meeting is somebody else's.
    """
    choice = await _choice(uow, person, errand, now)
    if errand.purpose is not Purpose.MOVE:
        agenda = await agendas.led_by(uow, person, PairId(errand.number), now)
        return Scene(agenda, choice, None, errand.kind not in agenda.next_kinds)
    meeting = await agendas.meeting_of(uow, person, MeetingId(errand.number))
    agenda = await agendas.led_by(uow, person, meeting.pair_id, now)
    is_old = meeting.rev != errand.rev or not meeting.is_planned
    return Scene(agenda, choice, meeting, is_old)


async def _choice(uow: UnitOfWork, person: Person, errand: Errand, now: datetime) -> Choice:
    if errand.purpose is Purpose.RECORD:
        return await moments.gone_by(uow, person, now)
    return await moments.to_come(uow, person, now)


async def _chosen(
    uow: UnitOfWork, person: Person, texts: Texts, errand: Errand, found: Scene, now: datetime
) -> Screen:
    """Go on from the hour: to the place of a new meeting, or to whether it is right so."""
    moment = calendars.read_moment(errand.digits)
    agenda = found.agenda
    if moment not in found.choice:
        return plan_screens.month(errand, agenda.pair.id, found.choice, None, now, texts)
    await listening.hush(uow, person)
    if found.meeting is not None:
        return await sure_screens.move(uow, person, texts, agenda, found.meeting, moment, now)
    pair_id = agenda.pair.id
    if errand.purpose is Purpose.OFFER:
        offer = await offers.propose(uow, person, pair_id, errand.kind, moment, now)
        return await offer_screens.making(uow, person, texts, agenda, offer, now)
    draft = await planning.draft(uow, person, pair_id, errand.kind, moment, now)
    if errand.purpose is Purpose.RECORD:
        return await sure_screens.record(uow, person, texts, draft)
    return await places.ask(uow, person, texts, draft)


def _reason(number: str) -> Reason:
    """Read why a meeting moves from its place in the list.

    Raises:
        NothingToAnswer: no button says so.
    """
    if not number.isdecimal() or int(number) >= len(MOVED_FOR):
        raise NothingToAnswer
    return MOVED_FOR[int(number)]


def router() -> Router:
    """Take the buttons of planning."""
    room = Router(name="planning")
    room.callback_query.register(begin, Tapped("meetings", "plan", "was"))
    room.callback_query.register(choose, Tapped("meetings", "month", "day", "time"))
    room.callback_query.register(agree, Tapped("meetings", "agree", "record"))
    room.callback_query.register(move, Tapped("meetings", "move_to", "move_for"))
    return room
