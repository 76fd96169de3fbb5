"""Anonymity: once answers are sent off, nothing in the database leads from them to a person."""

from pathlib import Path

import pytest
from sqlalchemy import text

from domain import moves
from domain.moves import Move
from domain.people import Person, Role, Standing
from domain.refusals import ChangedMeanwhile, InterviewClosed, NotYours
from domain.sittings import Sitting
from domain.waves import Stage, Wave
from locales.library import Library
from services import anonymity, interviewing
from services.interviewing import Page
from storage import schema
from storage.database import Database
from storage.tables import METADATA, anonymous_answers, answers, interviews, journal, recipients
from tests.pairs import NOW, someone
from tests.records import rows
from tests.services.papers import a_shelf, a_wave

pytestmark = pytest.mark.database

_BIRD = ("canarybird", "canaryfish")
_MOVES = (
    moves.answer("canarycolour"),
    moves.answer("yes"),
    moves.tick("canarybird", on=True),
    moves.tick("canaryfish", on=True),
    moves.ANSWER_WITH_TICKS,
)


@pytest.fixture
async def shelf(database: Database, tmp_path: Path) -> Library:
    """A library of a few papers, one of them anonymous."""
    return await a_shelf(database, tmp_path)


async def _asked(database: Database) -> tuple[Person, Wave]:
    curator = await someone(database, 1, Role.CURATOR)
    anna = await someone(database, 2, Role.MENTEE)
    return anna, await a_wave(database, curator, anna)


async def _goes_through(
    database: Database, anna: Person, wave: Wave, shelf: Library, *done: Move
) -> Sitting:
    async with database.writing() as uow:
        sitting = await interviewing.begin(uow, anna, shelf, "secret", NOW, wave_id=wave.id)
    for move in done:
        page = Page(sitting.interview.id, sitting.interview.rev)
        async with database.writing() as uow:
            sitting = (await interviewing.make(uow, anna, shelf, page, move, NOW)).sitting
    return sitting


async def _everything(database: Database) -> dict[str, list[str]]:
    tables = METADATA.sorted_tables
    return {one.name: [str(row) for row in await rows(database, one)] for one in tables}


async def test_no_table_holds_answers_beside_whoever_gave_them(
    database: Database, shelf: Library
) -> None:
    """Not in one row, and not in two that share a number of either."""
    anna, wave = await _asked(database)
    sitting = await _goes_through(database, anna, wave, shelf, *_MOVES, moves.submit(NOW))
    assert not sitting.interview.is_open
    whole = await _everything(database)
    words = [name for name, found in whole.items() if any("canary" in one for one in found)]
    assert words == ["questionnaires", "anonymous_answers"]
    for table in (interviews, answers):
        assert await rows(database, table) == []
    for row in await rows(database, anonymous_answers):
        drawn = str(row["id"])
        assert [name for name, found in whole.items() if drawn in str(found)] == [
            "anonymous_answers"
        ]
        assert "person_id" not in row
        assert row["day"] == NOW.date()


async def test_answers_are_kept_as_they_were_given(database: Database, shelf: Library) -> None:
    """Each in a row of its own, and what was left out as left out."""
    anna, wave = await _asked(database)
    await _goes_through(database, anna, wave, shelf, *_MOVES, moves.submit(NOW))
    found = {one["question_id"]: one["value"] for one in await rows(database, anonymous_answers)}
    assert found == {"colour": "canarycolour", "glad": "yes", "many": list(_BIRD)}
    assert {one["wave_id"] for one in await rows(database, anonymous_answers)} == {wave.id}


async def test_taking_part_is_known_by_the_day(database: Database, shelf: Library) -> None:
    """The curator sees who has answered, and nothing tells the hour."""
    anna, wave = await _asked(database)
    await _goes_through(database, anna, wave, shelf, *_MOVES, moves.submit(NOW))
    assert [one["done_on"] for one in await rows(database, recipients)] == [NOW.date()]
    async with database.reading() as uow:
        assert await uow.of(anna.school_id).waves.stage(wave.id, anna.id) is Stage.FINISHED


async def test_the_journal_tells_nothing_of_an_anonymous_interview(
    database: Database, shelf: Library
) -> None:
    """Neither when it began, nor its answers one by one, nor when it was sent."""
    anna, wave = await _asked(database)
    await _goes_through(database, anna, wave, shelf, *_MOVES)
    await _goes_through(database, anna, wave, shelf, moves.submit(NOW))
    lines = [one for one in await rows(database, journal) if one["actor_id"] == anna.id]
    assert [one for one in lines if "interview" in one["subject"]] == []


