"""The end of a year: six pairs, two of which go on, and a next year that stands ready."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.ids import PairId, PersonId
from domain.pairs import Outcome, Pair
from domain.people import Role
from domain.positions import SkipReason
from domain.refusals import NotAllowed, NotYours
from domain.staff import RoleTerm
from domain.year_ends import PairDecided, RunClosed, Step, Wish, YearNotOver, YearNotReady
from services import UnitOfWork, guardian_news, positions, staff
from services.positions import Page
from services.year_ends import (
    carrying,
    classes,
    deciding,
    steps,
    wishes,
)
from storage.database import Database
from storage.tables import outbox, pairs, people, role_terms, runs
from tests.records import rows
from tests.services.year_schools import ASKED, OVER, YearSchool, a_year_school, decide_all

pytestmark = pytest.mark.database

LATER = (Step.CONSENTS, Step.CLASSES, Step.TIDY)


@pytest.fixture
async def school(database: Database) -> YearSchool:
    """A school in which everybody has said what they wish."""
    known = await a_year_school(database)
    await known.says()
    return known


class _DiedError(Exception):
    """The process died."""


async def test_a_whole_year_is_closed_and_the_next_one_stands_ready(school: YearSchool) -> None:
    """Two pairs go on, four end; everything is done twice, and nothing happens twice."""
    await decide_all(school)
    every = (Step.REPORTS, Step.CLOSE, Step.COPY, Step.CARRY, *LATER)
    once = await school.takes(*every)
    known = [await rows(school.database, table) for table in (pairs, runs, people)]
    again = await school.takes(*every, now=OVER + timedelta(hours=1))
    assert [await rows(school.database, table) for table in (pairs, runs, people)] == known
    assert once.is_finished
    assert again.end == once.end
    assert once.end.finished_at == OVER
    open_pairs = await school.open_pairs()
    assert {one.predecessor_id for one in open_pairs.values()} == {
        one.id for one in school.pairs[:2]
    }
    assert all(one.agreed_at is None for one in open_pairs.values())
    outcomes = [one["outcome"] for one in known[0]][:6]
    assert outcomes == [Outcome.CONTINUED] * 2 + [Outcome.PARTIAL] * 4
    assert [one["class_name"] for one in known[2] if one["class_name"]] == [
        "7Б",
        "8Б",
        "9Б",
        "10Б",
        "11Б",
    ]
    (next_run,) = [one for one in known[1] if one["id"] == once.end.next_run_id]
    assert (next_run["starts_on"], next_run["closed_at"]) == (date(2022, 9, 1), None)


async def test_the_only_curator_is_still_one_in_the_year_they_made(school: YearSchool) -> None:
    """The role ends with August; a year that stands ready was left to nobody on its first day."""
    ends = datetime(2022, 8, 31, 20, 59, tzinfo=UTC)
    async with school.database.writing() as uow:
        await staff.begin(uow, school.curator, Role.CURATOR, ASKED - timedelta(days=200))
    await decide_all(school)
    await school.takes(Step.REPORTS, Step.CLOSE)
    assert [one["until"] for one in await rows(school.database, role_terms)] == [ends]
    await school.takes(Step.COPY)
    later = ends.replace(year=2023)
    assert [one["until"] for one in await rows(school.database, role_terms)] == [later]


async def test_who_stands_in_makes_a_year_and_goes_as_agreed(school: YearSchool) -> None:
    """A term in place of somebody else lasts no longer for it."""
    ends = OVER + timedelta(days=7)
    term = RoleTerm(
        person_id=school.curator.id,
        school_id=school.school_id,
        role=Role.CURATOR,
        until=ends,
        stands_in_for=school.people[0][0].id,
    )
    async with school.database.writing() as uow:
        await uow.of(school.school_id).role_terms.set(term)
    await decide_all(school)
    await school.takes(Step.REPORTS, Step.CLOSE, Step.COPY)
    assert [one["until"] for one in await rows(school.database, role_terms)] == [ends]


async def test_a_disagreement_never_goes_on_by_itself(school: YearSchool) -> None:
    """Neither who wants different things nor who does not know is decided with the others."""
    async with school.database.reading() as uow:
        found = await deciding.agreed(uow, school.curator, school.run_id, OVER)
    assert [one.pair.id for one in found] == [one.id for one in school.pairs[:4]]
    errand = await school.takes()
    assert Step.PAIRS not in errand.done
    with pytest.raises(YearNotReady):
        await school.takes(Step.REPORTS, Step.CLOSE)


async def test_what_was_shown_is_what_is_decided(school: YearSchool) -> None:
    """Somebody who thinks again while the curator reads the list is not overruled."""
    async with school.database.reading() as uow:
        seen = deciding.mark(await deciding.agreed(uow, school.curator, school.run_id, OVER))
    async with school.database.writing() as uow:
        await wishes.answer(uow, school.people[0][1], school.pairs[0].id, Wish.END, OVER)
    with pytest.raises(PairDecided):
        async with school.database.writing() as uow:
            await deciding.decide_agreed(uow, school.curator, school.run_id, seen, OVER)
    assert len(await school.open_pairs()) == len(school.pairs)


async def test_a_death_in_between_leaves_the_step_as_it_was(
    school: YearSchool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process dies after the first pair was carried; the next try carries both, once."""
    await decide_all(school)
    await school.takes(Step.REPORTS, Step.CLOSE, Step.COPY)
    calls, real = [], guardian_news.tell_of_pair

    async def dies(uow: UnitOfWork, pair: Pair, mentee_id: PersonId, now: datetime) -> None:
        calls.append(pair)
        if len(calls) > 1:
            raise _DiedError
        await real(uow, pair, mentee_id, now)

    monkeypatch.setattr(guardian_news, "tell_of_pair", dies)
    with pytest.raises(_DiedError):
        await school.takes(Step.CARRY)
    assert set(await school.open_pairs()) == {one.id for one in school.pairs[:2]}
    monkeypatch.undo()
    errand = await school.takes(Step.CARRY)
    assert Step.CARRY in errand.done
    assert len(await school.open_pairs()) == 2
    letters = [
        one for one in await rows(school.database, outbox) if one["name"] == carrying.CARRIED
    ]
    assert len(letters) == 4


