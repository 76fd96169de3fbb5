"""Cards of polls: which one a button means, and saving it, so that an old one is harmless."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from domain.ids import PollId
from domain.people import Person
from domain.polls import Poll
from domain.rights import Deed, demand
from services import UnitOfWork
from services.year_ends.gates import must_be_open


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


async def look_to_change(uow: UnitOfWork, curator: Person, poll_id: PollId) -> Poll:
    """Open a poll whose nominations, voters or end are to change.

    A vote under way is none of it: it is brought to its end even if the year was closed meanwhile.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        RunClosed: its year is closed.
    """
    found = await look(uow, curator, poll_id)
    await must_be_open(uow, curator.school_id, found.run_id)
    return found


async def is_open(uow: UnitOfWork, poll: Poll) -> bool:
    """Whether a poll belongs to a year that is not closed."""
    return (await uow.of(poll.school_id).runs.get(poll.run_id)).closed_at is None


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
        RunClosed: its year is closed.
    """
    before = await look_to_change(uow, curator, card.poll_id)
    if before.rev != card.rev:
        return before
    return await saved(uow, curator, change(before), now)


async def saved(uow: UnitOfWork, curator: Person, after: Poll, now: datetime) -> Poll:
    """Save a poll, and give it with its nominations as they are now."""
    school = uow.of(curator.school_id)
    await school.polls.save(after)
    school.journal.write(now, curator.id, "honour-change", f"poll:{after.id}")
    return await school.polls.get(after.id)
