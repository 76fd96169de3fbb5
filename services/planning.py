"""Planning: from a draft, which nobody else sees, to a meeting both sides know of."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from domain.ids import MeetingId, PairId
from domain.meeting_order import must_come_next
from domain.meetings import LENGTHS, Meeting, MeetingKind, MeetingState
from domain.people import Person
from domain.refusals import Misunderstood, MomentPassed, NotAllowed
from domain.rights import Deed, demand
from services import UnitOfWork, agendas, conflicts, moments
from services.meetings import Card, change

LONGEST_PLACE: Final = 200


async def draft(
    uow: UnitOfWork,
    mentor: Person,
    pair_id: PairId,
    kind: MeetingKind,
    starts_at: datetime,
    now: datetime,
) -> Meeting:
    """Begin to plan a meeting, or to write one down; the pair's earlier draft is taken up.

    Times that were offered to the mentees are taken back by it.

    Raises:
        NotAllowed: the person is no mentor.
        NotYours: the pair has another mentor.
        MeetingOutOfTurn: another meeting comes first.
    """
    demand(mentor, Deed.PLAN_MEETING)
    agenda = await agendas.led_by(uow, mentor, pair_id, now)
    must_come_next(kind, agenda.next_kinds)
    school = uow.of(mentor.school_id)
    drafts = (one for one in await school.meetings.of_pairs([pair_id]) if one.is_draft)
    known = next(drafts, None)
    blank = Meeting(
        id=MeetingId(0),
        school_id=mentor.school_id,
        pair_id=pair_id,
        kind=kind,
        starts_at=starts_at,
    )
    if known is None:
        added = await school.meetings.add(blank)
        school.journal.write(now, mentor.id, "draft", f"meeting:{added.id}")
        return added
    if known.state is MeetingState.OFFERED:
        await school.meeting_times.put(known.id, ())
    after = replace(known, kind=kind, starts_at=starts_at, state=MeetingState.DRAFT)
    return known if after == known else await school.meetings.save(after)


async def settle_place(
    uow: UnitOfWork, mentor: Person, card: Card, words: str | None, now: datetime
) -> Meeting:
    """Say where a meeting is, or that this is settled later; the mentee is told of a change.

    Raises:
        NotYours: it is no meeting of theirs.
        MeetingSettled: it is over.
        Misunderstood: the words are too long, or none.
    """
    demand(mentor, Deed.PLAN_MEETING)
    place = None if words is None else _a_place(words)
    return await change(
        uow, mentor, card, ("place", "meeting-moved"), lambda one: one.at_place(place), now
    )


async def settle_length(
    uow: UnitOfWork, mentor: Person, card: Card, minutes: int, now: datetime
) -> Meeting:
    """Say how long a draft will last.

    Raises:
        NotYours: it is no meeting of theirs.
        NotAllowed: no meeting lasts so long.
    """
    demand(mentor, Deed.PLAN_MEETING)
    length = timedelta(minutes=minutes)
    if length not in LENGTHS:
        raise NotAllowed

    def lasting(meeting: Meeting) -> Meeting:
        return replace(meeting, length=length) if meeting.is_draft else meeting

    return await change(uow, mentor, card, ("length", None), lasting, now)


async def plan(uow: UnitOfWork, mentor: Person, card: Card, now: datetime) -> Meeting:
    """Agree on a draft; the mentee is told.

    Raises:
        NotYours: it is no meeting of theirs.
        MeetingOutOfTurn: another meeting comes first.
        MomentPassed: its start has gone by meanwhile, or is after the programme's end.
        AlreadyBooked: somebody has another meeting then.
    """
    demand(mentor, Deed.PLAN_MEETING)
    choice = await moments.to_come(uow, mentor, now)
    await must_be_free(uow, mentor, card, None, now)

    def planned(meeting: Meeting) -> Meeting:
        if meeting.starts_at not in choice:
            raise MomentPassed
        return meeting.planned(now)

    return await change(uow, mentor, card, ("plan", "meeting-planned"), planned, now)


async def record(uow: UnitOfWork, mentor: Person, card: Card, now: datetime) -> Meeting:
    """Write a draft down as a meeting that took place.

    Raises:
        NotYours: it is no meeting of theirs.
        MeetingOutOfTurn: another meeting comes first.
        MeetingNotOver: it has not begun.
        MomentPassed: it is too long ago.
    """
    demand(mentor, Deed.REPORT_MEETING)
    return await change(
        uow, mentor, card, ("record", None), lambda one: one.recorded(now, mentor.id), now
    )


async def must_be_free(
    uow: UnitOfWork, mentor: Person, card: Card, starts_at: datetime | None, now: datetime
) -> None:
    """Go on only if nobody has another meeting at a moment, by default the meeting's own.

    A button of earlier is let through: it changes nothing.

    Raises:
        NotYours: it is no meeting of theirs.
        AlreadyBooked: somebody has.
    """
    meeting = await uow.of(mentor.school_id).meetings.get(card.meeting_id)
    if meeting.rev == card.rev:
        agenda = await agendas.led_by(uow, mentor, meeting.pair_id, now)
        at = meeting.starts_at if starts_at is None else starts_at
        await conflicts.must_be_free(uow, agenda, at, meeting.length, now)


def _a_place(words: str) -> str:
    place = " ".join("".join(one for one in words if one.isprintable() or one.isspace()).split())
    if not place:
        raise Misunderstood("text")
    if len(place) > LONGEST_PLACE:
        raise Misunderstood("shorter", length=len(place), most=LONGEST_PLACE)
    return place
