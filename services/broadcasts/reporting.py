"""Reporting: what became of the letters of a broadcast, on demand and once when all have left."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from domain.broadcasts import Broadcast
from domain.deliveries import Outcome, Tally, tally
from domain.ids import BroadcastId
from domain.people import Person
from domain.rights import Deed, demand
from services import UnitOfWork
from services.telling import tell_but_once

DONE: Final = "broadcast-done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A broadcast beside what became of its letters."""

    broadcast: Broadcast
    tally: Tally

    @property
    def asked(self) -> int:
        """To how many people it went."""
        return sum(self.tally.counts.values())

    def of(self, outcome: Outcome) -> int:
        """Count the letters of one end."""
        return self.tally.counts.get(outcome, 0)


async def look(uow: UnitOfWork, curator: Person, broadcast_id: BroadcastId) -> Report:
    """Count what became of the letters of a broadcast by now.

    Raises:
        NotAllowed: the person writes to nobody.
        NotYours: there is none of that number in the school.
    """
    demand(curator, Deed.SEND_BROADCAST)
    broadcasts = uow.of(curator.school_id).broadcasts
    found = await broadcasts.get(broadcast_id)
    return Report(broadcast=found, tally=tally(await broadcasts.deliveries(found.id)))


async def next_at(uow: UnitOfWork, now: datetime) -> datetime | None:
    """Say when to look next at broadcasts under way; None: there are none."""
    looks = [one.next_look() for one in await uow.broadcasts_under_way.all()]
    first = min((one for one in looks if one is not None), default=None)
    return None if first is None else max(first, now)


async def close(uow: UnitOfWork, now: datetime) -> None:
    """Look at broadcasts under way; those that wait for nobody are closed, and their author told.

    What became of each letter is kept then: the letters themselves are kept for some months only.
    """
    for one in await uow.broadcasts_under_way.all():
        due = one.next_look()
        if due is not None and due <= now:
            await _look_at(uow, one, now)


async def _look_at(uow: UnitOfWork, one: Broadcast, now: datetime) -> None:
    school = uow.of(one.school_id)
    deliveries = await school.broadcasts.deliveries(one.id)
    if not tally(deliveries).is_whole:
        await school.broadcasts.note_look(one.id, now)
        return
    await school.broadcasts.settle(one.id, deliveries)
    await school.broadcasts.save(replace(one, done_at=now))
    author = (await school.people.some([one.made_by])).get(one.made_by)
    if author is not None and author.has_telephone:
        tell_but_once(uow, author, DONE, f"broadcast:{one.id}", "done", now)
