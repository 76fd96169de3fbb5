"""Interviewing: one interview a person, which goes on exactly where it stopped."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from domain import moves
from domain.ids import AccountId
from domain.moves import Move
from domain.people import Form, Person, Role
from domain.refusals import NothingToAnswer, NotYours, QuestionnaireUnknown
from domain.sittings import Sitting
from locales.library import Library, read_library
from services import interviewing, people, questionnaires
from services.interviewing import Page, Turn
from storage.database import Database
from storage.tables import journal
from tests.services.shelves import a_library

pytestmark = pytest.mark.database
NOW = datetime(2021, 9, 6, 6, 0, tzinfo=UTC)
ANNA = AccountId(7)
BORIS = AccountId(8)


async def _pupil(
    database: Database, account: AccountId = ANNA, school: str = "Гимназия"
) -> Person:
    async with database.writing() as uow:
        school_id = await people.open_school(uow, school)
        return await people.let_in(uow, school_id, account, {Role.MENTEE})


async def _begin(database: Database, person: Person, library: Library) -> Sitting:
    async with database.writing() as uow:
        return await interviewing.begin(uow, person, library, "paper", NOW)


async def _hear(database: Database, person: Person, library: Library, words: str) -> Turn:
    async with database.writing() as uow:
        return await interviewing.hear(uow, person, library, words, "ru", NOW)


async def _make(
    database: Database, person: Person, library: Library, sitting: Sitting, move: Move
) -> Turn:
    page = Page(sitting.interview.id, sitting.interview.rev)
    async with database.writing() as uow:
        return await interviewing.make(uow, person, library, page, move, NOW)


async def _submitted(database: Database, person: Person, library: Library) -> Sitting:
    """Answer both questions and send them off."""
    sitting = await _begin(database, person, library)
    for move in (moves.answer("Аня"), moves.answer("yes"), moves.submit(NOW)):
        sitting = (await _make(database, person, library, sitting, move)).sitting
    return sitting


async def test_beginning_twice_is_one_interview(database: Database, library: Library) -> None:
    """The second beginning goes on with what the first one left."""
    anna = await _pupil(database)
    first = await _begin(database, anna, library)
    await _hear(database, anna, library, "Аня")
    second = await _begin(database, anna, library)
    assert second.interview.id == first.interview.id
    assert second.interview.answers == {"name": "Аня"}
    assert second.question is not None
    assert second.question.id == "glad"


async def test_a_paused_interview_is_resumed_where_it_stopped(
    database: Database, library: Library
) -> None:
    """While it is paused typed words go nowhere; then they are heard again."""
    anna = await _pupil(database)
    sitting = await _begin(database, anna, library)
    async with database.writing() as uow:
        await interviewing.pause(uow, anna)
    with pytest.raises(NothingToAnswer):
        await _hear(database, anna, library, "Аня")
    async with database.writing() as uow:
        resumed = await interviewing.resume(uow, anna, library, sitting.interview.id)
    assert resumed == sitting
    turn = await _hear(database, anna, library, "Аня")
    assert turn.sitting.interview.answers == {"name": "Аня"}


async def test_looking_changes_nothing(database: Database, library: Library) -> None:
    """An interview that was paused stays paused."""
    anna = await _pupil(database)
    sitting = await _begin(database, anna, library)
    async with database.writing() as uow:
        await interviewing.pause(uow, anna)
        await interviewing.look(uow, anna, library, sitting.interview.id)
        assert await interviewing.under_way(uow, anna, library) is None


async def test_a_person_stays_with_the_version_they_began(
    database: Database, library: Library, tmp_path: Path
) -> None:
    """A newer version is for those who begin after it, also across a restart."""
    anna, boris = await _pupil(database, ANNA), await _pupil(database, BORIS)
    await _begin(database, anna, library)
    async with database.writing() as uow:
        newer = await questionnaires.enrol(uow, a_library(tmp_path, version=2, text="Имя?"))
    going_on = await _begin(database, anna, newer)
    beginning = await _begin(database, boris, newer)
    assert [one.interview.version for one in (going_on, beginning)] == [1, 2]
    assert [one.question and one.question.text for one in (going_on, beginning)] == [
        "Как зовут?",
        "Имя?",
    ]
    assert (await _submitted(database, anna, newer)).interview.version == 1


async def test_a_questionnaire_for_others_is_refused(database: Database, tmp_path: Path) -> None:
    """Neither offered nor begun: knowing its name is not enough."""
    anna = await _pupil(database)
    async with database.writing() as uow:
        library = await questionnaires.enrol(uow, a_library(tmp_path, who="mentor"))
        assert await interviewing.offers(uow, anna, library) == ()
    with pytest.raises(QuestionnaireUnknown):
        await _begin(database, anna, library)


async def test_a_questionnaire_that_does_not_exist_is_refused(
    database: Database, library: Library
) -> None:
    """A made-up name sounds like one that is meant for others."""
    anna = await _pupil(database)
    async with database.writing() as uow:
        with pytest.raises(QuestionnaireUnknown):
            await interviewing.begin(uow, anna, library, "made_up", NOW)


async def test_sending_off_ends_the_listening(database: Database, library: Library) -> None:
    """What is typed afterwards belongs to no questionnaire, and no move counts any more."""
    anna = await _pupil(database)
    sent = await _submitted(database, anna, library)
    assert sent.interview.submitted_at == NOW
    with pytest.raises(NothingToAnswer):
        await _hear(database, anna, library, "и ещё")
    turn = await _make(database, anna, library, sent, moves.change("name"))
    assert (turn.was_old, turn.sitting.interview.rev) == (False, sent.interview.rev)
    with pytest.raises(NothingToAnswer):
        await _hear(database, anna, library, "и ещё")


async def test_one_account_answers_in_two_schools(database: Database, library: Library) -> None:
    """Each school has its own interview, and none shows in the other."""
    here = await _pupil(database, ANNA, "Гимназия")
    there = await _pupil(database, ANNA, "Лицей")
    in_one = await _begin(database, here, library)
    await _hear(database, here, library, "Аня")
    in_other = await _begin(database, there, library)
    assert in_other.interview.id != in_one.interview.id
    assert in_other.interview.answers == {}
    async with database.writing() as uow:
        with pytest.raises(NotYours):
            await interviewing.resume(uow, there, library, in_one.interview.id)
        assert await interviewing.under_way(uow, here, library) is None
        heard = await interviewing.under_way(uow, there, library)
    assert heard is not None
    assert heard.interview.id == in_other.interview.id


async def test_somebody_elses_interview_cannot_be_moved(
    database: Database, library: Library
) -> None:
    """A forged button of another person changes nothing."""
    anna, boris = await _pupil(database, ANNA), await _pupil(database, BORIS)
    sitting = await _begin(database, anna, library)
    with pytest.raises(NotYours):
        await _make(database, boris, library, sitting, moves.answer("Боря"))
    assert (await _begin(database, anna, library)).interview.answers == {}


async def test_a_button_of_an_earlier_page_changes_nothing(
    database: Database, library: Library
) -> None:
    """A second tap is silent; a tap on an older page is said to be old."""
    anna = await _pupil(database)
    first = await _begin(database, anna, library)
    second = (await _make(database, anna, library, first, moves.answer("Аня"))).sitting
    again = await _make(database, anna, library, first, moves.answer("Яна"))
    assert (again.was_old, again.sitting.interview.answers) == (False, {"name": "Аня"})
    await _make(database, anna, library, second, moves.answer("yes"))
    old = await _make(database, anna, library, first, moves.answer("Яна"))
    assert (old.was_old, old.sitting.interview.answers["name"]) == (True, "Аня")


async def test_words_that_are_no_answer_are_counted(database: Database, library: Library) -> None:
    """The person stays where they are, and is told what was expected."""
    anna = await _pupil(database)
    await _begin(database, anna, library)
    await _hear(database, anna, library, "Аня")
    turn = await _hear(database, anna, library, "не знаю, может быть")
    assert turn.missed is not None
    assert turn.missed.expected == "yes_no"
    assert turn.sitting.interview.misses == 1
    turn = await _hear(database, anna, library, "да")
    assert (turn.missed, turn.sitting.interview.misses) == (None, 0)


async def test_offers_tell_how_far_somebody_is(database: Database, library: Library) -> None:
    """Not begun, under way, sent off."""
    anna = await _pupil(database)

    async def open_or_not() -> bool | None:
        async with database.reading() as uow:
            (offer,) = await interviewing.offers(uow, anna, library)
        return None if offer.interview is None else offer.interview.is_open

    assert await open_or_not() is None
    await _begin(database, anna, library)
    assert await open_or_not() is True
    await _submitted(database, anna, library)
    assert await open_or_not() is False


async def test_a_form_without_questions_is_offered_nothing(
    database: Database, library: Library, tmp_path: Path
) -> None:
    """A questionnaire is offered only where it has something to ask."""
    anna = await _pupil(database)
    body = (tmp_path / "paper.toml").read_text(encoding="utf-8")
    body = body.replace('kind = "', f'forms = ["{Form.TEACHER}"], kind = "')
    (tmp_path / "paper.toml").write_text(body.replace("version = 1", "version = 2"), "utf-8")
    async with database.writing() as uow:
        assert len(await interviewing.offers(uow, anna, library)) == 1
        fresh = await questionnaires.enrol(uow, read_library(tmp_path))
        assert await interviewing.offers(uow, anna, fresh) == ()


async def test_every_move_stands_in_the_journal(database: Database, library: Library) -> None:
    """Who did what to which interview, and nothing of what was said."""
    anna = await _pupil(database)
    sent = await _submitted(database, anna, library)
    async with database.connection() as connection:
        rows = (await connection.execute(select(journal).order_by(journal.c.id))).all()
    assert [row.deed for row in rows] == ["begin", "answer", "answer", "submit"]
    assert {row.subject for row in rows} == {f"interview:{sent.interview.id}"}
    assert {row.actor_id for row in rows} == {anna.id}
