"""Voting: one voice a nomination, given otherwise until the close, and never beside a name.

A voice stands under a number that only the key of the process makes of its voter. So a voter
finds their own voice again, and nobody who reads the database finds whose it is.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.ids import NominationId, NomineeId, PersonId, PollId
from domain.people import Person
from domain.polls import Nomination, Nominee, OwnVoice, Poll, VoteClosed, is_own
from domain.refusals import NotAllowed, NotYours
from domain.rights import Deed, demand
from locales.texts import Texts
from services import UnitOfWork
from services.honours import sides

_PURPOSE: Final = "voice"
_BYTES: Final = 7
"""Bytes of a number, so that any database keeps it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """A poll as a voter sees it: how nominees are called, and what they have said so far."""

    poll: Poll
    named: Mapping[NomineeId, str]
    own: frozenset[NomineeId]
    chosen: Mapping[NominationId, NomineeId]


async def mine(uow: UnitOfWork, person: Person, now: datetime) -> tuple[Poll, ...]:
    """List the votes that go on and that the person is called to.

    Raises:
        NotAllowed: the person votes about nothing.
    """
    demand(person, Deed.VOTE)
    school = uow.of(person.school_id)
    found = []
    for run in await school.runs.all():
        poll = await school.polls.of_run(run.id)
        if poll is None or not poll.takes_voices(now):
            continue
        if person.id in await school.voices.voters(poll.id):
            found.append(poll)
    return tuple(found)


async def has_voted(uow: UnitOfWork, person: Person, poll_id: PollId) -> bool:
    """Say whether somebody has given a voice, whatever it was.

    Raises:
        NotAllowed: the person votes about nothing.
        NotYours: they are not called to this vote.
    """
    demand(person, Deed.VOTE)
    known = await uow.of(person.school_id).voices.voters(poll_id)
    if person.id not in known:
        raise NotYours
    return known[person.id] is not None


async def open_ballot(
    uow: UnitOfWork, person: Person, poll_id: PollId, texts: Texts, now: datetime
) -> Ballot:
    """Open a vote for somebody who is called to it.

    Raises:
        NotAllowed: the person votes about nothing.
        NotYours: they are not called to this vote.
        VoteClosed: it is over.
    """
    await has_voted(uow, person, poll_id)
    school = uow.of(person.school_id)
    poll = await school.polls.get(poll_id)
    if not poll.takes_voices(now):
        raise VoteClosed
    pairs = await sides.of_run(uow, person.school_id, await school.runs.get(poll.run_id))
    nominees = [each for one in poll.nominations for each in one.nominees]
    seals = [_seal(uow, one, person.id) for one in poll.nominations]
    return Ballot(
        poll=poll,
        named=await sides.named(uow, person.school_id, nominees, pairs, texts, now),
        own=frozenset(
            one.id for one in nominees if is_own(one, person.id, sides.beside(one, pairs))
        ),
        chosen=await school.voices.chosen(seals),
    )


async def vote(
    uow: UnitOfWork, person: Person, nominee_id: NomineeId, texts: Texts, now: datetime
) -> tuple[Ballot, Nomination]:
    """Give a voice, or give it otherwise.

    Raises:
        NotAllowed: the person votes about nothing.
        NotYours: they are not called to this vote, or there is no such nominee.
        VoteClosed: it is over.
        OwnVoice: it would be for themselves, or for their own pair.
    """
    demand(person, Deed.VOTE)
    school = uow.of(person.school_id)
    poll = await school.polls.with_nominee(nominee_id)
    ballot = await open_ballot(uow, person, poll.id, texts, now)
    if nominee_id in ballot.own:
        raise OwnVoice
    found = next(one for one in poll.nominations if one.of(nominee_id) is not None)
    await school.voices.cast(_seal(uow, found, person.id), found.id, nominee_id)
    zone = (await uow.schools.get(person.school_id)).time_zone
    await school.voices.note(poll.id, person.id, now.astimezone(zone).date())
    return await open_ballot(uow, person, poll.id, texts, now), found


async def result(
    uow: UnitOfWork, person: Person, nominee_id: NomineeId
) -> tuple[Nomination, Nominee] | None:
    """Find how a nomination ended for somebody nominated in it; None: it is not theirs to know."""
    school = uow.of(person.school_id)
    try:
        poll = await school.polls.with_nominee(nominee_id)
    except (NotYours, NotAllowed):
        return None
    if poll.announced_at is None:
        return None
    pairs = await sides.of_run(uow, person.school_id, await school.runs.get(poll.run_id))
    for nomination in poll.nominations:
        nominee = nomination.of(nominee_id)
        if nominee is not None and person.id in sides.pair_of(nominee, pairs):
            return nomination, nominee
    return None


def _seal(uow: UnitOfWork, nomination: Nomination, voter: PersonId) -> int:
    """Give the number under which a voice stands."""
    words = uow.seals.of(_PURPOSE, f"{nomination.id} {voter}")
    return int.from_bytes(hashlib.sha256(words.encode()).digest()[:_BYTES], "big")
