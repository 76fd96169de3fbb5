"""Results: what is counted, for whom it is shown, and what hides."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from domain.answers import Value
from domain.ids import NO_WAVE, WaveId
from domain.people import Form, Role, Standing
from domain.refusals import NotAllowed, NotYours
from locales.library import Library
from services import free_words, replies, results
from services.results import Scope
from services.sums import Results
from storage.database import Database
from storage.tables import journal
from tests.pairs import NOW
from tests.records import rows
from tests.services.replies import School, enrolled, sums_of

pytestmark = pytest.mark.database

DAY = timedelta(days=1)


@pytest.fixture
async def library(database: Database, tmp_path: Path) -> Library:
    """Questionnaires that are answered twice, one without names, one about meetings."""
    return await enrolled(database, tmp_path)


@pytest.fixture
def school(database: Database) -> School:
    """A school without people."""
    return School(database)


def _counts(found: Results) -> dict[str, int | None]:
    return {one.question.id: one.answers for one in found.tallies}


async def test_only_what_was_sent_and_stands_is_counted(
    database: Database, school: School, library: Library
) -> None:
    """Not what is under way or was changed later, nor what trial or erased people said."""
    curator = await school.person(Role.CURATOR)
    people = await school.mentees(4)
    await school.first(people)
    trial = await school.person(Role.MENTEE, is_trial=True)
    gone = await school.person(Role.MENTEE, standing=Standing.ERASED)
    await school.first([trial, gone], mark=1)
    late = await school.person(Role.MENTEE)
    await school.answers(late, "mentee_first", {"m2": 1}, at=None)
    old = await school.answers(people[0], "mentee_first", {"m2": 1}, take=2)
    async with database.writing() as uow:
        await uow.of(curator.school_id).interviews.save(old, replace(old, replaced_at=NOW), NOW)
    found = await sums_of(database, curator, library, "mentee_first")
    assert (found.papers, _counts(found)["m2"]) == (4, 4)
    assert found.tallies[0].mean == Decimal("8.0")


async def test_a_wave_is_counted_by_itself_with_its_response(
    database: Database, school: School, library: Library
) -> None:
    """What was answered without it, or in another one, is not its."""
    curator = await school.person(Role.CURATOR)
    people = await school.mentees(4)
    await school.first(people, mark=2)
    wave = await school.wave(curator, "mentee_second", people)
    for one in people[:3]:
        given: dict[str, Value] = {"m2_2": 9, "m20_2": "yes", "x5": "yes", "x5_mark": 9}
        await school.answers(one, "mentee_second", given, wave_id=wave.id)
    await school.answers(people[3], "mentee_second", {"m2_2": 1}, at=NOW - DAY)
    async with database.writing() as uow:
        found = await results.of_wave(uow, curator, library, wave.id, NOW + DAY)
    assert (found.papers, found.asked, found.rate) == (3, 4, 75.0)
    assert found.tallies[0].mean == Decimal("9.0")
    lines = [(one["deed"], one["subject"]) for one in await rows(database, journal)]
    assert lines == [("read-results", f"wave:{wave.id}")]


async def test_a_director_sees_sums_and_neither_words_nor_names(
    database: Database, school: School, library: Library
) -> None:
    """What only curators may read is not even a question there."""
    curator = await school.person(Role.CURATOR)
    director = await school.person(Role.DIRECTOR)
    people = await school.mentees(3)
    await school.first(people, p4=(f"p{people[0].id}",))
    seen = await sums_of(database, director, library, "mentee_first")
    assert list(_counts(seen)) == ["m2", "m20", "req"]
    assert (seen.words, seen.named) == ((), {})
    full = await sums_of(database, curator, library, "mentee_first")
    assert list(_counts(full)) == ["m2", "m20", "req", "p4"]
    assert [one.id for one in full.words] == ["m_e1"]
    assert list(full.named) == [f"p{people[0].id}"]
    scope = Scope(questionnaire_id="mentee_first")
    async with database.writing() as uow:
        said = await free_words.page(uow, curator, library, scope, 0, NOW)
        assert {one.words for one in said.said} == {f"слово {one.id}" for one in people}
        for refused in (
            free_words.page(uow, director, library, scope, 0, NOW),
            replies.of_person(uow, director, library, people[0].id, NOW),
            results.answered(uow, people[0], library),
        ):
            with pytest.raises(NotAllowed):
                await refused


async def test_two_schools_know_nothing_of_each_other(
    database: Database, school: School, library: Library
) -> None:
    """Neither sums nor waves nor papers."""
    curator = await school.person(Role.CURATOR)
    people = await school.mentees(3)
    await school.first(people)
    wave = await school.wave(curator, "mentee_second", people)
    paper = await school.answers(people[0], "mentee_second", {"m2_2": 9}, wave_id=wave.id)
    other = await School(database, "Лицей", 5000).person(Role.CURATOR)
    assert (await sums_of(database, other, library, "mentee_first")).papers == 0
    async with database.writing() as uow:
        assert await results.answered(uow, other, library) == ()
        for refused in (
            results.of_wave(uow, other, library, wave.id, NOW),
            replies.of_person(uow, other, library, people[0].id, NOW),
            replies.opened(uow, other, library, paper.id, NOW),
            results.of_questionnaire(uow, other, library, f"s{curator.school_id}_own", NOW),
        ):
            with pytest.raises(NotYours):
                await refused


async def test_forms_are_offered_where_none_tells_another(
    database: Database, school: School, library: Library
) -> None:
    """Two teachers cannot be looked at, nor the pupils, whom the whole would tell from them."""
    curator = await school.person(Role.CURATOR)
    await school.first(await school.mentees(4))
    teachers = await school.mentees(2, form=Form.TEACHER)
    await school.first(teachers, mark=3)
    found = await sums_of(database, curator, library, "mentee_first")
    assert (found.forms, found.papers) == ((), 6)
    for form in (Form.TEACHER, Form.PEER):
        with pytest.raises(NotYours):
            await sums_of(database, curator, library, "mentee_first", form)
    await school.first(await school.mentees(1, form=Form.TEACHER), mark=3)
    assert (await sums_of(database, curator, library, "mentee_first")).forms == (
        Form.PEER,
        Form.TEACHER,
    )
    taught = await sums_of(database, curator, library, "mentee_first", Form.TEACHER)
    assert (taught.papers, taught.tallies[0].mean) == (3, Decimal("3.0"))


async def test_many_meetings_of_two_people_stay_hidden(
    database: Database, school: School, library: Library
) -> None:
    """People are counted, and not papers."""
    curator = await school.person(Role.CURATOR)
    people = await school.mentees(2)
    for subject in range(1, 6):
        for one in people:
            await school.answers(one, "meeting_note", {"f2": 7}, subject_id=subject)
    found = await sums_of(database, curator, library, "meeting_note")
    assert (found.papers, found.tallies[0].is_hidden) == (10, True)
    third = await school.person(Role.MENTEE)
    await school.answers(third, "meeting_note", {"f2": 7}, subject_id=9)
    assert _counts(await sums_of(database, curator, library, "meeting_note")) == {"f2": 11}


async def test_anonymous_answers_are_told_when_no_more_come(
    database: Database, school: School, library: Library
) -> None:
    """A wave that is open says nothing; four people are too few; words are for nobody."""
    curator = await school.person(Role.CURATOR)
    people = await school.mentees(6)
    wave = await school.wave(curator, "secret", people)
    async with database.writing() as uow:
        sealed = uow.of(curator.school_id).anonymous
        for _ in range(5):
            given = {"glad": "yes"}
            await sealed.add(wave.id, "secret", 1, given, NOW.date())
        await sealed.add(NO_WAVE, "secret", 1, {"glad": "no"}, NOW.date())
        early = await results.of_wave(uow, curator, library, wave.id, NOW + DAY)
        assert (early.is_early, early.tallies) == (True, ())
        await uow.of(curator.school_id).waves.save(replace(wave, closed_at=NOW))
        late = await results.of_wave(uow, curator, library, wave.id, NOW + DAY)
        assert _counts(late) == {"glad": 5}
        open_ones = await results.of_questionnaire(uow, curator, library, "secret", NOW + DAY)
        assert _counts(open_ones) == {"glad": 0}
        scope = Scope(wave_id=WaveId(wave.id))
        assert (await free_words.page(uow, curator, library, scope, 0, NOW)).said == ()
