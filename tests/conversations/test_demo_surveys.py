"""The demo's school as a curator finds it: surveys answered, one under way, one refused."""

from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC
from pathlib import Path

import pytest

from domain.people import Role
from domain.questions import Kind
from domain.waves import Stage
from locales.library import SHELF
from services import comparisons, surveys
from tests.conversations import years
from tests.conversations.rehearsals import rehearse, the_cast
from tests.databases import a_current_database
from tests.world import Someone, World, a_world

pytestmark = pytest.mark.database


@pytest.fixture
async def demo(tmp_path: Path) -> AsyncIterator[World]:
    """The demo at its first moment."""
    cast = the_cast()
    start = cast["starts_at"].astimezone(UTC)
    async with a_current_database(tmp_path) as url, a_world(tmp_path, url, SHELF, start) as world:
        await rehearse(world, cast)
        yield world


def curator_of(world: World) -> Someone:
    """Pick up the telephone of the first curator."""
    account = next(
        one["account"] for one in the_cast()["people"] if "curator" in one.get("roles", ())
    )
    return Someone(world, world.telegram.phones[account])


async def test_a_wave_is_on_its_way_when_the_demo_begins(demo: World) -> None:
    """Eight have answered, so that shares may be shown; one is under way, one will not."""
    async with demo.app.database.reading() as uow:
        curator = await years.whose(demo, curator_of(demo))
        now = demo.clock.now()
        seen = await surveys.overview(uow, curator, demo.library, now)
        (line,) = seen.running
        progress = await surveys.look(uow, curator, demo.library, line.wave.id)
    assert line.questionnaire.id == "mentee_second"
    assert Counter(progress.counts) == {
        Stage.FINISHED: 8,
        Stage.UNDER_WAY: 1,
        Stage.REFUSED: 1,
    }


async def test_before_and_after_can_be_compared_when_the_demo_begins(demo: World) -> None:
    """No mark hides behind small numbers, and most of what the class says has become better."""
    async with demo.app.database.reading() as uow:
        curator = await years.whose(demo, curator_of(demo))
        now = demo.clock.now()
        table = await comparisons.compare(uow, curator, demo.library, now, Role.MENTEE)
    (part,) = table.parts
    marks = [one for one in part.changes if one.question.kind is Kind.SCALE]
    assert {one.people for one in marks} == {8}
    assert [one.question.id for one in marks if one.improved is None] == []
    better = [one for one in marks if one.difference is not None and one.difference > 0]
    assert len(marks) > 10
    assert len(better) > len(marks) * 3 / 4


async def test_whoever_said_no_to_the_wave_is_not_written_to(demo: World) -> None:
    """Neither those who have answered: only who is under way hears of it again."""
    await demo.passes_until(demo.clock.now().replace(hour=12))
    told = {
        phone.first_name
        for phone in demo.telegram.phones.values()
        for one in phone.chat
        if "Второй опрос наставляемого" in one.text
    }
    assert told == {"Егор Маслов"}
