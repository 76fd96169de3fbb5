"""Nominations as their curator collects them: what is awarded, and who is nominated."""

from datetime import datetime

from domain.ids import NominationId, PairId, PersonId, PollId
from domain.people import Person
from domain.poll_words import a_name
from domain.polls import MOST_NOMINATIONS, Nomination, Poll, PollUnderWay, Subject
from domain.refusals import NotYours
from domain.rights import Deed, demand
from services import UnitOfWork, runs
from services.honours import sides
from services.honours.cards import Card, look_to_change, saved
from services.honours.sides import Sides
from services.year_ends.gates import must_be_open


async def current(uow: UnitOfWork, curator: Person, now: datetime) -> Poll | None:
    """Find the poll of the run the curator looks at.

    Raises:
        NotAllowed: the person honours nobody.
    """
    demand(curator, Deed.MANAGE_HONOURS)
    run = await runs.looked_at(uow, curator, now)
    return None if run is None else await uow.of(curator.school_id).polls.of_run(run.id)


async def begin(uow: UnitOfWork, curator: Person, now: datetime) -> Poll | None:
    """Begin to collect nominations; None: no programme was begun.

    Raises:
        NotAllowed: the person honours nobody.
        RunClosed: its year is closed.
    """
    known = await current(uow, curator, now)
    run = await runs.looked_at(uow, curator, now)
    if known is not None or run is None:
        return known
    await must_be_open(uow, curator.school_id, run.id)
    school = uow.of(curator.school_id)
    draft = Poll(id=PollId(0), school_id=curator.school_id, run_id=run.id, made_at=now)
    added = await school.polls.add(draft)
    school.journal.write(now, curator.id, "honour-begin", f"poll:{added.id}")
    return added


async def find(
    uow: UnitOfWork, curator: Person, nomination_id: NominationId
) -> tuple[Poll, Nomination]:
    """Open a nomination with its poll.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
    """
    demand(curator, Deed.MANAGE_HONOURS)
    poll = await uow.of(curator.school_id).polls.with_nomination(nomination_id)
    found = poll.of(nomination_id)
    if found is None:
        raise NotYours
    return poll, found


async def nominate(
    uow: UnitOfWork, curator: Person, card: Card, title: str, subject: Subject, now: datetime
) -> Poll:
    """Add a nomination; a second tap adds none, for the page has a new revision by then.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        PollUnderWay: the vote has begun, or there are as many as there may be.
        Misunderstood: the title is no words, or too long.
        RunClosed: its year is closed.
    """
    found = await look_to_change(uow, curator, card.poll_id)
    if found.rev != card.rev:
        return found
    if len(found.draft().nominations) >= MOST_NOMINATIONS:
        raise PollUnderWay
    school = uow.of(curator.school_id)
    await school.polls.nominate(found.id, a_name(title), subject)
    return await saved(uow, curator, found, now)


async def drop(
    uow: UnitOfWork, curator: Person, nomination_id: NominationId, rev: int, now: datetime
) -> Poll:
    """Take a nomination away.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        PollUnderWay: the vote has begun.
        RunClosed: its year is closed.
    """
    poll, found = await find(uow, curator, nomination_id)
    if poll.rev != rev:
        return poll
    poll.draft()
    await must_be_open(uow, curator.school_id, poll.run_id)
    await uow.of(curator.school_id).polls.drop(found.id)
    return await saved(uow, curator, poll, now)


async def candidates(
    uow: UnitOfWork, curator: Person, poll: Poll, nomination: Nomination
) -> tuple[tuple[PersonId, PairId | None, Sides], ...]:
    """List who may be nominated: the mentors of agreed pairs of the run, or these pairs.

    Raises:
        NotAllowed: the person honours nobody.
    """
    demand(curator, Deed.MANAGE_HONOURS)
    run = await uow.of(curator.school_id).runs.get(poll.run_id)
    known = await sides.of_run(uow, curator.school_id, run)
    if nomination.subject is Subject.PAIR:
        return tuple((one.mentor_id, one.pair_id, one) for one in known)
    mentors = {one.mentor_id: one for one in known}
    return tuple((number, None, one) for number, one in mentors.items())


async def turn(
    uow: UnitOfWork,
    curator: Person,
    nomination_id: NominationId,
    number: int,
    rev: int,
    now: datetime,
) -> Poll:
    """Nominate a mentor, or a pair, by number; who is nominated already is taken down.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is no such nomination, or nobody of that number may be nominated.
        PollUnderWay: the vote has begun.
        RunClosed: its year is closed.
    """
    poll, found = await find(uow, curator, nomination_id)
    if poll.rev != rev:
        return poll
    poll.draft()
    await must_be_open(uow, curator.school_id, poll.run_id)
    known = await candidates(uow, curator, poll, found)
    meant = next((one for one in known if (one[1] or one[0]) == number), None)
    if meant is None:
        raise NotYours
    person_id, pair_id, _ = meant
    rooms = uow.of(curator.school_id).polls
    before = [one for one in found.nominees if (one.person_id, one.pair_id) == meant[:2]]
    if before:
        await rooms.take_down(before[0].id)
    else:
        await rooms.put_up(found.id, person_id, pair_id)
    return await saved(uow, curator, poll, now)