async def test_the_order_in_which_answers_came_is_not_kept(tmp_path: Path) -> None:
    """SQLite numbers the rows of other tables one after the other; a file of its own shows it."""
    sqlite = Database(f"sqlite:///{tmp_path / 'fresh.db'}")
    try:
        await schema.bring_up_to_date(sqlite)
        async with sqlite.connection() as connection:
            found = await connection.execute(
                text("SELECT sql FROM sqlite_master WHERE name = 'anonymous_answers'")
            )
            assert "WITHOUT ROWID" in found.scalar_one()
    finally:
        await sqlite.close()


async def test_whoever_has_answered_cannot_answer_again(
    database: Database, shelf: Library
) -> None:
    """The old button leads nowhere, and the wave has been answered."""
    anna, wave = await _asked(database)
    sitting = await _goes_through(database, anna, wave, shelf, *_MOVES)
    await _goes_through(database, anna, wave, shelf, moves.submit(NOW))
    page = Page(sitting.interview.id, sitting.interview.rev)
    async with database.writing() as uow:
        with pytest.raises(NotYours):
            await interviewing.make(uow, anna, shelf, page, moves.submit(NOW), NOW)
        with pytest.raises(InterviewClosed):
            await interviewing.begin(uow, anna, shelf, "secret", NOW, wave_id=wave.id)
    assert len(await rows(database, anonymous_answers)) == 3


async def test_two_devices_seal_once(database: Database, shelf: Library) -> None:
    """Whoever comes second, with what was read before, changes nothing."""
    anna, wave = await _asked(database)
    sitting = await _goes_through(database, anna, wave, shelf, *_MOVES)
    paper = shelf.current["secret"]
    async with database.writing() as uow:
        await anonymity.seal(uow, anna, sitting.interview, paper, NOW)
    with pytest.raises(ChangedMeanwhile):
        async with database.writing() as uow:
            await anonymity.seal(uow, anna, sitting.interview, paper, NOW)
    assert len(await rows(database, anonymous_answers)) == 3


async def test_the_number_of_a_sealed_interview_is_never_given_again(
    database: Database, shelf: Library
) -> None:
    """An old button would answer another questionnaire otherwise."""
    anna, wave = await _asked(database)
    sealed = await _goes_through(database, anna, wave, shelf, *_MOVES, moves.submit(NOW))
    boris = await someone(database, 3, Role.MENTEE)
    curator = await someone(database, 4, Role.CURATOR)
    another = await a_wave(database, curator, boris)
    begun = await _goes_through(database, boris, another, shelf)
    assert begun.interview.id > sealed.interview.id


async def test_a_pupil_answers_before_any_consent(database: Database, shelf: Library) -> None:
    """Of an anonymous questionnaire nothing about them is left that would need one."""
    curator = await someone(database, 1, Role.CURATOR)
    anna = await someone(database, 2, Role.MENTEE, standing=Standing.WAITING)
    wave = await a_wave(database, curator, anna)
    await _goes_through(database, anna, wave, shelf, *_MOVES, moves.submit(NOW))
    assert len(await rows(database, anonymous_answers)) == 3


async def test_while_it_is_under_way_the_answers_are_somebodys(
    database: Database, shelf: Library
) -> None:
    """They stand in the copy of one's data, and go with the person."""
    anna, wave = await _asked(database)
    await _goes_through(database, anna, wave, shelf, *_MOVES)
    async with database.writing() as uow:
        found = await uow.of(anna.school_id).my_data.record(anna, with_words=True)
        assert len(found["answers"]) == 3
        school = uow.of(anna.school_id)
        await school.erasing.erase(anna, school.stops)
    whole = await _everything(database)
    assert [name for name, found in whole.items() if "canary" in str(found)] == ["questionnaires"]


async def test_another_school_s_waves_and_answers_are_out_of_reach(
    database: Database, shelf: Library
) -> None:
    """A number of another school's is none here, and nothing is written there."""
    anna, wave = await _asked(database)
    sitting = await _goes_through(database, anna, wave, shelf, *_MOVES)
    other = await someone(database, 9, Role.MENTEE, school="Лицей")
    async with database.writing() as uow:
        there = uow.of(other.school_id)
        with pytest.raises(NotYours):
            await there.waves.get(wave.id)
        await there.anonymous.took_part(wave.id, anna.id, NOW.date())
        await there.wave_links.put(wave.id, "hash")
        with pytest.raises(ChangedMeanwhile):
            await there.anonymous.let_go(sitting.interview)
        await uow.of(anna.school_id).interviews.get(sitting.interview.id, anna.id)
    assert [one["done_on"] for one in await rows(database, recipients)] == [None]
    async with database.reading() as uow:
        assert await uow.open_links.of_wave(wave.id) is None
        known = await uow.of(anna.school_id).interviews.get(sitting.interview.id, anna.id)
    assert len(known.answers) == 3
