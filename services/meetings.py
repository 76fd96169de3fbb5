"""Meetings: a mentor moves, calls off and reports the meetings of their own pairs.

A button drawn at an earlier revision changes nothing: every deed gives the meeting as it stands.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from domain.ids import MeetingId
from domain.meeting_order import must_come_next
from domain.meetings import Meeting, Reason
from domain.people import Person
from domain.refusals import MomentPassed
from domain.rights import Deed, demand
from services import UnitOfWork, agendas, moments
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
) -> Meeting:
    """Make a change to a meeting as it stands, note it, and tell the mentee if there is news.

    A deed is its name in the journal, and the name of the letter that tells of it.

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
    saved = await school.meetings.save(after)
    name, letter = deed
    school.journal.write(now, mentor.id, name, f"meeting:{saved.id}")
    if letter is not None and not saved.is_draft:
        tell(uow, agenda.partner_of(mentor), letter, f"meeting:{saved.id}", now)
    return saved


async def move(
    uow: UnitOfWork, mentor: Person, card: Card, starts_at: datetime, now: datetime
) -> Meeting:
    """Put a planned meeting to another moment; the mentee is told.

    Raises:
        NotYours: it is no meeting of theirs.
        MeetingSettled: it is over.
        MomentPassed: that moment has gone by, or is after the programme's end.
    """
    demand(mentor, Deed.PLAN_MEETING)
    choice = await moments.to_come(uow, mentor, now)

    def moved(meeting: Meeting) -> Meeting:
        if starts_at not in choice:
            raise MomentPassed
        return meeting.moved(starts_at, now)

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
    return await change(uow, mentor, card, deed, lambda one: one.cancelled(reason, now), now)


async def report(
    uow: UnitOfWork, mentor: Person, card: Card, missed_for: Reason | None, now: datetime
) -> Meeting:
    """Say that a planned meeting took place, or why it did not.

    Raises:
        NotYours: it is no meeting of theirs.
        MeetingSettled: it is over.
        MeetingNotOver: it has not begun.
    """
    demand(mentor, Deed.REPORT_MEETING)
    if missed_for is None:
        return await change(uow, mentor, card, ("held", None), lambda one: one.held(now), now)
    deed = ("missed", None)
    return await change(uow, mentor, card, deed, lambda one: one.missed(missed_for, now), now)
