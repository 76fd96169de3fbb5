"""Closing: the voices are counted and burnt, ties are settled, and the winners announced."""

from datetime import datetime

from domain.ids import NomineeId
from domain.people import Person
from domain.poll_words import a_reason
from domain.polls import Nomination, Poll, PollUnderWay
from domain.refusals import NotYours
from domain.rights import Deed, demand
from services import UnitOfWork
from services.honours import counting, sides
from services.honours.cards import Card, look, saved
from services.telling import tell


async def close(uow: UnitOfWork, curator: Person, card: Card, now: datetime) -> Poll:
    """End the vote, count the voices and burn them; a sole leader has won.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        VoteClosed: the vote has not begun, or is over.
    """
    found = await look(uow, curator, card.poll_id)
    if found.rev != card.rev:
        return found
    after = found.closed(now)
    await counting.count(uow, curator.school_id, found.id)
    return await saved(uow, curator, after, now)


async def settle(
    uow: UnitOfWork,
    curator: Person,
    nominee_id: NomineeId,
    words: str,
    now: datetime,
) -> Poll:
    """Choose the winner among equals, and keep why.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is no such nominee, or others have more voices.
        PollUnderWay: the vote goes on, or the winners were announced.
        Misunderstood: the reason is no words, or too long.
    """
    demand(curator, Deed.MANAGE_HONOURS)
    poll, nomination = await tied(uow, curator, nominee_id)
    rooms = uow.of(curator.school_id).polls
    await rooms.decide(nomination.id, nominee_id, a_reason(words))
    return await saved(uow, curator, poll, now)


async def tied(uow: UnitOfWork, curator: Person, nominee_id: NomineeId) -> tuple[Poll, Nomination]:
    """Find the nomination in which somebody may be chosen among equals.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is no such nominee, or others have more voices.
        PollUnderWay: the vote goes on, or the winners were announced.
    """
    demand(curator, Deed.MANAGE_HONOURS)
    poll = await uow.of(curator.school_id).polls.with_nominee(nominee_id)
    if poll.closed_at is None or poll.announced_at is not None:
        raise PollUnderWay
    for one in poll.nominations:
        if one.is_tied and nominee_id in {each.id for each in one.leaders}:
            return poll, one
    raise NotYours


async def announce(uow: UnitOfWork, curator: Person, card: Card, now: datetime) -> Poll:
    """Tell every nominee how it ended, once.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        PollUndecided: the vote goes on, or a nomination has no winner.
    """
    found = await look(uow, curator, card.poll_id)
    if found.rev != card.rev:
        return found
    after = await saved(uow, curator, found.announced(now), now)
    run = await uow.of(curator.school_id).runs.get(found.run_id)
    pairs = await sides.of_run(uow, curator.school_id, run)
    for one in (each for nomination in found.nominations for each in nomination.nominees):
        people = await uow.of(curator.school_id).people.some(sides.pair_of(one, pairs))
        for person in people.values():
            tell(uow, person, "honour-result", f"nominee:{one.id}", now)
    return after
