"""Rematching and early ends: who decides, what follows, and what the law asks for before."""

from dataclasses import replace
from datetime import date

import pytest

from domain.endings import Ending
from domain.ids import RematchId
from domain.meetings import MeetingKind, MeetingState
from domain.pair_health import Concern, Health
from domain.pairs import Outcome, Pair, Parting
from domain.people import Form, Person, Role
from domain.refusals import ChangedMeanwhile, Misunderstood, NotAllowed, NotYours, PairNotOver
from domain.rematches import LONGEST, Ground
from services import (
    control_cards,
    pair_endings,
    pair_health,
    pair_history,
    rematch_desk,
    rematching,
    successions,
)
from storage.database import Database
from storage.tables import outbox, rematches
from tests.pairs import DAY, NO_PAPERS, NOW, a_meeting, an_interview, someone, two
from tests.records import rows

pytestmark = pytest.mark.database

EARLY = Ending(outcome=Outcome.TERMINATED, reason=Parting.MENTOR)


async def _curator(database: Database) -> Person:
    return await someone(database, 1, Role.CURATOR)


async def _asked(database: Database, person: Person, pair: Pair) -> RematchId:
    async with database.writing() as uow:
        wish = await rematching.ask(uow, person, pair.id, Ground.TIME, NOW)
    assert wish.rematch is not None
    return wish.rematch.id


async def _told(database: Database) -> list[tuple[str, int]]:
    return [(one["name"], one["person_id"]) for one in await rows(database, outbox)]


async def test_a_second_request_is_the_first_one(database: Database) -> None:
    """However often the button is tapped, one waits, and the curators hear once."""
    curator = await _curator(database)
    _, mentee, pair = await two(database)
    for _ in range(3):
        await _asked(database, mentee, pair)
    assert len(await rows(database, rematches)) == 1
    assert await _told(database) == [("rematch-asked", curator.id)]


async def test_without_a_curator_outside_the_pair_nothing_is_asked(database: Database) -> None:
    """The only curator is the mentor: a request would go to whom it is about."""
    _, mentee, pair = await two(database)
    async with database.writing() as uow:
        mentor = await uow.of(pair.school_id).people.get(pair.mentor_id)
        roles = frozenset({Role.MENTOR, Role.CURATOR})
        await uow.of(pair.school_id).people.save(replace(mentor, roles=roles))
        wish = await rematching.ask(uow, mentee, pair.id, Ground.TIME, NOW)
    assert (wish.is_heard, wish.rematch) == (False, None)
    assert await rows(database, rematches) == []


async def test_nobody_but_those_in_a_pair_asks_there(database: Database) -> None:
    """Neither a curator nor somebody of another pair; a forged notice asks for nothing."""
    curator = await _curator(database)
    _, mentee, pair = await two(database)
    _, other, _ = await two(database, 2)
    async with database.writing() as uow:
        with pytest.raises(NotAllowed):
            await rematching.ask(uow, curator, pair.id, Ground.TIME, NOW)
        with pytest.raises(NotYours):
            await rematching.ask(uow, other, pair.id, Ground.TIME, NOW)
        wish = await rematching.ask(uow, mentee, pair.id, Ground.NOTICE, NOW)
        assert wish.rematch is None


async def test_words_are_somebodys_own_and_of_some_length(database: Database) -> None:
    """The partner cannot write into a request, nor read it."""
    mentor, mentee, pair = await two(database)
    await _curator(database)
    number = await _asked(database, mentee, pair)
    async with database.writing() as uow:
        with pytest.raises(NotYours):
            await rematching.write(uow, mentor, number, "Слова", NOW)
        with pytest.raises(Misunderstood):
            await rematching.write(uow, mentee, number, "я" * (LONGEST + 1), NOW)
        assert (await rematching.look(uow, mentor, pair.id, NOW)).rematch is None


async def test_of_two_curators_the_first_decides(database: Database) -> None:
    """The other one is told that it was settled, and changes nothing."""
    curator = await _curator(database)
    second = await someone(database, 2, Role.CURATOR)
    _, mentee, pair = await two(database)
    number = await _asked(database, mentee, pair)
    async with database.writing() as uow:
        await rematch_desk.keep(uow, curator, number, NOW)
    async with database.writing() as uow:
        with pytest.raises(ChangedMeanwhile):
            await rematch_desk.replace(uow, second, NO_PAPERS, number, NOW)
        assert (await uow.of(pair.school_id).pairs.get(pair.id)).is_open


