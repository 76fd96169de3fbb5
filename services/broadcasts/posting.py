"""Posting a broadcast: few people at once, many only with a second person or some patience."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.broadcasts import ALONE, KEEPS, Broadcast, Reach, State
from domain.ids import BroadcastId
from domain.letters import Draft, Lane, WhileBusy
from domain.people import Person
from domain.rights import Deed, demand, may
from services import UnitOfWork
from services.broadcasts import reaching
from services.broadcasts.writing import Card
from services.telling import tell

LETTER: Final = "broadcast"
CONFIRM: Final = "broadcast-confirm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A broadcast beside whom it would reach now."""

    broadcast: Broadcast
    reach: Reach

    @property
    def count(self) -> int:
        """To how many people it goes."""
        return len(self.reach.told)

    @property
    def needs_second(self) -> bool:
        """Whether so many are written to only after a second person, or some patience."""
        return self.count > ALONE


async def plan(uow: UnitOfWork, curator: Person, broadcast_id: BroadcastId) -> Planned:
    """Put a broadcast beside whom it would reach.

    Raises:
        NotAllowed: the person neither writes to many nor confirms it.
        NotYours: there is none of that number in the school.
    """
    demand(curator, Deed.CONFIRM_BROADCAST)
    found = await uow.of(curator.school_id).broadcasts.get(broadcast_id)
    return Planned(broadcast=found, reach=await reaching.reach(uow, found))


async def ask_second(
    uow: UnitOfWork, curator: Person, card: Card, now: datetime
) -> Broadcast | None:
    """Ask the others who may for a confirmation; None: the button is old, nobody is asked.

    Raises:
        NotAllowed: the person writes to nobody.
        NotYours: there is none of that number in the school.
        BroadcastClosed: it was sent or called off, or they were asked already.
    """
    demand(curator, Deed.SEND_BROADCAST)
    school = uow.of(curator.school_id)
    before = await school.broadcasts.get(card.broadcast_id)
    if before.rev != card.rev:
        return None
    after = await school.broadcasts.save(before.asking(curator.id, now))
    school.journal.write(now, curator.id, "broadcast-ask", f"broadcast:{after.id}")
    for one in await school.people.all():
        if one.id != curator.id and one.has_telephone and may(one, Deed.CONFIRM_BROADCAST):
            tell(uow, one, CONFIRM, f"broadcast:{after.id}", now)
    return after


async def send(uow: UnitOfWork, curator: Person, card: Card, now: datetime) -> Broadcast | None:
    """Let a broadcast go, or confirm that of somebody else; None: the button is old.

    Raises:
        NotAllowed: the person neither writes to many nor confirms it.
        NotYours: there is none of that number in the school.
        BroadcastClosed: it was sent or called off, or no one asked for a second person.
        NobodyToTell: it reaches nobody.
        BroadcastUnconfirmed: so many are written to only by a second person, or later.
    """
    planned = await plan(uow, curator, card.broadcast_id)
    before = planned.broadcast
    if before.rev != card.rev:
        return None
    if before.state is State.DRAFT:
        demand(curator, Deed.SEND_BROADCAST)
    told = planned.reach.told
    school = uow.of(curator.school_id)
    after = await school.broadcasts.save(before.sent(len(told), curator.id, now))
    await school.broadcasts.address(after.id, [one.id for one in told])
    school.journal.write(now, curator.id, "broadcast-send", f"broadcast:{after.id}")
    _post(uow, after, told, now)
    return after


async def words_for(
    uow: UnitOfWork, person: Person, broadcast_id: BroadcastId
) -> Broadcast | None:
    """Find what a letter says to its reader; None: it was stopped, or its words are gone.

    Whoever has not opened it by then does not read what was stopped.
    """
    if not person.is_admitted:
        return None
    found = await uow.of(person.school_id).broadcasts.get(broadcast_id)
    return None if found.words is None or found.cancelled_at is not None else found


def _post(uow: UnitOfWork, broadcast: Broadcast, people: Iterable[Person], now: datetime) -> None:
    for one in people:
        uow.outbox.write(
            Draft(
                key=f"{LETTER}/{broadcast.id}/{one.id}",
                account_id=one.account_id,
                name=LETTER,
                person_id=one.id,
                subject=f"broadcast:{broadcast.id}",
                moment=now,
                lane=Lane.BROADCAST,
                while_busy=WhileBusy.WAIT,
                not_before=now,
                expires_at=now + KEEPS,
            )
        )
