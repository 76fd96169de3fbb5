"""Road maps as tables: what the bot writes down comes back unchanged, whatever was done to it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

import pytest

from domain.people import Role
from domain.positions import MoveReason, SkipReason
from domain.schools import Level
from locales.contents import read_contents
from storage.database import Database
from tests.services.road_map_books import Bureau, bureau, edited

pytestmark = pytest.mark.database

NOW: Final = datetime(2021, 9, 7, 9, 0, tzinfo=UTC)
LIBRARY: Final = read_contents()
PROGRAMMES: Final = tuple(sorted(LIBRARY.programmes))
HARMLESS: Final = "=1+1"


def _edits(programme: str) -> Role:
    """Say who edits the road map of a programme."""
    level = LIBRARY.programmes[programme].level
    return Role.MUNICIPAL if level is Level.MUNICIPALITY else Role.CURATOR


@pytest.mark.parametrize("years_later", [0, 3])
@pytest.mark.parametrize("programme", PROGRAMMES)
async def test_what_is_taken_out_comes_back_unchanged(
    database: Database, programme: str, years_later: int
) -> None:
    """Every programme of the house, in its own year and in a later one."""
    here = await bureau(database, LIBRARY, programme, NOW, years_later, _edits(programme))
    judged = await here.judged(await here.book())
    assert (judged.problems, judged.changes, judged.missing) == ((), (), 0)
    assert judged.unchanged == len(await here.lines()) > 25


@pytest.mark.parametrize("programme", PROGRAMMES)
async def test_what_a_school_changed_comes_back_unchanged(
    database: Database, programme: str
) -> None:
    """Moved, left out, hidden and own positions, other words, deadlines of every shape."""
    here = await bureau(database, LIBRARY, programme, NOW, role=_edits(programme))
    await _live_in(here)
    before = await here.lines()
    judged = await here.judged(await here.book())
    assert (judged.problems, judged.changes, judged.missing) == ((), (), 0)
    assert await here.lines() == before


async def _live_in(here: Bureau) -> None:
    """Let a curator have done to a road map whatever can be done to it."""
    lines = await here.lines()
    end = here.run.ends_on
    shapes = (
        f"до 15.03.{end.year}",
        f"октябрь {end.year - 1}",
        f"январь {end.year}, март {end.year}",
        "весь период",
        "по отдельному графику",
        "по заявкам",
        f"{end.year - 1}-10-31",
        "",
    )
    own = {
        (len(lines) + at, column): value
        for at, words in enumerate(shapes)
        for column, value in {
            "Мероприятие": f"Своя {at}: @имя, -5 и {HARMLESS}",
            "Срок": words,
            "Этап": "" if at % 2 else "Этап 2",
            "Ожидаемый результат": "первое\nвторое",
        }.items()
    }
    own[len(lines), "Мероприятие"] = HARMLESS
    assert await here.loads(edited(await here.book(), own)) is not None
    async with here.database.writing() as uow:
        rooms = uow.of(here.person.school_id).positions
        rows = [one.row for one in await here.lines()]
        await rooms.save(rows[0].moved(date(end.year, 1, 31), MoveReason.WAITING))
        await rooms.save(rows[1].left(SkipReason.BY_OTHERS))
        await rooms.save(replace(rows[2], is_hidden=True))
        await rooms.save(rows[3].marked(here.person.id, here.now))
