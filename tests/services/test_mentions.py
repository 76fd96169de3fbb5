"""Mentions: whoever goes, goes from the answers of others, and with what was written of them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from domain.answers import Value
from domain.erasures import Reason
from domain.ids import InterviewId, PersonId
from domain.interviews import Interview
from domain.known import token
from domain.people import Person, Role
from domain.repeats import at_time
from services import erasing, erasures, my_data
from storage.database import Database
from storage.tables import answers, interviews
from tests.pairs import NOW, a_pair, someone
from tests.records import rows
from tests.services.papers import a_shelf

pytestmark = pytest.mark.database


@pytest.fixture(autouse=True)
async def _shelf(database: Database, tmp_path: Path) -> None:
    await a_shelf(database, tmp_path)


async def _wrote(
    database: Database,
    person: Person,
    paper: str,
    given: Mapping[str, Value],
    about: int = 0,
    by: PersonId | None = None,
) -> Interview:
    """Write an interview that is under way."""
    blank = Interview(
        id=InterviewId(0),
        person_id=person.id,
        questionnaire_id=paper,
        version=1,
        form=person.form,
        subject_id=about,
        by_id=by,
        answers=given,
    )
    async with database.writing() as uow:
        return await uow.of(person.school_id).interviews.add(blank, NOW)


async def _goes(database: Database, person: Person) -> None:
    async with database.writing() as uow:
        await erasures.plan(uow, person, None, Reason.TRIAL, NOW)
    for days in (0, 11):
        async with database.writing() as uow:
            await erasing.work(uow, NOW + timedelta(days=days))


async def _given(database: Database, one: Interview) -> dict[str, object]:
    found = [row for row in await rows(database, answers) if row["interview_id"] == one.id]
    return {row["question_id"]: row["value"] for row in found}


async def test_whoever_goes_is_named_by_nobody_any_more(database: Database) -> None:
    """Others who are named stay in their order; an answer without anybody was left out."""
    anna = await someone(database, 1, Role.MENTEE)
    gone, stays = [await someone(database, number, Role.MENTOR) for number in (2, 3)]
    both = (token(stays.id), token(gone.id))
    two = await _wrote(database, anna, "names", {"whom": both})
    boris = await someone(database, 4, Role.MENTEE)
    one = await _wrote(database, boris, "names", {"whom": (token(gone.id),)})
    await _goes(database, gone)
    assert await _given(database, two) == {"whom": [token(stays.id)]}
    assert await _given(database, one) == {"whom": None}


async def test_options_that_are_spelt_alike_stay(database: Database) -> None:
    """An author may call an option `p2`; it names nobody."""
    anna = await someone(database, 1, Role.MENTEE)
    gone = await someone(database, 2, Role.MENTOR)
    assert token(gone.id) == "p2"
    said = await _wrote(database, anna, "names", {"like": ("p1", "p2")})
    await _goes(database, gone)
    assert await _given(database, said) == {"like": ["p1", "p2"]}


async def test_what_is_marked_and_not_yet_sent_goes_too(database: Database) -> None:
    """The marks of a question under way name people as answers do."""
    anna = await someone(database, 1, Role.MENTEE)
    gone, stays = [await someone(database, number, Role.MENTOR) for number in (2, 3)]
    begun = await _wrote(database, anna, "names", {})
    marked = replace(begun, at="whom", ticked=(token(gone.id), token(stays.id)))
    async with database.writing() as uow:
        await uow.of(anna.school_id).interviews.save(begun, marked, NOW)
    await _goes(database, gone)
    assert [one["ticked"] for one in await rows(database, interviews)] == [[token(stays.id)]]


async def test_answers_about_each_of_several_go_with_the_one(database: Database) -> None:
    """A section gone through for everybody keeps the answers about those who stay."""
    mentor = await someone(database, 1, Role.MENTOR)
    gone, stays = [await someone(database, number, Role.MENTEE) for number in (2, 21)]
    ids = [at_time("how", token(one.id)) for one in (gone, stays)]
    said = await _wrote(database, mentor, "pair", dict.fromkeys(ids, "Хорошо"))
    await _goes(database, gone)
    assert list(await _given(database, said)) == [ids[1]]


async def test_what_others_wrote_about_somebody_goes_with_them(database: Database) -> None:
    """A guardian about a child, a curator about a pair; what is about others stays."""
    child, other = [await someone(database, number, Role.MENTEE) for number in (1, 2)]
    guardian = await someone(database, 3, Role.GUARDIAN)
    mentor, curator = (
        await someone(database, 4, Role.MENTOR),
        await someone(database, 5, Role.CURATOR),
    )
    pair = await a_pair(database, mentor, child)
    about = await _wrote(database, guardian, "child", {"how": "Канарейка"}, child.id)
    beside = await _wrote(database, guardian, "child", {"how": "Другой"}, other.id)
    both = await _wrote(database, curator, "pair", {"how": "Канарейка"}, pair.id)
    await _goes(database, child)
    assert await _given(database, about) == {}
    assert await _given(database, both) == {}
    assert await _given(database, beside) == {"how": "Другой"}


async def test_a_child_s_copy_tells_that_it_was_written_about_and_not_what(
    database: Database,
) -> None:
    """The words are the guardian's, and stand in the guardian's own copy."""
    child = await someone(database, 1, Role.MENTEE)
    guardian = await someone(database, 3, Role.GUARDIAN)
    await _wrote(database, guardian, "child", {"how": "Канарейка"}, child.id)
    async with database.reading() as uow:
        of_child = await my_data.record(uow, child, child.id)
        of_guardian = await my_data.record(uow, guardian, guardian.id)
    assert len(of_child["interviews"]) == 1
    assert "Канарейка" not in str(of_child)
    assert "Канарейка" in str(of_guardian)


async def test_what_was_filled_in_for_somebody_stands_in_their_copy(database: Database) -> None:
    """Whoever held the pen finds the paper in their own, without what it says."""
    anna = await someone(database, 1, Role.MENTEE)
    curator = await someone(database, 5, Role.CURATOR)
    await _wrote(database, anna, "names", {"like": ("p1",)}, by=curator.id)
    async with database.reading() as uow:
        of_anna = await my_data.record(uow, anna, anna.id)
        of_curator = await my_data.record(uow, curator, curator.id)
    assert [one["value"] for one in of_anna["answers"]] == [["p1"]]
    assert of_anna["interviews"][0]["by_id"] == f"{curator.number:03}"
    assert len(of_curator["interviews"]) == 1
    assert of_curator["answers"] == []


async def test_people_whom_answers_name_stand_in_a_copy_as_codes(database: Database) -> None:
    """As they do wherever a copy points at people."""
    anna = await someone(database, 1, Role.MENTEE)
    await someone(database, 8, Role.CURATOR, school="Лицей")
    mentor = await someone(database, 2, Role.MENTOR)
    await _wrote(database, anna, "names", {"whom": (token(mentor.id),), "like": ("p3",)})
    async with database.reading() as uow:
        record = await my_data.record(uow, anna, anna.id)
    said = {one["question_id"]: one["value"] for one in record["answers"]}
    assert said == {"whom": [f"{mentor.number:03}"], "like": ["p3"]}
