"""Places: however many people are paired at once, no mentor ever has more than they can take."""

import asyncio
from collections import Counter
from dataclasses import replace
from itertools import product
from typing import Final

import pytest

from domain.candidacies import ReasonMissing
from domain.ids import PairId, PersonId
from domain.pairs import FIRST_SURVEYS
from domain.people import Person, Role
from domain.refusals import AlreadyPaired, ChangedMeanwhile, NotYours
from services import UnitOfWork, pair_groups, pairing
from storage.database import Database
from tests.pairs import NOW, an_interview, someone
from tests.tiers import sized

pytestmark = pytest.mark.database

CAPACITY: Final = 3
REFUSED: Final = (AlreadyPaired, NotYours, ChangedMeanwhile, ReasonMissing)
PARTS: Final = 4
"""Into how many tests the rounds are cut, so that they can run side by side."""
ROUNDS: Final = sized(test=4, ci=100, nightly=1000) // PARTS
"""How often the crowd of each part comes; each round empties the school again."""


async def _school(database: Database, mentors: int, mentees: int) -> Person:
    """Bring a curator, and people who have sent off their first surveys."""
    curator = await someone(database, 1, Role.CURATOR)
    for number in range(mentors):
        mentor = await someone(database, 100 + number, Role.MENTOR)
        paper = FIRST_SURVEYS[Role.MENTOR]
        await an_interview(database, mentor, paper, {"c8": str(CAPACITY)}, sent_at=NOW)
    for number in range(mentees):
        mentee = await someone(database, 1000 + number, Role.MENTEE)
        await an_interview(database, mentee, FIRST_SURVEYS[Role.MENTEE], {}, sent_at=NOW)
    return curator


async def _wants(database: Database, curator: Person, mentor: PersonId, mentee: PersonId) -> bool:
    """Make a pair, or add to the mentor's pair if there is one; say whether it was refused."""
    try:
        async with database.writing() as uow:
            groups = [one for one in await _pairs(uow, curator) if one[0] == mentor]
            if groups and mentee % 2:
                await pair_groups.join(uow, curator, groups[0][1], mentee, NOW)
            else:
                await pairing.make(uow, curator, mentor, mentee, NOW)
    except REFUSED:
        return False
    return True


async def _pairs(uow: UnitOfWork, curator: Person) -> list[tuple[PersonId, PairId]]:
    return [(one.mentor_id, one.id) for one in await uow.of(curator.school_id).pairs.open()]


async def _crowd(database: Database, curator: Person, tasks: int, wishes: int) -> None:
    """Let many wish at once, `tasks` at a time: each mentee asks for several mentors."""
    async with database.reading() as uow:
        known = await uow.of(curator.school_id).people.all()
    mentors = [one.id for one in known if Role.MENTOR in one.roles]
    mentees = [one.id for one in known if Role.MENTEE in one.roles]
    gate = asyncio.Semaphore(tasks)

    async def one(place: int, mentee: PersonId, turn: int) -> None:
        async with gate:
            mentor = mentors[(place + turn * 7) % len(mentors)]
            await _wants(database, curator, mentor, mentee)

    both = product(enumerate(mentees), range(wishes))
    await asyncio.gather(*(one(place, mentee, turn) for (place, mentee), turn in both))


async def _loads(database: Database, curator: Person) -> tuple[Counter[int], int]:
    """Count the mentees of every mentor, and those who stand in two open pairs."""
    async with database.reading() as uow:
        pairs = await uow.of(curator.school_id).pairs.open()
    loads = Counter[int](one.mentor_id for one in pairs for _ in one.mentee_ids)
    members = Counter[int](each for one in pairs for each in one.mentee_ids)
    return loads, sum(count > 1 for count in members.values())


async def test_free_places_never_go_below_zero(database: Database) -> None:
    """Eight mentees for two mentors, all at once: six get a place, and nobody gets two."""
    curator = await _school(database, mentors=2, mentees=8)
    await _crowd(database, curator, tasks=8, wishes=2)
    loads, doubled = await _loads(database, curator)
    assert max(loads.values()) == CAPACITY
    assert sum(loads.values()) == 2 * CAPACITY
    assert doubled == 0


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
async def test_free_places_never_go_below_zero_in_a_crowd(database: Database, part: int) -> None:
    """Two hundred mentees, some twenty mentors with three places, fifty tasks; again and again."""
    curator = await _school(database, mentors=20 + part, mentees=200)
    for _ in range(ROUNDS):
        await _crowd(database, curator, tasks=50, wishes=1)
        loads, doubled = await _loads(database, curator)
        assert max(loads.values()) <= CAPACITY
        assert doubled == 0
        await _empty(database, curator)


async def _empty(database: Database, curator: Person) -> None:
    """End every pair past the deeds that lead there."""
    async with database.writing() as uow:
        pairs = uow.of(curator.school_id).pairs
        for one in await pairs.open():
            for mentee in one.mentee_ids:
                await pairs.leave(one, mentee, None, NOW)
            await pairs.save(replace(await pairs.get(one.id), closed_at=NOW))
