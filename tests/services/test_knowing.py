"""Knowing: whom a questionnaire may list by name, and what the bot has counted."""

from typing import Any

import pytest

from domain.known import NOTHING_KNOWN
from domain.meetings import MeetingKind, MeetingState
from domain.pairs import Pair
from domain.people import Form, Person, Role, Standing
from domain.questionnaires import Questionnaire
from domain.questions import Count, Crowd
from services.knowing import known_for
from storage.database import Database
from tests.domain.papers import question, questionnaire
from tests.pairs import DAY, NOW, a_meeting, a_pair, someone, two

HYPHEN = "\N{NON-BREAKING HYPHEN}"

pytestmark = pytest.mark.database


def _listing(crowd: Crowd, **changes: Any) -> Questionnaire:
    return questionnaire(question("people", of=crowd), **changes)


def _counting(**changes: Any) -> Questionnaire:
    return questionnaire(question("confirm", counts="meetings_held"), **changes)


async def _shown(
    database: Database, person: Person, crowd: Crowd, subject_id: int = 0, **changes: Any
) -> dict[str, str]:
    async with database.reading() as uow:
        known = await known_for(uow, person, _listing(crowd, **changes), subject_id)
    return {one.id: one.text for one in known.people[crowd]}


async def _count(database: Database, person: Person, pair: Pair | None = None) -> int:
    async with database.reading() as uow:
        changes: dict[str, Any] = {} if pair is None else {"about": "pair"}
        known = await known_for(uow, person, _counting(**changes), 0 if pair is None else pair.id)
    return known.counted[Count.MEETINGS_HELD]


async def test_a_plain_questionnaire_costs_no_query(database: Database) -> None:
    """Nothing is read even where no connection is left to read with."""
    mentor, _, _ = await two(database)
    async with database.reading() as uow:
        pass
    assert await known_for(uow, mentor, questionnaire(question())) is NOTHING_KNOWN


async def test_only_those_who_take_part_in_the_same_form_are_listed(database: Database) -> None:
    """Not those who wait or try it out, not another form or school, and not oneself."""
    person = await someone(
        database, 1, Role.MENTEE, Role.MENTOR, given_name="Я", family_name="Сам"
    )
    facts = {"given_name": "Анна", "family_name": "Котова"}
    anna = await someone(database, 2, Role.MENTOR, **facts)
    await someone(database, 3, Role.MENTEE, **facts)
    await someone(database, 4, Role.MENTOR, standing=Standing.WITHDRAWN, **facts)
    await someone(database, 5, Role.MENTOR, is_trial=True, **facts)
    await someone(database, 6, Role.MENTOR, form=Form.TEACHER, **facts)
    await someone(database, 7, Role.MENTOR, school="Лицей", **facts)

    assert await _shown(database, person, Crowd.MENTORS) == {f"p{anna.id}": "Анна К."}


async def test_people_stand_by_the_alphabet_and_namesakes_are_told_apart(
    database: Database,
) -> None:
    """Two of the same name and initial show their codes."""
    mentor = await someone(database, 1, Role.MENTOR)
    for number, names in enumerate(("Яна Котова", "Анна Котова", "Анна Козлова"), start=2):
        given, family = names.split()
        await someone(database, number, Role.MENTEE, given_name=given, family_name=family)

    shown = await _shown(database, mentor, Crowd.MENTEES)
    assert list(shown.values()) == [f"Анна К., У{HYPHEN}003", f"Анна К., У{HYPHEN}004", "Яна К."]


async def test_own_mentees_are_those_of_open_pairs(database: Database) -> None:
    """A stranger's mentee is not among them; about one pair there is only its mentee."""
    mentor, mentee, first = await two(database)
    other = await someone(database, 31, Role.MENTEE)
    await a_pair(database, mentor, other)
    await two(database, 2)

    own = await _shown(database, mentor, Crowd.OWN_MENTEES)
    assert set(own) == {f"p{mentee.id}", f"p{other.id}"}
    meeting = await a_meeting(database, first)
    for about, subject_id in (("pair", first.id), ("meeting", meeting.id)):
        only = await _shown(database, mentor, Crowd.OWN_MENTEES, subject_id, about=about)
        assert set(only) == {f"p{mentee.id}"}


async def test_meetings_held_are_counted_for_both_sides_and_for_a_pair(database: Database) -> None:
    """Planned and missed ones do not count, nor those of other pairs."""
    mentor, mentee, pair = await two(database)
    stranger, _, other = await two(database, 2)
    held, missed = MeetingState.HELD, MeetingState.MISSED
    await a_meeting(database, pair, held, NOW - 3 * DAY)
    await a_meeting(database, pair, held, NOW - 2 * DAY, MeetingKind.TRIAL)
    await a_meeting(database, pair, missed, NOW - DAY, MeetingKind.PLANNING)
    await a_meeting(database, pair)
    await a_meeting(database, other, held, NOW - DAY)

    assert [await _count(database, one) for one in (mentor, mentee, stranger)] == [2, 2, 1]
    curator = await someone(database, 90, Role.CURATOR)
    assert await _count(database, curator, pair) == 2
    assert await _count(database, curator) == 0
