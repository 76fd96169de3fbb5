"""Orders about pairs: the paper by which a school approved them, for one pair or for many."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.ids import PairId
from domain.orders import Order
from domain.pairs import Pair
from domain.people import Person
from domain.refusals import NotYours, PairNotAgreed
from domain.rights import Deed, demand
from services import UnitOfWork


async def without_order(uow: UnitOfWork, curator: Person) -> tuple[Pair, ...]:
    """List the open pairs everybody agreed to that no order has approved, by number.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.MAKE_PAIR)
    known = await uow.of(curator.school_id).pairs.open()
    return tuple(one for one in known if one.agreed_at and one.order_number is None)


async def must_wait_for_order(uow: UnitOfWork, curator: Person, pair_id: PairId) -> Pair:
    """Find an open pair whose order may be written down.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair in their school.
        PairNotAgreed: not everybody has agreed to it.
    """
    demand(curator, Deed.MAKE_PAIR)
    pair = await uow.of(curator.school_id).pairs.get(pair_id)
    if not pair.is_open:
        raise NotYours
    if pair.agreed_at is None:
        raise PairNotAgreed
    return pair


async def write(
    uow: UnitOfWork, curator: Person, pair_id: PairId, order: Order, now: datetime
) -> Pair:
    """Write down the order about a pair, in place of the one that stood there.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair in their school.
        PairNotAgreed: not everybody has agreed to it.
    """
    pair = await must_wait_for_order(uow, curator, pair_id)
    return await _write(uow, curator, pair, order, now)


async def write_all(
    uow: UnitOfWork, curator: Person, pair_ids: Iterable[PairId], order: Order, now: datetime
) -> tuple[Pair, ...]:
    """Write down one order about several pairs; those that have one by now keep theirs.

    Raises:
        NotAllowed: the person is no curator.
    """
    named = frozenset(pair_ids)
    waiting = [one for one in await without_order(uow, curator) if one.id in named]
    return tuple([await _write(uow, curator, one, order, now) for one in waiting])


async def _write(
    uow: UnitOfWork, curator: Person, pair: Pair, order: Order, now: datetime
) -> Pair:
    school = uow.of(curator.school_id)
    saved = await school.pairs.save(replace(pair, order_number=order.number, order_on=order.on))
    details = {"number": order.number, "on": order.on.isoformat()}
    school.journal.write(now, curator.id, "order_pair", f"pair:{pair.id}", details)
    return saved
