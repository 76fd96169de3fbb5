"""Planning: from a draft, which nobody else sees, to a meeting both sides know of."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from domain.ids import MeetingId, PairId
from domain.meeting_order import must_come_next
from domain.meetings import Meeting, MeetingKind
from domain.people import Person
from domain.refusals import Misunderstood, MomentPassed
from domain.rights import Deed, demand
from services import UnitOfWork, agendas, moments
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
    after = replace(known, kind=kind, starts_at=starts_at)
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


async def plan(uow: UnitOfWork, mentor: Person, card: Card, now: datetime) -> Meeting:
    """Agree on a draft; the mentee is told.

    Raises:
        NotYours: it is no meeting of theirs.
        MeetingOutOfTurn: another meeting comes first.
        MomentPassed: its start has gone by meanwhile, or is after the programme's end.
    """
    demand(mentor, Deed.PLAN_MEETING)
    choice = await moments.to_come(uow, mentor, now)

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
    return await change(uow, mentor, card, ("record", None), lambda one: one.recorded(now), now)


def _a_place(words: str) -> str:
    place = " ".join("".join(one for one in words if one.isprintable() or one.isspace()).split())
    if not place:
        raise Misunderstood("text")
    if len(place) > LONGEST_PLACE:
        raise Misunderstood("shorter", length=len(place), most=LONGEST_PLACE)
    return place
