"""Wishes: everybody in a pair says whether they want to go on together next year."""

from dataclasses import dataclass
from datetime import datetime

from domain.agendas import Agenda
from domain.ids import PairId
from domain.people import Person
from domain.rights import Deed, demand
from domain.year_ends import PairDecided, Wish
from services import UnitOfWork, agendas


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A pair whose people are asked, and what one of them has said."""

    agenda: Agenda
    wish: Wish | None
    is_decided: bool


async def look(uow: UnitOfWork, person: Person, pair_id: PairId, now: datetime) -> Asked:
    """Find an open pair of somebody, and what they wish for it.

    Raises:
        NotAllowed: the person is in no pairs.
        NotYours: they are not in such a pair, or it has ended.
    """
    demand(person, Deed.SAY_WISH)
    agenda = await agendas.one_of(uow, person, pair_id, now)
    ends = uow.of(person.school_id).year_ends
    said = (await ends.wishes([pair_id])).get(pair_id, {})
    is_decided = await ends.decision(pair_id) is not None
    return Asked(agenda=agenda, wish=said.get(person.id), is_decided=is_decided)


async def answer(
    uow: UnitOfWork, person: Person, pair_id: PairId, wish: Wish, now: datetime
) -> Asked:
    """Write what somebody wishes; until a curator has decided they may think again.

    Raises:
        NotAllowed: the person is in no pairs.
        NotYours: they are not in such a pair, or it has ended.
        PairDecided: the curator has decided already.
    """
    asked = await look(uow, person, pair_id, now)
    if asked.is_decided:
        raise PairDecided
    if asked.wish is not wish:
        await uow.of(person.school_id).year_ends.wish(pair_id, person.id, wish, now)
        journal = uow.of(person.school_id).journal
        journal.write(now, person.id, "wish-pair", f"pair:{pair_id}")
    return await look(uow, person, pair_id, now)