async def test_a_mentee_leaves_a_group_that_goes_on(database: Database) -> None:
    """The others keep their mentor, and the next pair of the one who left follows the group."""
    curator = await _curator(database)
    mentor, mentee, pair = await two(database)
    friend = await someone(database, 12, Role.MENTEE)
    await a_meeting(database, pair)
    async with database.writing() as uow:
        joined = await uow.of(pair.school_id).pairs.join(pair, friend.id, NOW)
        assert joined is not None
    number = await _asked(database, mentee, pair)
    async with database.writing() as uow:
        case = await rematch_desk.replace(uow, curator, NO_PAPERS, number, NOW + DAY)
        assert case.left_alone == (mentee.id,)
        pairs = uow.of(pair.school_id).pairs
        assert (await pairs.get(pair.id)).mentee_ids == (friend.id,)
        made = await pairs.add(curator.id, mentee.id, Form.PEER, NOW + DAY)
        assert made is not None
        assert (await successions.follow(uow, made, mentee.id)).predecessor_id == pair.id
    told = await _told(database)
    assert (mentor.id, "rematch-kept") not in {(one, name) for name, one in told}
    assert {name for name, one in told if one == friend.id} == set()


async def test_an_employed_mentor_is_given_notice_of_three_working_days(
    database: Database,
) -> None:
    """Once, to both, with its day; of other forms the law asks nothing."""
    curator = await _curator(database)
    mentor, mentee, pair = await two(database)
    async with database.writing() as uow:
        assert not (await pair_endings.look(uow, curator, pair.id, NOW)).asks_notice
        made = await uow.of(pair.school_id).pairs.add(mentor.id, curator.id, Form.TEACHER, NOW)
        assert made is not None
        await uow.of(pair.school_id).pairs.save(replace(made, agreed_at=NOW))
        before = await pair_endings.look(uow, curator, made.id, NOW)
        assert (before.noticed_on, before.is_too_soon) == (None, True)
        await pair_endings.give_notice(uow, curator, made.id, NOW)
        given = await pair_endings.give_notice(uow, curator, made.id, NOW)
        assert (given.noticed_on, given.free_on) == (date(2021, 9, 7), date(2021, 9, 11))
        later = await pair_endings.look(uow, curator, made.id, NOW + 4 * DAY)
        assert not later.is_too_soon
        await pair_endings.close(uow, curator, NO_PAPERS, made.id, EARLY, NOW)
    told = [name for name, _ in await _told(database)]
    assert told == ["pair-ends-soon", "pair-ends-soon", "pair-closed", "pair-closed"]
    assert mentee.id not in [one for _, one in await _told(database)]


async def test_a_pair_ends_only_in_the_ways_it_may(database: Database) -> None:
    """A success needs the final meeting, and after it there is no early end."""
    curator = await _curator(database)
    _, _, pair = await two(database)
    async with database.writing() as uow:
        with pytest.raises(PairNotOver):
            await pair_endings.close(
                uow, curator, NO_PAPERS, pair.id, Ending(outcome=Outcome.SUCCESS), NOW
            )
    await a_meeting(database, pair, MeetingState.HELD, kind=MeetingKind.FINAL)
    async with database.writing() as uow:
        with pytest.raises(PairNotOver):
            await pair_endings.close(uow, curator, NO_PAPERS, pair.id, EARLY, NOW)
        partial = Ending(outcome=Outcome.PARTIAL)
        await pair_endings.close(uow, curator, NO_PAPERS, pair.id, partial, NOW)
        (ended,) = await pair_history.ended(uow, curator)
        assert (ended.pair.outcome, len(ended.mentees)) == (Outcome.PARTIAL, 1)
        past = await pair_history.look(uow, curator, pair.id, NOW)
        assert len(past.held) == 1


async def test_the_round_puts_pairs_that_need_somebody_first(database: Database) -> None:
    """By codes alone; a request is known only to curators outside the pair."""
    curator = await _curator(database)
    await two(database)
    _, mentee, troubled = await two(database, 2)
    await _asked(database, mentee, troubled)
    async with database.reading() as uow:
        known = await pair_health.go_round(uow, curator, NOW)
    assert [one.pair.number for one in known.wards] == [2, 1]
    assert known.counts() == {Health.CHECK: 1, Health.EARLY: 1}
    assert known.wards[0].checkup.concerns[0].concern is Concern.REMATCH
    assert known.of(Health.EARLY)[0].pair.number == 1
    assert known.of(groups=True) == []


async def test_a_card_counts_for_its_season_alone(database: Database) -> None:
    """One of September says nothing about November, and a pair made since needs none before."""
    curator = await _curator(database)
    _, _, pair = await two(database)
    november = NOW.replace(month=11, day=2)
    _, _, other = await two(database, 2)
    await an_interview(database, curator, "control_card", {}, pair.id, sent_at=NOW)
    await an_interview(database, curator, "control_card", {}, other.id, sent_at=november)
    async with database.reading() as uow:
        known = await control_cards.look(uow, curator, november)
        assert (known.done, known.count) == (1, 2)
        assert [one.pair.id for one in known.missing] == [pair.id]
        assert (await control_cards.look(uow, curator, NOW)).count == 0
