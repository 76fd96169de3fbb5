"""Agreements to a pair: a no stops new meetings of that pair, and nothing else."""

import pytest

from domain.consents import ConsentAnswer, ConsentKind
from domain.ids import PairId
from domain.meetings import MeetingKind
from domain.pairs import Pair
from domain.people import AgeGroup, Person, Role, Standing
from domain.refusals import MeetingOutOfTurn, NotYours
from services import UnitOfWork, agendas, consents, pair_agreements, queues
from services.signing import Sheet
from storage.database import Database
from tests.pairs import NOW, a_pair, someone, two
from tests.services import plans

pytestmark = pytest.mark.database

GIVEN, REFUSED = ConsentAnswer.GIVEN, ConsentAnswer.REFUSED
KIND = ConsentKind.PAIR_AGREEMENT


async def _says(
    database: Database, person: Person, pair_id: PairId, said: ConsentAnswer
) -> Person:
    async with database.writing() as uow:
        school = await uow.schools.get(person.school_id)
        for field in ("legal_name", "address", "contact"):
            school = school.with_field(field, "Гимназия")
        await uow.schools.save(school.with_field("zone", "Europe/Moscow"))
        seen = (await consents.text_for(uow, person, KIND)).sha256
        sheet = Sheet(about=person.id, kind=KIND, seen=seen, pair_id=pair_id)
        return await consents.answer(uow, person, sheet, said, NOW)


async def _may_plan(uow: UnitOfWork, mentor: Person, pair: Pair) -> bool:
    return bool((await agendas.one_of(uow, mentor, pair.id, NOW)).next_kinds)


async def test_without_an_answer_nothing_is_frozen(database: Database) -> None:
    """Silence is no refusal."""
    mentor, _, pair = await two(database)
    async with database.reading() as uow:
        assert await _may_plan(uow, mentor, pair)


async def test_a_no_stops_the_plans_of_that_pair_alone(database: Database) -> None:
    """The other pair of the same mentor goes on, and everybody still takes part."""
    mentor, mentee, pair = await two(database)
    other = await a_pair(database, mentor, await someone(database, 12, Role.MENTEE))
    after = await _says(database, mentee, pair.id, REFUSED)
    assert after.standing is Standing.ADMITTED
    with pytest.raises(MeetingOutOfTurn):
        await plans.draft(database, mentor, pair.id)
    assert (await plans.draft(database, mentor, other.id)).kind is MeetingKind.ACQUAINTANCE


async def test_a_later_yes_lets_the_pair_go_on(database: Database) -> None:
    """Whoever said no may think better of it; the yes has no term."""
    mentor, mentee, pair = await two(database)
    await _says(database, mentee, pair.id, REFUSED)
    await _says(database, mentee, pair.id, GIVEN)
    async with database.reading() as uow:
        assert await _may_plan(uow, mentor, pair)
        known = await uow.of(pair.school_id).consents.of_kind(KIND)
    assert [one.valid_until for one in known] == [None, None]


async def test_the_curator_finds_the_pair_in_the_queue(database: Database) -> None:
    """Until somebody has talked with both; such a pair may be ended."""
    curator = await someone(database, 1, Role.CURATOR)
    _, mentee, pair = await two(database)
    async with database.reading() as uow:
        assert "pairs-declined" not in await queues.waiting(uow, curator, NOW)
    await _says(database, mentee, pair.id, REFUSED)
    async with database.reading() as uow:
        assert (await queues.waiting(uow, curator, NOW))["pairs-declined"] == 1
        assert await pair_agreements.declined_pairs(uow, curator) == (pair,)
        assert (await agendas.one_of(uow, mentee, pair.id, NOW)).may_be_closed


async def test_a_child_and_a_stranger_are_not_asked(database: Database) -> None:
    """Under 14 the guardian's consent does; others have no say in a pair."""
    mentor, _, pair = await two(database)
    stranger = await someone(database, 30, Role.MENTOR)
    child = await someone(database, 31, Role.MENTEE, age_group=AgeGroup.UNDER_14)
    theirs = await a_pair(database, mentor, child)
    for one, about in ((stranger, pair), (child, theirs)):
        with pytest.raises(NotYours):
            await _says(database, one, about.id, REFUSED)
