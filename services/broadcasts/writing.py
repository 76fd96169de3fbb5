"""Writing a broadcast: its words, whom it is for, calling it off, and correcting it later."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from domain.broadcasts import Broadcast, BroadcastClosed, State, a_text
from domain.gatherings import LONGEST_CLASS, Crowd
from domain.ids import BroadcastId
from domain.people import Person
from domain.refusals import Misunderstood
from domain.rights import Deed, demand
from domain.training import a_title
from services import UnitOfWork


@dataclass(frozen=True, slots=True)
class Card:
    """Which broadcast is meant, as it was when the button was drawn."""

    broadcast_id: BroadcastId
    rev: int


async def all_of(uow: UnitOfWork, curator: Person) -> tuple[Broadcast, ...]:
    """List every broadcast of the school, the latest first.

    Raises:
        NotAllowed: the person writes to nobody.
    """
    demand(curator, Deed.SEND_BROADCAST)
    return await uow.of(curator.school_id).broadcasts.all()


async def look(uow: UnitOfWork, curator: Person, broadcast_id: BroadcastId) -> Broadcast:
    """Open a broadcast.

    Raises:
        NotAllowed: the person writes to nobody.
        NotYours: there is none of that number in the school.
    """
    demand(curator, Deed.SEND_BROADCAST)
    return await uow.of(curator.school_id).broadcasts.get(broadcast_id)


async def begin(uow: UnitOfWork, curator: Person, words: str, now: datetime) -> Broadcast:
    """Write words down; nobody is told yet.

    Raises:
        NotAllowed: the person writes to nobody.
        Misunderstood: there are no words, or too many.
    """
    demand(curator, Deed.SEND_BROADCAST)
    return await _add(uow, curator, words, None, now)


async def correct(
    uow: UnitOfWork, curator: Person, broadcast_id: BroadcastId, words: str, now: datetime
) -> Broadcast:
    """Write to those whom an earlier broadcast reached, that it was wrong; nobody is told yet.

    Raises:
        NotAllowed: the person writes to nobody.
        NotYours: there is none of that number in the school.
        BroadcastClosed: it was never sent, so that its words may be changed.
        Misunderstood: there are no words, or too many.
    """
    wrong = await look(uow, curator, broadcast_id)
    if wrong.state not in {State.UNDER_WAY, State.DONE}:
        raise BroadcastClosed
    return await _add(uow, curator, words, wrong.id, now)


async def reword(
    uow: UnitOfWork, curator: Person, card: Card, words: str, now: datetime
) -> Broadcast | None:
    """Give it other words; a confirmation asked for is asked for no more.

    Raises:
        NotAllowed: the person writes to nobody.
        NotYours: there is none of that number in the school.
        BroadcastClosed: it was sent or called off.
        Misunderstood: there are no words, or too many.
    """
    return await change(uow, curator, card, lambda one: one.worded(words), now)


async def choose(
    uow: UnitOfWork, curator: Person, card: Card, crowd: Crowd, now: datetime
) -> Broadcast | None:
    """Choose whom it is for.

    Raises:
        NotAllowed: the person writes to nobody.
        NotYours: there is none of that number in the school.
        BroadcastClosed: it was sent or called off, or corrects another one.
    """
    return await change(uow, curator, card, lambda one: one.calling(crowd, None), now)


async def narrow(
    uow: UnitOfWork, curator: Person, card: Card, words: str, now: datetime
) -> Broadcast | None:
    """Keep only those of one class, and the guardians of its pupils.

    Raises:
        NotAllowed: the person writes to nobody.
        NotYours: there is none of that number in the school.
        BroadcastClosed: nobody was chosen yet, it was sent or called off.
        Misunderstood: it is no name of a class.
    """
    crowd = (await look(uow, curator, card.broadcast_id)).crowd
    if crowd is None:
        raise BroadcastClosed
    name = a_title(words)
    if len(name) > LONGEST_CLASS:
        raise Misunderstood("shorter", length=len(name), most=LONGEST_CLASS)
    return await change(uow, curator, card, lambda one: one.calling(crowd, name), now)


async def cancel(uow: UnitOfWork, curator: Person, card: Card, now: datetime) -> Broadcast | None:
    """Call it off; what has not left by now does not leave.

    Raises:
        NotAllowed: the person writes to nobody.
        NotYours: there is none of that number in the school.
        BroadcastClosed: all of it has left, or it was called off before.
    """
    return await change(uow, curator, card, lambda one: one.cancelled(now), now, "cancel")


async def change(
    uow: UnitOfWork,
    curator: Person,
    card: Card,
    how: Callable[[Broadcast], Broadcast],
    now: datetime,
    deed: str = "change",
) -> Broadcast | None:
    """Save a broadcast as it is after a change; None: the button is old, nothing changed.

    Raises:
        NotAllowed: the person writes to nobody.
        NotYours: there is none of that number in the school.
    """
    before = await look(uow, curator, card.broadcast_id)
    if before.rev != card.rev:
        return None
    school = uow.of(curator.school_id)
    after = await school.broadcasts.save(how(before))
    school.journal.write(now, curator.id, f"broadcast-{deed}", f"broadcast:{after.id}")
    return after


async def _add(
    uow: UnitOfWork, curator: Person, words: str, corrects_id: BroadcastId | None, now: datetime
) -> Broadcast:
    draft = Broadcast(
        id=BroadcastId(0),
        school_id=curator.school_id,
        words=a_text(words),
        corrects_id=corrects_id,
        made_by=curator.id,
        made_at=now,
    )
    school = uow.of(curator.school_id)
    added = await school.broadcasts.add(draft)
    school.journal.write(now, curator.id, "broadcast-begin", f"broadcast:{added.id}")
    return added
