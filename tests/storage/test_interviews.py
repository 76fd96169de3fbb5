"""Interviews: what comes back is what went in, and only to whom it belongs."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from domain.answers import Value
from domain.ids import InterviewId
from domain.interviews import Interview
from domain.people import Form, Person
from domain.refusals import ChangedMeanwhile, NotYours
from storage.database import Database
from tests.storage import samples
from tests.storage.samples import ANNA, BORIS, NOW

pytestmark = pytest.mark.database


async def _read(database: Database, person: Person, begun: Interview) -> Interview:
    async with database.reading() as uow:
        return await uow.of(person.school_id).interviews.get(begun.id, person.id)


async def _saved(
    database: Database, person: Person, before: Interview, after: Interview
) -> Interview:
    async with database.writing() as uow:
        return await uow.of(person.school_id).interviews.save(before, after, NOW)


async def test_a_new_interview_gets_a_number_and_a_revision(database: Database) -> None:
    """What was added is read back as it was given."""
    anna = await samples.person(database)
    begun = await samples.interview(database, anna, at="q1", since=1, form=Form.EMPLOYER_STUDENT)
    assert begun.rev == 1
    assert await _read(database, anna, begun) == begun


@pytest.mark.parametrize(
    "value",
    [
        "Хочу подтянуть физику",
        "🌿 👩‍👩‍👧 \u0301",
        "a\x00b",
        '"<&>\\\n\t',
        "x" * 3000,
        "",
        0,
        7,
        2**53 + 1,
        0.1,
        -2.5,
        ("one", "two"),
        (),
        "2009-05-09",
        None,
    ],
)
async def test_an_answer_comes_back_as_it_was_given(database: Database, value: Value) -> None:
    """Words with anything in them, numbers, several options, and a question left out."""
    anna = await samples.person(database)
    begun = await samples.interview(database, anna)
    after = await _saved(database, anna, begun, replace(begun, answers={"q": value}))
    read = await _read(database, anna, begun)
    assert read == after
    assert type(read.answers["q"]) is type(value)


async def test_a_saved_interview_comes_back_whole(database: Database) -> None:
    """Every part of its state is kept, and its revision rises by one."""
    anna = await samples.person(database)
    begun = await samples.interview(database, anna)
    changes: dict[str, Any] = {
        "since": 2,
        "at": "q2",
        "ticked": ("a", "b"),
        "misses": 3,
        "answers": {"q1": "да"},
        "submitted_at": NOW + timedelta(days=1),
    }
    after = await _saved(database, anna, begun, replace(begun, **changes))
    assert after == replace(begun, rev=2, **changes)
    assert await _read(database, anna, begun) == after


async def test_answers_are_added_changed_and_dropped(database: Database) -> None:
    """The answers on disk are those of the interview that was saved last."""
    anna = await samples.person(database)
    begun = await samples.interview(database, anna)
    first = await _saved(database, anna, begun, replace(begun, answers={"a": 1, "b": 2, "c": 3}))
    second = await _saved(database, anna, first, replace(first, answers={"a": 1, "b": 9}))
    assert (await _read(database, anna, begun)).answers == {"a": 1, "b": 9}
    await _saved(database, anna, second, replace(second, answers={}))
    assert (await _read(database, anna, begun)).answers == {}


async def test_saving_over_somebody_elses_change_is_refused(database: Database) -> None:
    """The second of two who read the same revision learns of it, and nothing of theirs is kept."""
    anna = await samples.person(database)
    begun = await samples.interview(database, anna)
    await _saved(database, anna, begun, replace(begun, answers={"q": "first"}))
    with pytest.raises(ChangedMeanwhile):
        await _saved(database, anna, begun, replace(begun, answers={"q": "second"}))
    assert (await _read(database, anna, begun)).answers == {"q": "first"}


async def test_saving_an_interview_that_is_gone_is_refused(database: Database) -> None:
    """What is not there has been changed by somebody."""
    anna = await samples.person(database)
    begun = await samples.interview(database, anna)
    with pytest.raises(ChangedMeanwhile):
        await _saved(database, anna, replace(begun, id=InterviewId(404)), begun)


async def test_another_persons_interview_is_not_there(database: Database) -> None:
    """Knowing its number opens nothing."""
    anna, boris = await samples.person(database, ANNA), await samples.person(database, BORIS)
    begun = await samples.interview(database, anna)
    with pytest.raises(NotYours):
        await _read(database, boris, begun)


async def test_another_schools_interview_is_not_there(database: Database) -> None:
    """Even one's own interview is out of reach from another school."""
    anna = await samples.person(database, ANNA, "Гимназия")
    elsewhere = await samples.person(database, ANNA, "Лицей")
    begun = await samples.interview(database, anna)
    async with database.writing() as uow:
        await uow.of(anna.school_id).prompts.listen(ANNA, begun.id)
        lyceum = uow.of(elsewhere.school_id).interviews
        with pytest.raises(NotYours):
            await lyceum.get(begun.id, anna.id)
        assert await lyceum.of_person(anna.id) == ()
        assert await lyceum.heard_by(ANNA) is None


