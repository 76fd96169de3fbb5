"""Meetings: a mentor moves, calls off and reports the meetings of their own pairs.

A button drawn at an earlier revision changes nothing: every deed gives the meeting as it stands.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from domain.agendas import Agenda
from domain.ids import MeetingId, PersonId
from domain.meeting_order import must_be_the_only_one, must_come_next
from domain.meeting_reports import disputed, explained, may_be_doubted_by
from domain.meetings import Meeting, MeetingState, Reason
from domain.people import Person
from domain.refusals import MomentPassed, NotYours
from domain.rights import Deed, demand
from services import UnitOfWork, agendas, conflicts, moments
from services.telling import tell

Change = Callable[[Meeting], Meeting]


@dataclass(frozen=True, slots=True)
class Card:
    """What a button under a meeting speaks of: the meeting, and its revision when drawn."""

    meeting_id: MeetingId
    rev: int


async def change(
    uow: UnitOfWork,
    mentor: Person,
    card: Card,
    deed: tuple[str, str | None],
    made: Change,
    now: datetime,
    present: Collection[PersonId] | None = None,
) -> Meeting:
    """Make a change to a meeting as it stands, note it, and tell the mentee if there is news.

    A deed is its name in the journal, and the name of the letter that tells of it. `present` are
    the mentees who came, where the meeting took place; unsaid, all of them.

    Raises:
        NotYours: it is no meeting of theirs.
        MeetingOutOfTurn: a draft comes true after another meeting did.
        ChangedMeanwhile: somebody else changed it at the same time.
    """
    school = uow.of(mentor.school_id)
    meeting = await school.meetings.get(card.meeting_id)
    agenda = await agendas.led_by(uow, mentor, meeting.pair_id, now)
    if meeting.rev != card.rev or (after := made(meeting)) == meeting:
        return meeting
    if meeting.is_draft and not after.is_draft:
        must_come_next(meeting.kind, agenda.next_kinds)
    if after.state is MeetingState.HELD:
        must_be_the_only_one(after, agenda.meetings)
    saved = await school.meetings.save(after)
    await _note_who_came(uow, agenda, meeting, saved, present)
    name, letter = deed
    school.journal.write(now, mentor.id, name, f"meeting:{saved.id}")
    if letter is not None and not saved.is_draft:
        for one in agenda.partners_of(mentor):
            tell(uow, one, letter, f"meeting:{saved.id}", now)
    return saved


async def move(
    uow: UnitOfWork,
    mentor: Person,
    card: Card,
    starts_at: datetime,
    now: datetime,
    reason: Reason | None = None,
) -> Meeting:
    """Put a planned meeting to another moment; the mentee is told, but not why.

    Raises:
        NotYours: it is no meeting of theirs.
        MeetingSettled: it is over.
        MomentPassed: that moment has gone by, or is after the programme's end.
        AlreadyBooked: somebody has another meeting then.
    """
    demand(mentor, Deed.PLAN_MEETING)
    choice = await moments.to_come(uow, mentor, now)
    meeting = await uow.of(mentor.school_id).meetings.get(card.meeting_id)
    if meeting.rev == card.rev:
        agenda = await agendas.led_by(uow, mentor, meeting.pair_id, now)
        await conflicts.must_be_free(uow, agenda, starts_at, meeting.length, now)

    def moved(meeting: Meeting) -> Meeting:
        if starts_at not in choice:
            raise MomentPassed
        return meeting.moved(starts_at, now, reason)

    return await change(uow, mentor, card, ("move", "meeting-moved"), moved, now)


async def cancel(
    uow: UnitOfWork, mentor: Person, card: Card, reason: Reason, now: datetime
) -> Meeting:
    """Call a planned meeting off; the mentee is told.

    Raises:
        NotYours: it is no meeting of theirs.
        MeetingSettled: it is over.
    """
    demand(mentor, Deed.PLAN_MEETING)
    deed = ("cancel", "meeting-cancelled")
    return await change(
        uow, mentor, card, deed, lambda one: one.cancelled(reason, now, mentor.id), now
    )


async def report(
    uow: UnitOfWork,
    mentor: Person,
    card: Card,
    missed_for: Reason | None,
    now: datetime,
    present: Collection[PersonId] | None = None,
) -> Meeting:
    """Say that a planned meeting took place, and who came, or why it did not.

    A meeting that somebody else reported as missed gets its reason so.

    Raises:
        NotYours: it is no meeting of theirs.
        MeetingSettled: it is over.
        MeetingNotOver: it has not begun.
        MeetingOutOfTurn: another meeting of its kind took place already.
    """
    demand(mentor, Deed.REPORT_MEETING)

    def held(meeting: Meeting) -> Meeting:
        return meeting.held(now, mentor.id)

    def missed(meeting: Meeting) -> Meeting:
        if missed_for is not None and meeting.state is MeetingState.MISSED:
            return explained(meeting, missed_for)
        return meeting.missed(missed_for, now, mentor.id)

    if missed_for is None:
        return await change(uow, mentor, card, ("held", None), held, now, present)
    return await change(uow, mentor, card, ("missed", None), missed, now)


async def deny(uow: UnitOfWork, mentee: Person, meeting_id: MeetingId, now: datetime) -> Meeting:
    """Take a mentee's word that a meeting did not take place; the mentor hears it neutrally.

    Nobody having reported it, it was missed. Where somebody else said it was held, it is disputed.
    What a curator settled stays, and so does a meeting of a group they are not said to have been
    at.

    Raises:
        NotAllowed: the person is no mentee.
        NotYours: it is no meeting of theirs, or the pair has ended.
        MeetingNotOver: it has not begun.
    """
    demand(mentee, Deed.CONFIRM_MEETING)
    agenda, meeting = await attended(uow, mentee, meeting_id, now)
    if meeting.is_planned:
        after, letter = meeting.missed(None, now, mentee.id), "meeting-settled"
    elif _is_denied_by(mentee, agenda, meeting):
        after, letter = disputed(meeting, mentee.id, now), "meeting-disputed"
    else:
        return meeting
    school = uow.of(mentee.school_id)
    saved = await school.meetings.save(after)
    if meeting.is_planned:
        await school.attendance.note(saved.id, (), ())
    school.journal.write(now, mentee.id, "deny", f"meeting:{saved.id}")
    tell(uow, agenda.state.mentor, letter, f"meeting:{saved.id}", now)
    return saved


async def attended(
    uow: UnitOfWork, mentee: Person, meeting_id: MeetingId, now: datetime
) -> tuple[Agenda, Meeting]:
    """Find a meeting of an open pair in which somebody is a mentee, and that pair.

    Raises:
        NotYours: it is no meeting of theirs, or the pair has ended.
    """
    meeting = await agendas.meeting_of(uow, mentee, meeting_id)
    agenda = await agendas.one_of(uow, mentee, meeting.pair_id, now)
    if agenda.is_led_by(mentee):
        raise NotYours
    return agenda, meeting


def _is_denied_by(mentee: Person, agenda: Agenda, meeting: Meeting) -> bool:
    return (
        meeting.state is MeetingState.HELD
        and agenda.was_at(meeting, mentee.id)
        and may_be_doubted_by(mentee.id, meeting, agenda.pair)
    )


async def _note_who_came(
    uow: UnitOfWork,
    agenda: Agenda,
    before: Meeting,
    after: Meeting,
    present: Collection[PersonId] | None,
) -> None:
    """Write who came to a meeting that took place; otherwise forget who meant to come."""
    attendance = uow.of(after.school_id).attendance
    if after.state is MeetingState.HELD:
        if before.state is not MeetingState.HELD:
            members = agenda.pair.mentee_ids
            await attendance.note(after.id, members, members if present is None else present)
    elif (before.state, before.starts_at) != (after.state, after.starts_at):
        await attendance.note(after.id, (), ())
