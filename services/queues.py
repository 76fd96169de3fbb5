"""Queues: how many things of each kind wait for a curator or a coordinator."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from domain.people import Person
from domain.rights import Deed, demand, may
from domain.settings import Switch
from services import (
    UnitOfWork,
    agreements,
    births,
    consent_queues,
    consents,
    disputes,
    entrances,
    erasures,
    pair_agreements,
    pair_orders,
    paper_consents,
    readiness,
    rematch_desk,
    staff,
    talk_desk,
)
from services.plans import reading
from services.training import candidacies

Count = Callable[[UnitOfWork, Person, datetime], Awaitable[int]]
"""Counts what waits for a curator in one section."""


async def _kinships(uow: UnitOfWork, curator: Person, _: datetime) -> int:
    return len(await consents.unconfirmed(uow, curator))


async def _terms(uow: UnitOfWork, curator: Person, now: datetime) -> int:
    return len(await staff.ending_soon(uow, curator, now))


async def _talks(uow: UnitOfWork, curator: Person, now: datetime) -> int:
    return len(await talk_desk.waiting(uow, curator, now))


async def _missing(uow: UnitOfWork, curator: Person, now: datetime) -> int:
    return len(await consent_queues.missing(uow, curator, now))


async def _withdrawn(uow: UnitOfWork, curator: Person, now: datetime) -> int:
    return len(await consent_queues.withdrawn(uow, curator, now))


async def _expiring(uow: UnitOfWork, curator: Person, now: datetime) -> int:
    return len(await consent_queues.expiring(uow, curator, now))


async def _outdated(uow: UnitOfWork, curator: Person, now: datetime) -> int:
    return len(await consent_queues.outdated(uow, curator, now))


async def _ages(uow: UnitOfWork, curator: Person, now: datetime) -> int:
    return len(await births.differing(uow, curator, now))


async def _agreements(uow: UnitOfWork, curator: Person, _: datetime) -> int:
    return len(await paper_consents.without_agreement(uow, curator))


async def _declined(uow: UnitOfWork, curator: Person, _: datetime) -> int:
    return len(await pair_agreements.declined_pairs(uow, curator))


async def _disputes(uow: UnitOfWork, curator: Person, now: datetime) -> int:
    return len(await disputes.waiting(uow, curator, now))


async def _rematches(uow: UnitOfWork, curator: Person, _: datetime) -> int:
    return len(await rematch_desk.waiting(uow, curator))


async def _unpaired(uow: UnitOfWork, curator: Person, now: datetime) -> int:
    return len(await readiness.unpaired(uow, curator, now))


async def _orders(uow: UnitOfWork, curator: Person, _: datetime) -> int:
    decided = await uow.of(curator.school_id).decisions.read()
    if decided.strict_order is Switch.OFF:
        return 0
    return len(await pair_orders.without_order(uow, curator))


SECTIONS: Final[Mapping[str, Count]] = MappingProxyType(
    {
        "requests": entrances.count,
        "road-maps": agreements.waiting,
        "kinships": _kinships,
        "consents-missing": _missing,
        "consents-withdrawn": _withdrawn,
        "consents-expiring": _expiring,
        "consents-outdated": _outdated,
        "ages": _ages,
        "agreements": _agreements,
        "pairs-declined": _declined,
        "unpaired": _unpaired,
        "pair-orders": _orders,
        "plans": reading.sent_count,
        "rematches": _rematches,
        "disputes": _disputes,
        "candidates": candidacies.waiting,
        "terms": _terms,
        "talks": _talks,
        "erasures": erasures.alarming,
    }
)
"""What waits, section by section; the names are those of `handlers/queues.py`."""

_ASKS: Final[Mapping[str, Deed]] = MappingProxyType(
    {
        "requests": Deed.LET_IN,
        "road-maps": Deed.AGREE_ROAD_MAP,
        "candidates": Deed.ADMIT_MENTOR,
        "terms": Deed.MANAGE_STAFF,
        "erasures": Deed.ERASE,
    }
)
"""What one has to be allowed for a section; the others are those of a school."""


async def waiting(uow: UnitOfWork, curator: Person, now: datetime) -> dict[str, int]:
    """Count what waits in each section, leaving out the empty ones.

    Raises:
        NotAllowed: the person has no queue.
    """
    demand(curator, Deed.SEE_QUEUE)
    counted = {
        name: await count(uow, curator, now)
        for name, count in SECTIONS.items()
        if may(curator, _ASKS.get(name, Deed.SEE_SCHOOL))
    }
    return {name: count for name, count in counted.items() if count}