async def test_a_pair_waits_for_who_may_not_take_part(school: YearSchool) -> None:
    """Nobody goes on without consent; the pair is carried once it is there."""
    await decide_all(school)
    mentee = school.people[0][1]
    await _stands(school.database, mentee.id, "waiting")
    errand = await school.takes(Step.REPORTS, Step.CLOSE, Step.COPY, Step.CARRY)
    assert Step.CARRY not in errand.done
    assert len(errand.carrying.waiting) == 1
    await _stands(school.database, mentee.id, "admitted")
    errand = await school.takes(Step.CARRY)
    assert Step.CARRY in errand.done
    assert school.pairs[0].id not in await school.open_pairs()


async def test_a_closed_year_is_read_and_not_changed(school: YearSchool) -> None:
    """Until the curator opens it again, within two weeks."""
    await decide_all(school)
    await school.takes(Step.REPORTS, Step.CLOSE)
    await _must_be_closed(school)
    async with school.database.writing() as uow:
        states = await uow.of(school.school_id).year_ends.states(school.run_id)
        later = OVER + timedelta(days=14)
        with pytest.raises(NotAllowed):
            await steps.reopen(uow, school.curator, school.run_id, later)
        await steps.reopen(uow, school.curator, school.run_id, OVER + timedelta(days=13))
    assert states[school.people[2][1].id, Role.MENTEE] == "completed"
    async with school.database.writing() as uow:
        row = (await uow.of(school.school_id).positions.of_run(school.run_id))[0]
        assert await positions.mark(uow, school.curator, Page(row.id, row.rev), OVER)


async def test_a_year_that_goes_on_is_not_closed(school: YearSchool) -> None:
    """In winter nothing is decided."""
    winter = datetime(2022, 1, 12, 9, 0, tzinfo=UTC)
    with pytest.raises(YearNotOver):
        await school.decides(school.pairs[0], winter, goes_on=True)
    with pytest.raises(YearNotOver):
        await school.takes(Step.REPORTS, now=winter)


async def test_others_have_no_say(school: YearSchool) -> None:
    """A mentor ends no year, and nobody says what another pair wishes."""
    mentor = school.people[0][0]
    async with school.database.writing() as uow:
        with pytest.raises(NotAllowed):
            await steps.look(uow, mentor, school.run_id, OVER)
        with pytest.raises(NotYours):
            await wishes.answer(uow, mentor, school.pairs[1].id, Wish.END, OVER)
        with pytest.raises(NotYours):
            await deciding.one(uow, school.curator, school.run_id, PairId(99), OVER)


async def test_exceptions_stay_in_their_class(school: YearSchool) -> None:
    """Whoever repeats a year stays; the last class leaves."""
    await decide_all(school)
    await school.takes(Step.REPORTS, Step.CLOSE)
    stays, leaves = school.people[0][1], school.people[5][1]
    async with school.database.writing() as uow:
        await classes.turn(uow, school.curator, school.run_id, stays.id, OVER)
    await school.takes(Step.CLASSES)
    assert (await school.person(stays.id)).class_name == "6Б"
    assert (await school.person(leaves.id)).class_name is None


async def _must_be_closed(school: YearSchool) -> None:
    async with school.database.writing() as uow:
        row = (await uow.of(school.school_id).positions.of_run(school.run_id))[0]
        page = Page(row.id, row.rev)
        with pytest.raises(RunClosed):
            await positions.mark(uow, school.curator, page, OVER)
        with pytest.raises(RunClosed):
            await positions.leave(uow, school.curator, page, SkipReason.DECISION, OVER)


async def _stands(database: Database, person_id: int, standing: str) -> None:
    async with database.connection() as connection:
        await connection.execute(
            people.update().where(people.c.id == person_id).values(standing=standing)
        )
