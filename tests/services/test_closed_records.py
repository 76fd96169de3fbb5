"""What was noted of a year could be noted otherwise after it was closed."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

import pytest

from domain.gatherings import Crowd, Gathering
from domain.people import Person
from domain.polls import Stage, Subject, Voters
from domain.protocols import Part
from domain.training import Lesson
from domain.year_ends import RunClosed, Step
from services import UnitOfWork
from services.gatherings import announcing, attending, cards, planning, replying
from services.honours import cards as polls
from services.honours import closing, electing, nominating
from services.period_reports import quarters
from services.protocols import writing
from services.training import groups, lessons
from services.year_ends import steps
from storage.database import Database
from tests.services.year_records import AFTER, DAY, HOUR, Records, card_of, records
from tests.services.year_schools import OVER, YearSchool, a_year_school, decide_all

pytestmark = pytest.mark.database

SPRING: Final = 202203
SUMMER: Final = 202206

Deed = Callable[[UnitOfWork], Awaitable[object]]


@pytest.fixture
async def school(database: Database) -> YearSchool:
    """A school whose year lacks nothing but its close."""
    known = await a_year_school(database)
    await known.says()
    await decide_all(known)
    await known.takes(Step.REPORTS)
    return known


def of_gatherings(curator: Person, left: Records) -> Mapping[str, Deed]:
    """Name what is done with a gathering."""

    def to(one: Gathering, deed: Callable[..., Awaitable[Any]], *words: Any) -> Deed:
        async def done(uow: UnitOfWork) -> object:
            fresh = await cards.look(uow, curator, one.id)
            return await deed(uow, curator, card_of(fresh), *words, AFTER)

        return done

    async def noted(uow: UnitOfWork) -> object:
        return await writing.keep(uow, curator, left.held.id, Part.NUMBER, "7", AFTER)

    return {
        "rename a gathering": to(left.planned, planning.retitle, "Квест по городу"),
        "put a gathering elsewhere": to(left.planned, planning.settle_place, "Актовый зал"),
        "note who came": to(left.held, attending.turn, left.guest),
        "note that a gathering was held": to(left.planned, attending.close),
        "write a protocol": noted,
    }


def of_lessons(curator: Person, left: Records) -> Mapping[str, Deed]:
    """Name what is done with a lesson."""

    def to(one: Lesson, deed: Callable[..., Awaitable[Any]], *words: Any) -> Deed:
        async def done(uow: UnitOfWork) -> object:
            fresh, _ = await lessons.look(uow, curator, one.id)
            return await deed(uow, curator, lessons.Card(fresh.id, fresh.rev), *words, AFTER)

        return done

    return {
        "note who learned": to(left.taught, lessons.turn, left.guest),
        "rename a lesson": to(left.taught, lessons.rename, "Доверие в паре"),
        "note that a lesson was held": to(left.lesson, lessons.hold),
        "take a lesson off the plan": to(left.spare, lessons.drop),
    }


def of_votes(curator: Person, left: Records) -> Mapping[str, Deed]:
    """Name what is done before a vote."""

    def to(deed: Callable[..., Awaitable[Any]], *words: Any) -> Deed:
        async def done(uow: UnitOfWork) -> object:
            fresh = await polls.look(uow, curator, left.poll_id)
            return await deed(uow, curator, polls.Card(fresh.id, fresh.rev), *words, AFTER)

        return done

    def about(deed: Callable[..., Awaitable[Any]], *numbers: int) -> Deed:
        async def done(uow: UnitOfWork) -> object:
            fresh = await polls.look(uow, curator, left.poll_id)
            nomination = fresh.nominations[0].id
            return await deed(uow, curator, nomination, *numbers, fresh.rev, AFTER)

        return done

    return {
        "let others vote": to(electing.choose, Voters.STAFF),
        "let the vote last": to(electing.until, AFTER + DAY),
        "nominate": to(nominating.nominate, "Опора", Subject.PAIR),
        "take a nominee down": about(nominating.turn, left.guest),
        "drop a nomination": about(nominating.drop),
    }


def of_reports(curator: Person) -> Mapping[str, Deed]:
    """Name what is done with the words of a quarter."""

    def to(deed: Callable[..., Awaitable[Any]], *words: Any) -> Deed:
        async def done(uow: UnitOfWork) -> object:
            _, kept = await quarters.find(uow, curator, SPRING, AFTER)
            return await deed(uow, curator, SPRING, kept.rev, *words, AFTER)

        return done

    return {
        "write risks": to(quarters.write, "Рисков нет"),
        "take a report up again": to(quarters.reopen),
    }


def deeds(curator: Person, left: Records) -> Mapping[str, Deed]:
    """Name everything a curator might still change, each by a button as fresh as can be."""
    return {
        **of_gatherings(curator, left),
        **of_lessons(curator, left),
        **of_votes(curator, left),
        **of_reports(curator),
    }


async def test_records_of_a_closed_year_were_changed(school: YearSchool) -> None:
    """Each is read and no longer changed; opened again, the year takes each of them."""
    left = await records(school)
    await school.takes(Step.CLOSE)
    wrong = []
    for name, deed in deeds(school.curator, left).items():
        try:
            async with school.database.writing() as uow:
                await deed(uow)
        except RunClosed:
            continue
        wrong.append(name)
    assert wrong == []
    async with school.database.reading() as uow:
        found = await cards.look(uow, school.curator, left.planned.id)
        assert (found.rev, found.title) == (left.planned.rev, "Поход")
        _, kept = await quarters.find(uow, school.curator, SPRING, AFTER)
        assert kept.words is None
    async with school.database.writing() as uow:
        await steps.reopen(uow, school.curator, school.run_id, AFTER)
    for deed in deeds(school.curator, left).values():
        async with school.database.writing() as uow:
            await deed(uow)


async def test_a_vote_under_way_is_brought_to_its_end(school: YearSchool) -> None:
    """Who was called may vote, and the winner is told; but it is neither put off nor made anew."""
    left = await records(school)
    curator = school.curator
    await school.takes(Step.CLOSE)
    async with school.database.writing() as uow:
        found = await polls.look(uow, curator, left.poll_id)
        card = polls.Card(found.id, found.rev)
        with pytest.raises(RunClosed):
            await electing.start(uow, curator, card, OVER)
        await steps.reopen(uow, curator, school.run_id, OVER)
        await electing.start(uow, curator, card, OVER)
    await school.takes(Step.CLOSE)
    async with school.database.writing() as uow:
        found = await polls.look(uow, curator, left.poll_id)
        card = polls.Card(found.id, found.rev)
        with pytest.raises(RunClosed):
            await electing.until(uow, curator, card, AFTER + DAY, OVER)
        found = await closing.close(uow, curator, card, AFTER)
        leader = found.nominations[0].leaders[0].id
        found = await closing.settle(uow, curator, leader, "Был рядом весь год", AFTER)
        found = await closing.announce(uow, curator, polls.Card(found.id, found.rev), AFTER)
    assert found.stage is Stage.ANNOUNCED


async def test_what_begins_after_the_close_belongs_to_no_closed_year(school: YearSchool) -> None:
    """A hike of the same evening, a lesson of the summer, the words of its report are new."""
    await school.takes(Step.CLOSE)
    curator, evening = school.curator, OVER + HOUR
    async with school.database.writing() as uow:
        with pytest.raises(RunClosed):
            await nominating.begin(uow, curator, AFTER)
        one = await planning.begin(uow, curator, "Поход", evening, OVER)
        one = await announcing.choose(uow, curator, card_of(one), Crowd.PAIRS, None, OVER)
        one = await announcing.announce(uow, curator, card_of(one), OVER)
        mentor, _ = school.people[0]
        assert await replying.come(uow, mentor, one.id, evening) is not None
        await attending.close(uow, curator, card_of(one), evening)
        group = await groups.begin(uow, curator, "Летняя группа", OVER)
        card = groups.Card(group.id, group.rev)
        (lesson,) = await lessons.plan(uow, curator, card, [(evening, "Доверие")], OVER)
        await lessons.hold(uow, curator, lessons.Card(lesson.id, lesson.rev), AFTER)
        _, kept = await quarters.find(uow, curator, SUMMER, AFTER)
        await quarters.write(uow, curator, SUMMER, kept.rev, "Рисков нет", AFTER)


async def test_a_report_of_the_last_quarter_is_still_handed_in(school: YearSchool) -> None:
    """Its words stay as they are, but that it was handed in late is true and may be noted."""
    await school.takes(Step.CLOSE)
    async with school.database.writing() as uow:
        _, kept = await quarters.find(uow, school.curator, SPRING, AFTER)
        kept = await quarters.hand_in(uow, school.curator, SPRING, kept.rev, AFTER)
    assert kept.handed_in_at is not None
