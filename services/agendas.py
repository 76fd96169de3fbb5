"""Agendas: what somebody sees of their own pairs, and of a single meeting."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from domain.agendas import Agenda
from domain.ids import MeetingId, PairId, PersonId
from domain.meetings import Meeting, MeetingState
from domain.offers import Offer
from domain.pair_agreements import replies
from domain.pairs import PairState
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, demand
from services import UnitOfWork


async def all_of(uow: UnitOfWork, person: Person, now: datetime) -> tuple[Agenda, ...]:
    """List the open pairs somebody is in, by number.

    Raises:
        NotAllowed: they are neither mentee nor mentor.
    """
    demand(person, Deed.SEE_OWN_PAIRS)
    states = await uow.of(person.school_id).pair_states.of_person(person.id, now)
    return await filled_in(uow, states)


async def one_of(uow: UnitOfWork, person: Person, pair_id: PairId, now: datetime) -> Agenda:
    """Find one open pair of somebody.

    Raises:
        NotYours: they are not in such a pair, or it has ended.
    """
    state = await uow.of(person.school_id).pair_states.find(pair_id, now)
    if state is None or not state.pair.holds(person.id):
        raise NotYours
    (agenda,) = await filled_in(uow, (state,))
    return agenda


async def led_by(uow: UnitOfWork, mentor: Person, pair_id: PairId, now: datetime) -> Agenda:
    """Find one open pair that somebody is the mentor of, and so may plan for.

    Raises:
        NotAllowed: they are no mentor.
        NotYours: they are not the mentor of such a pair, or it has ended.
    """
    demand(mentor, Deed.PLAN_MEETING)
    agenda = await one_of(uow, mentor, pair_id, now)
    if not agenda.is_led_by(mentor):
        raise NotYours
    return agenda


async def meeting_of(uow: UnitOfWork, person: Person, meeting_id: MeetingId) -> Meeting:
    """Find a meeting of one of somebody's pairs; a draft is seen only by who plans it.

    Raises:
        NotYours: it is a meeting of others, or not there.
    """
    school = uow.of(person.school_id)
    meeting = await school.meetings.get(meeting_id)
    pair = await school.pairs.get(meeting.pair_id)
    if not pair.holds(person.id) or (meeting.is_draft and pair.mentor_id != person.id):
        raise NotYours
    return meeting


async def filled_in(uow: UnitOfWork, states: Iterable[PairState]) -> tuple[Agenda, ...]:
    """Put the meetings of pairs beside them, and what was said about those."""
    known = tuple(states)
    if not known:
        return ()
    ids = [one.pair.id for one in known]
    school = uow.of(known[0].pair.school_id)
    meetings: dict[PairId, list[Meeting]] = defaultdict(list)
    everything = await school.meetings.of_pairs(ids)
    for one in everything:
        if not one.is_draft:
            meetings[one.pair_id].append(one)
    offers = await _offers(uow, everything)
    given = await school.feedback.given(ids)
    came = await school.attendance.of_pairs(ids)
    members = {one for state in known for one in state.pair.sides}
    answers = await school.consents.about(*members)
    said = {one.pair.id: replies(one.pair, one.people, answers) for one in known}
    stopped = {one.pair.id for one in await school.feedback.troubles_of(ids) if one.stops}
    willing, approved = map(_by_pair, await school.gates.of_pairs(ids))
    return tuple(
        Agenda(
            state=one,
            meetings=tuple(meetings[one.pair.id]),
            given=given,
            is_stopped=one.pair.id in stopped,
            came=came,
            declined=said[one.pair.id].declined,
            awaited=said[one.pair.id].awaited,
            willing=frozenset(willing[one.pair.id]),
            approved=frozenset(approved[one.pair.id]),
            offer=offers.get(one.pair.id),
        )
        for one in known
    )


async def _offers(uow: UnitOfWork, known: Iterable[Meeting]) -> dict[PairId, Offer]:
    """Find what mentees may choose from, by pair."""
    sent = [one for one in known if one.state is MeetingState.OFFERED]
    if not sent:
        return {}
    times = await uow.of(sent[0].school_id).meeting_times.of_meetings([one.id for one in sent])
    return {one.pair_id: Offer(meeting=one, times=times.get(one.id, ())) for one in sent}


def _by_pair(found: Iterable[tuple[PairId, PersonId]]) -> dict[PairId, set[PersonId]]:
    sorted_out: dict[PairId, set[PersonId]] = defaultdict(set)
    for pair, person in found:
        sorted_out[pair].add(person)
    return sorted_out
