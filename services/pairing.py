"""Pairing: the curator makes pairs, sees how they stand, lets them go on or ends them."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from domain import candidates as sorting
from domain.agendas import Agenda
from domain.candidates import Candidates
from domain.ids import PairId, PersonId, SchoolId
from domain.meetings import Reason
from domain.pairs import Pair, PairState, Trouble, Worry
from domain.people import Person
from domain.refusals import AlreadyPaired, NotYours, PairNotOver
from domain.rights import Deed, demand
from services import UnitOfWork, agendas, guardian_news
from services.telling import tell

WORRIES_FOR: Final = timedelta(days=14)
"""How long a wish for help is shown to those who look later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFile:
    """An open pair as its curator sees it: its meetings, and what somebody has to act upon."""

    agenda: Agenda
    troubles: tuple[Trouble, ...]


async def overview(uow: UnitOfWork, curator: Person, now: datetime) -> tuple[PairState, ...]:
    """List the open pairs of the curator's school, by number.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    return await state_of_pairs(uow, curator.school_id, now)


async def state_of_pairs(
    uow: UnitOfWork, school_id: SchoolId, now: datetime
) -> tuple[PairState, ...]:
    """List the open pairs of a school, by number; two queries for any number of them."""
    return await uow.of(school_id).pair_states.all(now)


async def troubled(uow: UnitOfWork, school_id: SchoolId, now: datetime) -> tuple[Trouble, ...]:
    """List the open pairs somebody said no to, and the wishes for help of the last two weeks."""
    known = await uow.of(school_id).feedback.troubles_since(now - WORRIES_FOR)
    return tuple(one for one in known if _is_pressing(one, now))


async def candidates(uow: UnitOfWork, curator: Person) -> Candidates:
    """Say who of the curator's school is ready for a pair, and who is not yet.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.MAKE_PAIR)
    school = uow.of(curator.school_id)
    return sorting.sorted_out(
        await school.people.all(), await school.first_surveys.all(), await school.pairs.open()
    )


async def make(
    uow: UnitOfWork, curator: Person, mentor_id: PersonId, mentee_id: PersonId, now: datetime
) -> Pair:
    """Make a pair of two people who are ready; both are told.

    Raises:
        NotAllowed: the person is no curator.
        AlreadyPaired: the mentee is in an open pair.
        NotYours: one of them is not ready, or not there, or the mentor has no room.
    """
    known = await candidates(uow, curator)
    school = uow.of(curator.school_id)
    mentee = await school.people.get(mentee_id)
    if await _is_taken(uow, mentee):
        raise AlreadyPaired
    fitting = (one.person for one in known.mentors_for(mentee) if one.person.id == mentor_id)
    mentor = next(fitting, None)
    if mentor is None or known.mentee(mentee_id) is None:
        raise NotYours
    pair = await school.pairs.add(mentor.id, mentee.id, mentee.form, now)
    if pair is None:
        raise AlreadyPaired
    school.journal.write(now, curator.id, "make_pair", f"pair:{pair.id}")
    tell(uow, mentor, "pair-made-mentor", f"pair:{pair.id}", now)
    tell(uow, mentee, "pair-made-mentee", f"pair:{pair.id}", now)
    await guardian_news.tell_of_pair(uow, pair, now)
    return pair


async def between(
    uow: UnitOfWork, curator: Person, mentor_id: PersonId, mentee_id: PersonId
) -> Pair | None:
    """Find the open pair of two people.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    return await uow.of(curator.school_id).pairs.between(mentor_id, mentee_id)


async def look(uow: UnitOfWork, curator: Person, pair_id: PairId, now: datetime) -> PairFile:
    """Open an open pair.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair in their school.
    """
    demand(curator, Deed.SEE_SCHOOL)
    school = uow.of(curator.school_id)
    state = await school.pair_states.find(pair_id, now)
    if state is None:
        raise NotYours
    (agenda,) = await agendas.filled_in(uow, (state,))
    known = await school.feedback.troubles_of([pair_id])
    return PairFile(agenda=agenda, troubles=tuple(one for one in known if _is_pressing(one, now)))


async def let_go_on(uow: UnitOfWork, curator: Person, pair_id: PairId, now: datetime) -> None:
    """Let a pair go on in which somebody said no; it was talked over.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair in their school.
    """
    demand(curator, Deed.MAKE_PAIR)
    agenda = (await look(uow, curator, pair_id, now)).agenda
    if agenda.is_stopped:
        school = uow.of(curator.school_id)
        await school.pairs.save(replace(agenda.pair, continued_at=now))
        school.journal.write(now, curator.id, "let_go_on", f"pair:{pair_id}")


async def close(uow: UnitOfWork, curator: Person, pair_id: PairId, now: datetime) -> None:
    """End a pair after its final meeting, or after a no; what was planned is off, both are told.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair in their school.
        PairNotOver: neither has happened.
    """
    demand(curator, Deed.MAKE_PAIR)
    agenda = (await look(uow, curator, pair_id, now)).agenda
    if not agenda.may_be_closed:
        raise PairNotOver
    school = uow.of(curator.school_id)
    if agenda.planned is not None:
        await school.meetings.save(agenda.planned.cancelled(Reason.PAIR_CLOSED, now))
    await school.pairs.save(replace(agenda.pair, closed_at=now))
    school.journal.write(now, curator.id, "close_pair", f"pair:{pair_id}")
    for one in (agenda.state.mentor, agenda.state.mentee):
        tell(uow, one, "pair-closed", f"pair:{pair_id}", now)


async def _is_taken(uow: UnitOfWork, mentee: Person) -> bool:
    known = await uow.of(mentee.school_id).pairs.open()
    return any((one.mentee_id, one.form) == (mentee.id, mentee.form) for one in known)


def _is_pressing(trouble: Trouble, now: datetime) -> bool:
    return trouble.stops or (
        trouble.worry is not Worry.STOP and now - trouble.said_at < WORRIES_FOR
    )
