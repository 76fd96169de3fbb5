"""Disputes: a curator decides where both sides say something else, or nobody said anything."""

from dataclasses import dataclass
from datetime import datetime

from domain.ids import MeetingId
from domain.meeting_order import must_be_the_only_one
from domain.meeting_reports import Word, decided, words_about
from domain.meetings import Meeting, MeetingState
from domain.pairs import PairState
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, demand
from services import UnitOfWork
from services.meetings import Card
from services.telling import tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A meeting that a curator has to settle, and whose it is."""

    meeting: Meeting
    state: PairState


async def waiting(uow: UnitOfWork, curator: Person, now: datetime) -> tuple[Dispute, ...]:
    """List the meetings of open pairs that are disputed, the oldest doubt first.

    Raises:
        NotAllowed: the person decides about no meetings.
    """
    demand(curator, Deed.DECIDE_MEETING)
    school = uow.of(curator.school_id)
    found = await school.meetings.disputed()
    ids = {one.pair_id for one in found}
    known = await school.pair_states.some(ids, now) if ids else ()
    states = {one.pair.id: one for one in known}
    return tuple(
        Dispute(meeting=one, state=states[one.pair_id]) for one in found if one.pair_id in states
    )


async def look(uow: UnitOfWork, curator: Person, meeting_id: MeetingId, now: datetime) -> Dispute:
    """Open a meeting of an open pair to settle it.

    Raises:
        NotAllowed: the person decides about no meetings.
        NotYours: there is none of that number here, or its pair has ended.
    """
    demand(curator, Deed.DECIDE_MEETING)
    school = uow.of(curator.school_id)
    meeting = await school.meetings.get(meeting_id)
    state = await school.pair_states.find(meeting.pair_id, now)
    if state is None or meeting.is_draft:
        raise NotYours
    return Dispute(meeting=meeting, state=state)


def is_to_be_settled(meeting: Meeting, now: datetime) -> bool:
    """Whether a curator may say now what became of a meeting."""
    return meeting.state is MeetingState.DISPUTED or meeting.awaits_report(now)


async def words(uow: UnitOfWork, found: Dispute) -> tuple[Word, ...]:
    """Say which side holds what; who was there is written only of a meeting said to be held."""
    meeting = found.meeting
    came = await uow.of(meeting.school_id).attendance.of_pairs([meeting.pair_id])
    return words_about(meeting, found.state.pair, was_held=meeting.id in came)


async def settle(
    uow: UnitOfWork, curator: Person, card: Card, now: datetime, *, took_place: bool
) -> Meeting:
    """Decide whether a meeting took place; everybody in the pair hears it, and not of any doubt.

    Raises:
        NotAllowed: the person decides about no meetings.
        NotYours: there is none of that number here, or its pair has ended.
        MeetingSettled: nobody doubts it.
        MeetingNotOver: it has not begun.
        MeetingOutOfTurn: another meeting of its kind took place already.
    """
    found = await look(uow, curator, card.meeting_id, now)
    if found.meeting.rev != card.rev:
        return found.meeting
    school = uow.of(curator.school_id)
    if took_place:
        others = await school.meetings.of_pairs([found.meeting.pair_id])
        must_be_the_only_one(found.meeting, others)
    after = decided(found.meeting, curator.id, now, took_place=took_place)
    saved = await school.meetings.save(after)
    await _note_who_came(uow, found, saved)
    school.journal.write(now, curator.id, "settle_meeting", f"meeting:{saved.id}")
    for one in found.state.people:
        tell(uow, one, "meeting-decided", f"meeting:{saved.id}", now)
    return saved


async def _note_who_came(uow: UnitOfWork, found: Dispute, after: Meeting) -> None:
    attendance = uow.of(after.school_id).attendance
    members = found.state.pair.mentee_ids
    if after.state is not MeetingState.HELD:
        await attendance.note(after.id, (), ())
        return
    known = (await attendance.of_pairs([after.pair_id])).get(after.id, {})
    is_disputed = found.meeting.state is MeetingState.DISPUTED
    there = {one for one, was_there in known.items() if was_there and is_disputed}
    await attendance.note(after.id, members, there & set(members) or members)
