"""Check-ins: what both sides say about a meeting: who comes, whether it was, what it was about.

The mentor is asked first, the mentees a day later. Whoever speaks first settles it; a word of the
other side that differs makes the meeting disputed, and neither reads what the other one said.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Final

from domain.agendas import Agenda
from domain.ids import MeetingId, PersonId
from domain.meeting_order import must_be_the_only_one
from domain.meeting_reports import disputed, may_be_doubted_by, worded
from domain.meetings import Meeting, MeetingState
from domain.people import Person
from domain.refusals import Misunderstood, NothingToAnswer
from domain.rights import Deed, demand
from services import UnitOfWork, agendas
from services.meetings import Card, attended, change
from services.telling import tell

LONGEST_TOPIC: Final = 300
LONGEST_AGREEMENT: Final = 500


async def confirm(
    uow: UnitOfWork, mentee: Person, meeting_id: MeetingId, now: datetime
) -> Meeting:
    """Take a mentee's word that a meeting took place and they were there.

    Raises:
        NotAllowed: the person is no mentee.
        NotYours: it is no meeting of theirs, or the pair has ended.
        MeetingNotOver: it has not begun.
        MeetingOutOfTurn: another meeting of its kind took place already.
    """
    demand(mentee, Deed.CONFIRM_MEETING)
    agenda, meeting = await attended(uow, mentee, meeting_id, now)
    if meeting.is_planned:
        return await _confirmed_first(uow, mentee, agenda, meeting, now)
    if meeting.state is MeetingState.HELD:
        await _joins(uow, mentee, agenda, meeting, now)
        return meeting
    if meeting.state is MeetingState.MISSED and may_be_doubted_by(mentee.id, meeting, agenda.pair):
        return await _dispute(uow, mentee, agenda, meeting, now)
    return meeting


async def doubt(uow: UnitOfWork, mentor: Person, card: Card, now: datetime) -> Meeting:
    """Say that it was otherwise than a mentee reported; a curator decides.

    Raises:
        NotAllowed: the person is no mentor.
        NotYours: it is no meeting of theirs.
    """
    demand(mentor, Deed.REPORT_MEETING)
    meeting = await agendas.meeting_of(uow, mentor, card.meeting_id)
    agenda = await agendas.led_by(uow, mentor, meeting.pair_id, now)
    if meeting.rev != card.rev or not may_be_doubted_by(mentor.id, meeting, agenda.pair):
        return meeting
    return await _dispute(uow, mentor, agenda, meeting, now)


async def note_who_came(
    uow: UnitOfWork, mentor: Person, card: Card, present: Collection[PersonId], now: datetime
) -> Meeting:
    """Set right which mentees of a group were at a meeting; who answered about it stays there.

    Raises:
        NotAllowed: the person is no mentor.
        NotYours: it is no meeting of theirs.
        NothingToAnswer: nobody would have been there.
    """
    demand(mentor, Deed.REPORT_MEETING)
    meeting = await agendas.meeting_of(uow, mentor, card.meeting_id)
    agenda = await agendas.led_by(uow, mentor, meeting.pair_id, now)
    if meeting.rev != card.rev or meeting.state is not MeetingState.HELD:
        return meeting
    members = agenda.pair.mentee_ids
    there = {one for one in members if one in present or agenda.has_answered(meeting, one)}
    if not there:
        raise NothingToAnswer
    school = uow.of(mentor.school_id)
    await school.attendance.note(meeting.id, members, there)
    school.journal.write(now, mentor.id, "attendance", f"meeting:{meeting.id}")
    return meeting


async def say_what_it_was(
    uow: UnitOfWork, mentor: Person, card: Card, part: str, words: str, now: datetime
) -> Meeting:
    """Write the `topic` of a meeting, or what was `agreed_on`; nobody is told.

    Raises:
        NotAllowed: the person is no mentor.
        NotYours: it is no meeting of theirs.
        MeetingNotOver: it has not taken place.
        Misunderstood: the words are too long, or none.
    """
    demand(mentor, Deed.REPORT_MEETING)
    most = LONGEST_TOPIC if part == "topic" else LONGEST_AGREEMENT
    said = _tidy(words, most)

    def made(meeting: Meeting) -> Meeting:
        if part == "topic":
            return worded(meeting, topic=said)
        return worded(meeting, agreed_on=said)

    return await change(uow, mentor, card, ("describe", None), made, now)


async def say_whether_they_come(
    uow: UnitOfWork, mentee: Person, card: Card, now: datetime, *, comes: bool
) -> Meeting:
    """Take a mentee's word before a meeting; who cannot come is not reminded of it any more.

    The mentor hears of a no, and who of a group it was only inside.

    Raises:
        NotAllowed: the person is no mentee.
        NotYours: it is no meeting of theirs, or the pair has ended.
    """
    demand(mentee, Deed.CONFIRM_MEETING)
    agenda, meeting = await attended(uow, mentee, card.meeting_id, now)
    if meeting.rev != card.rev or not meeting.is_planned or meeting.starts_at <= now:
        return meeting
    school = uow.of(mentee.school_id)
    known = agenda.came.get(meeting.id, {})
    if known.get(mentee.id) is comes:
        return meeting
    said = {**known, mentee.id: comes}
    await school.attendance.note(meeting.id, said, {one for one, yes in said.items() if yes})
    school.journal.write(now, mentee.id, "coming", f"meeting:{meeting.id}")
    if not comes:
        tell(uow, agenda.state.mentor, "meeting-cannot", f"meeting:{meeting.id}", now)
    return meeting


async def _confirmed_first(
    uow: UnitOfWork, mentee: Person, agenda: Agenda, meeting: Meeting, now: datetime
) -> Meeting:
    must_be_the_only_one(meeting, agenda.meetings)
    school = uow.of(mentee.school_id)
    saved = await school.meetings.save(meeting.held(now, mentee.id))
    await school.attendance.note(saved.id, [mentee.id], [mentee.id])
    school.journal.write(now, mentee.id, "confirm_meeting", f"meeting:{saved.id}")
    tell(uow, agenda.state.mentor, "meeting-settled", f"meeting:{saved.id}", now)
    return saved


async def _joins(
    uow: UnitOfWork, mentee: Person, agenda: Agenda, meeting: Meeting, now: datetime
) -> None:
    """Put one more mentee of a group among those who came, where nobody said anything of them."""
    known = agenda.came.get(meeting.id, {})
    if mentee.id in known:
        return
    school = uow.of(mentee.school_id)
    there = {one for one, was_there in known.items() if was_there} | {mentee.id}
    await school.attendance.note(meeting.id, [*known, mentee.id], there)
    school.journal.write(now, mentee.id, "confirm_meeting", f"meeting:{meeting.id}")


async def _dispute(
    uow: UnitOfWork, person: Person, agenda: Agenda, meeting: Meeting, now: datetime
) -> Meeting:
    school = uow.of(person.school_id)
    saved = await school.meetings.save(disputed(meeting, person.id, now))
    school.journal.write(now, person.id, "dispute", f"meeting:{saved.id}")
    for one in agenda.state.people:
        if one.id != person.id and one.id in (meeting.settled_by, agenda.pair.mentor_id):
            tell(uow, one, "meeting-disputed", f"meeting:{saved.id}", now)
    return saved


def _tidy(words: str, most: int) -> str:
    said = " ".join("".join(one for one in words if one.isprintable() or one.isspace()).split())
    if not said:
        raise Misunderstood("text")
    if len(said) > most:
        raise Misunderstood("shorter", length=len(said), most=most)
    return said
