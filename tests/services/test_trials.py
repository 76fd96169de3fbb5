"""Trials: people who only try the bot count nowhere and go all at once."""

from dataclasses import replace

import pytest

from domain.erasures import Reason
from domain.people import Person, Role
from domain.programmes import Fact
from domain.refusals import NotAllowed, NotYours
from locales.library import Library
from services import digests, progress, trials
from storage.database import Database
from storage.tables import erasures
from tests.pairs import NOW, a_meeting, someone, two
from tests.records import rows


async def on_trial(database: Database, person: Person) -> Person:
    """Mark somebody."""
    async with database.writing() as uow:
        return await uow.of(person.school_id).people.save(replace(person, is_trial=True))


async def test_a_curator_marks_somebody_and_takes_it_back(database: Database) -> None:
    """Only in their own school, and only a curator."""
    olga, anna = await someone(database, 1, Role.CURATOR), await someone(database, 2, Role.MENTEE)
    foreign = await someone(database, 3, Role.MENTEE, school="Лицей")
    async with database.writing() as uow:
        assert (await trials.mark(uow, olga, anna.id, NOW, is_trial=True)).is_trial
        assert [one.id for one in await trials.listed(uow, olga)] == [anna.id]
        assert not (await trials.mark(uow, olga, anna.id, NOW, is_trial=False)).is_trial
        assert await trials.listed(uow, olga) == ()
        with pytest.raises(NotYours):
            await trials.mark(uow, olga, foreign.id, NOW, is_trial=True)
        with pytest.raises(NotAllowed):
            await trials.mark(uow, anna, olga.id, NOW, is_trial=True)


async def test_everybody_on_trial_is_erased_at_once(database: Database) -> None:
    """The others stay, and so does a curator who marked themselves."""
    olga = await someone(database, 1, Role.CURATOR, is_trial=True)
    anna = await someone(database, 2, Role.MENTEE, is_trial=True)
    await someone(database, 3, Role.MENTEE)
    foreign = await someone(database, 4, Role.MENTEE, school="Лицей", is_trial=True)
    async with database.writing() as uow:
        assert await trials.erase(uow, olga, NOW) == 1
        assert await trials.erase(uow, olga, NOW) == 0
    found = [(one["person_id"], one["reason"]) for one in await rows(database, erasures)]
    assert found == [(anna.id, Reason.TRIAL)]
    assert foreign.id not in dict(found)


async def test_people_on_trial_are_in_no_count(database: Database, library: Library) -> None:
    """Neither in the digest nor in what the road map shows of itself."""
    olga = await someone(database, 1, Role.CURATOR)
    _, mentee, pair = await two(database)
    await a_meeting(database, pair)
    async with database.reading() as uow:
        school = await uow.schools.get(olga.school_id)
        full = await digests.look(uow, olga, library, NOW)
        seen = await progress.seen(uow, school, Fact.PAIRS_MADE, NOW, library)
    assert (len(full.facts.enrolled), len(full.facts.pairs)) == (3, 1)
    assert full.facts.this_week.planned == 1
    assert seen is not None
    assert (seen.done, seen.count) == (1, 1)

    await on_trial(database, mentee)
    async with database.reading() as uow:
        less = await digests.look(uow, olga, library, NOW)
        seen = await progress.seen(uow, school, Fact.PAIRS_MADE, NOW, library)
        first = await progress.seen(uow, school, Fact.MEETINGS_FIRST_HELD, NOW, library)
    assert (len(less.facts.enrolled), len(less.facts.pairs)) == (2, 0)
    assert less.facts.this_week.is_empty
    assert seen is not None
    assert first is not None
    assert (seen.count, first.count) == (0, 0)


async def test_a_director_reads_numbers_and_nobody_s_name(
    database: Database, library: Library
) -> None:
    """The sums of a digest hold nothing that needs somebody's attention."""
    director = await someone(database, 1, Role.DIRECTOR)
    await two(database)
    async with database.reading() as uow:
        found = await digests.sums(uow, director, library, NOW)
        with pytest.raises(NotAllowed):
            await digests.look(uow, director, library, NOW)
    assert found.is_sums
    assert found.attention.is_empty
