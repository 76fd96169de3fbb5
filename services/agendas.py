"""Agendas: what somebody sees of their own pairs, and of a single meeting."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from domain.agendas import Agenda, declined
from domain.ids import MeetingId, PairId
from domain.meetings import Meeting
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
    for one in await school.meetings.of_pairs(ids):
        if not one.is_draft:
            meetings[one.pair_id].append(one)
    given = await school.feedback.given(ids)
    members = {one for state in known for one in (state.pair.mentor_id, state.pair.mentee_id)}
    agreed = await school.consents.about(*members)
    stopped = {one.pair.id for one in await school.feedback.troubles_of(ids) if one.stops}
    return tuple(
        Agenda(
            state=one,
            meetings=tuple(meetings[one.pair.id]),
            given=given,
            is_stopped=one.pair.id in stopped,
            declined=declined(one.pair, agreed),
        )
        for one in known
    )
