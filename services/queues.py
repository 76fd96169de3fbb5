"""Queues: how many things of each kind wait for a curator."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from domain.people import Person
from domain.rights import Deed, demand
from services import UnitOfWork, consents

Count = Callable[[UnitOfWork, Person, datetime], Awaitable[int]]
"""Counts what waits for a curator in one section."""


async def _kinships(uow: UnitOfWork, curator: Person, _: datetime) -> int:
    return len(await consents.unconfirmed(uow, curator))


SECTIONS: Final[Mapping[str, Count]] = MappingProxyType({"kinships": _kinships})
"""What waits, section by section; the names are those of `handlers/queues.py`."""


async def waiting(uow: UnitOfWork, curator: Person, now: datetime) -> dict[str, int]:
    """Count what waits in each section, leaving out the empty ones.

    Raises:
        NotAllowed: the person has no queue.
    """
    demand(curator, Deed.SEE_SCHOOL)
    counted = {name: await count(uow, curator, now) for name, count in SECTIONS.items()}
    return {name: count for name, count in counted.items() if count}
