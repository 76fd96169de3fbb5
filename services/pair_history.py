"""Pair history: pairs that have ended, and everything that was met about in any pair."""

from datetime import datetime

from domain.agendas import Agenda
from domain.ids import PairId
from domain.pairs import Pair, PairState
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, demand
from services import UnitOfWork, agendas


async def ended(uow: UnitOfWork, curator: Person) -> tuple[PairState, ...]:
    """List the pairs of the curator's school that have ended, the last one first.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    found = await uow.of(curator.school_id).pair_states.ended()
    return tuple(sorted(found, key=_ended_at, reverse=True))


async def look(uow: UnitOfWork, curator: Person, pair_id: PairId, now: datetime) -> Agenda:
    """Open a pair with its meetings, whether it goes on or has ended.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such pair in their school.
    """
    demand(curator, Deed.SEE_SCHOOL)
    states = uow.of(curator.school_id).pair_states
    state = await states.find(pair_id, now) or await states.find_ended(pair_id)
    if state is None:
        raise NotYours
    (agenda,) = await agendas.filled_in(uow, (state,))
    return agenda


async def predecessor(uow: UnitOfWork, curator: Person, pair: Pair) -> Pair | None:
    """Find the pair that another one took the place of.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    if pair.predecessor_id is None:
        return None
    return await uow.of(curator.school_id).pairs.get(pair.predecessor_id)


def _ended_at(state: PairState) -> tuple[datetime, int]:
    return state.pair.closed_at or state.pair.made_at, state.pair.number
