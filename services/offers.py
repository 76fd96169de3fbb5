"""Offers: a mentor proposes two or three times, and a mentee chooses one by a tap.

The first answer counts, in a group too; a button of earlier gives the meeting as it stands.
"""

from dataclasses import replace
from datetime import datetime

from domain import offers
from domain.agendas import Agenda
from domain.ids import MeetingId, PairId
from domain.meeting_order import must_come_next
from domain.meetings import Meeting, MeetingKind, MeetingState
from domain.offers import Offer
from domain.people import Person
from domain.refusals import MomentPassed, NotYours
from domain.rights import Deed, demand
from services import UnitOfWork, agendas, conflicts, moments, planning
from services.meetings import Card
from services.telling import tell


async def propose(
    uow: UnitOfWork,
    mentor: Person,
    pair_id: PairId,
    kind: MeetingKind,
    starts_at: datetime,
    now: datetime,
) -> Offer:
    """Put a time on the list to choose from; a sent list is taken back and begun anew.

    Raises:
        NotAllowed: the person is no mentor.
        NotYours: the pair has another mentor.
        MeetingOutOfTurn: another meeting comes first.
        MomentPassed: that time has gone by, or is after the programme's end.
        AlreadyBooked: somebody has another meeting then.
    """
    demand(mentor, Deed.PLAN_MEETING)
    agenda = await agendas.led_by(uow, mentor, pair_id, now)
    must_come_next(kind, agenda.next_kinds)
    if starts_at not in await moments.to_come(uow, mentor, now):
        raise MomentPassed
    draft = await planning.draft(uow, mentor, pair_id, kind, starts_at, now)
    await conflicts.must_be_free(uow, agenda, starts_at, draft.length, now)
    school = uow.of(mentor.school_id)
    known = (await school.meeting_times.of_meetings([draft.id])).get(draft.id, ())
    times = offers.with_one_more(known, starts_at, now)
    await school.meeting_times.put(draft.id, times)
    saved = await school.meetings.save(replace(draft, starts_at=times[0]))
    return Offer(meeting=saved, times=tuple(times))


async def clear(uow: UnitOfWork, mentor: Person, card: Card, now: datetime) -> Meeting:
    """Begin the list anew; times that were sent are taken back.

    Raises:
        NotAllowed: the person is no mentor.
        NotYours: the pair has another mentor.
    """
    offer, _ = await _led(uow, mentor, card, now)
    if offer.meeting.rev != card.rev or not offer.meeting.is_draft:
        return offer.meeting
    school = uow.of(mentor.school_id)
    await school.meeting_times.put(offer.meeting.id, ())
    return await school.meetings.save(replace(offer.meeting, state=MeetingState.DRAFT))


async def send(uow: UnitOfWork, mentor: Person, card: Card, now: datetime) -> Offer:
    """Let every mentee of the pair choose; they are told.

    Raises:
        NotAllowed: the person is no mentor.
        NotYours: the pair has another mentor.
        MeetingOutOfTurn: another meeting comes first.
        MeetingSettled: the list was sent, or the meeting is planned.
        MomentPassed: too few of the times are still to come.
    """
    offer, agenda = await _led(uow, mentor, card, now)
    if offer.meeting.rev != card.rev:
        return offer
    must_come_next(offer.meeting.kind, agenda.next_kinds)
    school = uow.of(mentor.school_id)
    times = offer.to_come(now)
    after = offers.sent(offer, now)
    await school.meeting_times.put(after.id, times)
    saved = await school.meetings.save(after)
    school.journal.write(now, mentor.id, "offer-times", f"meeting:{saved.id}")
    for one in agenda.partners_of(mentor):
        tell(uow, one, "times-offered", f"meeting:{saved.id}", now)
    return Offer(meeting=saved, times=times)


async def look(uow: UnitOfWork, person: Person, meeting_id: MeetingId) -> Offer:
    """Find what somebody may choose from, or what a mentor is putting together.

    Raises:
        NotYours: it is a meeting of others, or a list that was not sent.
    """
    school = uow.of(person.school_id)
    meeting = await school.meetings.get(meeting_id)
    pair = await school.pairs.get(meeting.pair_id)
    is_hidden = meeting.state is MeetingState.DRAFT and pair.mentor_id != person.id
    if not pair.holds(person.id) or is_hidden:
        raise NotYours
    return await _with_times(uow, meeting)


async def take(
    uow: UnitOfWork, mentee: Person, card: Card, starts_at: datetime, now: datetime
) -> Meeting:
    """Agree on a time as a mentee; the others are told.

    Raises:
        NotAllowed: the person is no mentee.
        NotYours: they are not in that pair, or the time was not offered.
        MeetingOutOfTurn: another meeting comes first.
        MomentPassed: that time has gone by.
        AlreadyBooked: somebody has another meeting then.
    """
    offer, agenda = await _answered(uow, mentee, card, now)
    if offer.meeting.rev != card.rev or not offer.is_sent:
        return offer.meeting
    after = offers.taken(offer, starts_at, now)
    must_come_next(after.kind, agenda.next_kinds)
    await conflicts.must_be_free(uow, agenda, starts_at, after.length, now)
    saved = await _settle(uow, mentee, after, "choose-time", now)
    for one in agenda.state.people:
        if one.id != mentee.id:
            is_mentor = agenda.is_led_by(one)
            letter = "time-chosen" if is_mentor else "meeting-planned"
            tell(uow, one, letter, f"meeting:{saved.id}", now)
    return saved


async def decline(uow: UnitOfWork, mentee: Person, card: Card, now: datetime) -> Meeting:
    """Say as a mentee that no time will do; the mentor is told.

    Raises:
        NotAllowed: the person is no mentee.
        NotYours: they are not in that pair.
    """
    offer, agenda = await _answered(uow, mentee, card, now)
    if offer.meeting.rev != card.rev or not offer.is_sent:
        return offer.meeting
    after = offers.declined(offer.meeting)
    saved = await _settle(uow, mentee, after, "decline-times", now)
    tell(uow, agenda.state.mentor, "times-declined", f"meeting:{saved.id}", now)
    return saved


async def _settle(
    uow: UnitOfWork, mentee: Person, after: Meeting, deed: str, now: datetime
) -> Meeting:
    school = uow.of(mentee.school_id)
    await school.meeting_times.put(after.id, ())
    school.journal.write(now, mentee.id, deed, f"meeting:{after.id}")
    return await school.meetings.save(after)


async def _led(uow: UnitOfWork, mentor: Person, card: Card, now: datetime) -> tuple[Offer, Agenda]:
    demand(mentor, Deed.PLAN_MEETING)
    meeting = await uow.of(mentor.school_id).meetings.get(card.meeting_id)
    agenda = await agendas.led_by(uow, mentor, meeting.pair_id, now)
    return await _with_times(uow, meeting), agenda


async def _answered(
    uow: UnitOfWork, mentee: Person, card: Card, now: datetime
) -> tuple[Offer, Agenda]:
    demand(mentee, Deed.CONFIRM_MEETING)
    offer = await look(uow, mentee, card.meeting_id)
    agenda = await agendas.one_of(uow, mentee, offer.meeting.pair_id, now)
    if agenda.is_led_by(mentee):
        raise NotYours
    return offer, agenda


async def _with_times(uow: UnitOfWork, meeting: Meeting) -> Offer:
    known = await uow.of(meeting.school_id).meeting_times.of_meetings([meeting.id])
    return Offer(meeting=meeting, times=known.get(meeting.id, ()))
