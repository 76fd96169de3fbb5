"""Electing: who votes and until when, and opening the vote."""

from datetime import datetime
from typing import Final

from domain.ids import PersonId
from domain.people import STAFF, AgeGroup, Person, Role
from domain.polls import Poll, Voters
from domain.refusals import NotYours
from domain.rights import Deed, demand
from services import UnitOfWork
from services.honours import sides
from services.honours.cards import Card, change, look_to_change, saved

_SIDES: Final = frozenset({Role.MENTEE, Role.MENTOR})


async def choose(
    uow: UnitOfWork, curator: Person, card: Card, voters: Voters, now: datetime
) -> Poll:
    """Choose who votes.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        PollUnderWay: the vote has begun.
        RunClosed: its year is closed.
    """
    found = await look_to_change(uow, curator, card.poll_id)
    if found.rev != card.rev:
        return found
    after = found.by(voters)
    await uow.of(curator.school_id).voices.dismiss(found.id)
    return await saved(uow, curator, after, now)


async def jury(uow: UnitOfWork, curator: Person, poll: Poll) -> tuple[tuple[Person, bool], ...]:
    """List the adults who may sit in the jury, each with whether they do.

    Raises:
        NotAllowed: the person honours nobody.
    """
    demand(curator, Deed.MANAGE_HONOURS)
    chosen = await uow.of(curator.school_id).voices.voters(poll.id)
    known = await _known(uow, curator)
    adults = [one for one in known if one.age_group is AgeGroup.ADULT and _may_vote(one)]
    return tuple((one, one.id in chosen) for one in adults)


async def seat(
    uow: UnitOfWork, curator: Person, card: Card, person_id: PersonId, now: datetime
) -> Poll:
    """Let an adult sit in the jury, or no longer.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is no such poll, or no adult of that number.
        PollUnderWay: the vote has begun.
        RunClosed: its year is closed.
    """
    found = await look_to_change(uow, curator, card.poll_id)
    if found.rev != card.rev:
        return found
    found.draft()
    seats = {one.id: is_seated for one, is_seated in await jury(uow, curator, found)}
    if person_id not in seats:
        raise NotYours
    voices = uow.of(curator.school_id).voices
    if seats[person_id]:
        await voices.dismiss(found.id, person_id)
    else:
        await voices.invite(found.id, [person_id])
    return await saved(uow, curator, found, now)


async def voters(uow: UnitOfWork, curator: Person, poll: Poll) -> tuple[PersonId, ...]:
    """List who may vote: once the vote began those who were called, before it who would be.

    Raises:
        NotAllowed: the person honours nobody.
    """
    demand(curator, Deed.MANAGE_HONOURS)
    if poll.opened_at is not None or poll.voters is Voters.JURY:
        return tuple(await uow.of(curator.school_id).voices.voters(poll.id))
    known = await _known(uow, curator)
    if poll.voters is Voters.STAFF:
        return tuple(one.id for one in known if one.plays(STAFF))
    run = await uow.of(curator.school_id).runs.get(poll.run_id)
    pairs = await sides.of_run(uow, curator.school_id, run)
    inside = {each for one in pairs for each in one.people}
    return tuple(one.id for one in known if one.id in inside and one.plays(_SIDES))


async def turnout(uow: UnitOfWork, curator: Person, poll: Poll) -> tuple[int, int]:
    """Count who has voted, and who may.

    Raises:
        NotAllowed: the person honours nobody.
    """
    demand(curator, Deed.MANAGE_HONOURS)
    known = await uow.of(curator.school_id).voices.voters(poll.id)
    return sum(one is not None for one in known.values()), len(known)


async def until(
    uow: UnitOfWork, curator: Person, card: Card, moment: datetime, now: datetime
) -> Poll:
    """Say when the vote closes.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        PollUnderWay: the voices are counted already.
        MomentPassed: the moment has gone by, or is too far ahead.
        RunClosed: its year is closed.
    """
    return await change(uow, curator, card, lambda one: one.until(moment, now), now)


async def start(uow: UnitOfWork, curator: Person, card: Card, now: datetime) -> Poll:
    """Open the vote; who may vote is called by a letter.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        PollUnderWay: the vote has begun.
        PollNotReady: something is missing, or nobody votes.
        MomentPassed: it would be over already.
        RunClosed: its year is closed.
    """
    found = await look_to_change(uow, curator, card.poll_id)
    if found.rev != card.rev:
        return found
    called = await voters(uow, curator, found)
    after = found.opened(len(called), now)
    if found.voters is not Voters.JURY:
        await uow.of(curator.school_id).voices.invite(found.id, called)
    return await saved(uow, curator, after, now)


async def _known(uow: UnitOfWork, curator: Person) -> tuple[Person, ...]:
    people = await uow.of(curator.school_id).people.all()
    return tuple(one for one in people if one.is_admitted and not one.is_trial)


def _may_vote(person: Person) -> bool:
    return person.plays(STAFF | _SIDES)
