"""Pair agreements: who did not agree to a pair, so that a curator talks with both."""

from domain.agendas import declined
from domain.consents import ConsentKind
from domain.pairs import Pair
from domain.people import Person
from domain.rights import Deed, demand
from services import UnitOfWork


async def declined_pairs(uow: UnitOfWork, curator: Person) -> tuple[Pair, ...]:
    """List the open pairs to which one of the two said no, by number.

    Raises:
        NotAllowed: the person sees no school.
    """
    demand(curator, Deed.SEE_SCHOOL)
    school = uow.of(curator.school_id)
    known = await school.consents.of_kind(ConsentKind.PAIR_AGREEMENT)
    return tuple(one for one in await school.pairs.open() if declined(one, known))
