"""Cards of polls: which one a button means, and saving it, so that an old one is harmless."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from domain.ids import PollId
from domain.people import Person
from domain.polls import Poll
from domain.rights import Deed, demand
from services import UnitOfWork


@dataclass(frozen=True, slots=True)
class Card:
    """Which poll is meant, as it was when the button was drawn."""

    poll_id: PollId
    rev: int


async def look(uow: UnitOfWork, curator: Person, poll_id: PollId) -> Poll:
    """Open a poll.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
    """
    demand(curator, Deed.MANAGE_HONOURS)
    return await uow.of(curator.school_id).polls.get(poll_id)


async def change(
    uow: UnitOfWork,
    curator: Person,
    card: Card,
    change: Callable[[Poll], Poll],
    now: datetime,
) -> Poll:
    """Save a poll as it is after a change; an old button changes nothing.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
    """
    before = await look(uow, curator, card.poll_id)
    if before.rev != card.rev:
        return before
    return await saved(uow, curator, change(before), now)


async def saved(uow: UnitOfWork, curator: Person, after: Poll, now: datetime) -> Poll:
    """Save a poll, and give it with its nominations as they are now."""
    school = uow.of(curator.school_id)
    await school.polls.save(after)
    school.journal.write(now, curator.id, "honour-change", f"poll:{after.id}")
    return await school.polls.get(after.id)