async def test_another_schools_interview_cannot_be_saved(database: Database) -> None:
    """Writing is as far out of reach as reading."""
    anna = await samples.person(database, ANNA, "Гимназия")
    elsewhere = await samples.person(database, BORIS, "Лицей")
    begun = await samples.interview(database, anna)
    with pytest.raises(ChangedMeanwhile):
        await _saved(database, elsewhere, begun, replace(begun, answers={"q": "forged"}))
    assert (await _read(database, anna, begun)).answers == {}


async def test_a_number_that_no_interview_can_have_is_not_there(database: Database) -> None:
    """A forged button may carry fifteen digits; it is refused like any other stranger's."""
    anna = await samples.person(database)
    begun = await samples.interview(database, anna)
    with pytest.raises(NotYours):
        await _read(database, anna, replace(begun, id=InterviewId(10**15 - 1)))


async def test_one_person_has_one_interview_of_a_questionnaire(database: Database) -> None:
    """A second beginning cannot be written."""
    anna, boris = await samples.person(database, ANNA), await samples.person(database, BORIS)
    await samples.interview(database, anna)
    await samples.interview(database, boris)
    with pytest.raises(IntegrityError):
        await samples.interview(database, anna)


async def test_a_persons_interviews_are_listed_without_answers(database: Database) -> None:
    """Only their own, and nothing that was said."""
    anna, boris = await samples.person(database, ANNA), await samples.person(database, BORIS)
    begun = await samples.interview(database, anna)
    saved = await _saved(database, anna, begun, replace(begun, answers={"q": "да"}))
    await samples.interview(database, boris)
    async with database.reading() as uow:
        listed = await uow.of(anna.school_id).interviews.of_person(anna.id)
    assert listed == (replace(saved, answers={}),)


async def test_typed_words_belong_to_one_interview_or_none(database: Database) -> None:
    """Listening to another one takes the words away from the first."""
    anna, boris = await samples.person(database, ANNA), await samples.person(database, BORIS)
    first = await samples.interview(database, anna)
    second = await samples.interview(database, boris)
    async with database.writing() as uow:
        school = uow.of(anna.school_id)
        assert await school.interviews.heard_by(ANNA) is None
        await school.prompts.listen(ANNA, first.id)
        assert await school.interviews.heard_by(ANNA) == replace(first, is_heard=True)
        assert (await school.interviews.get(first.id, anna.id)).is_heard
        await school.prompts.listen(ANNA, second.id)
        assert await school.interviews.heard_by(ANNA) == replace(second, is_heard=True)
        assert not (await school.interviews.get(first.id, anna.id)).is_heard
        await school.prompts.hush(BORIS)
        assert await school.interviews.heard_by(ANNA) is not None
        await school.prompts.hush(ANNA)
        assert await school.interviews.heard_by(ANNA) is None
