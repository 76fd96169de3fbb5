"""Due days: the mornings to which somebody who tries the bot may travel."""

from datetime import UTC, datetime
from typing import Final

import pytest

from services import due_days
from services.positions import Page, mark
from tests.conversations import years
from tests.world import World

pytestmark = pytest.mark.database

SEPTEMBER: Final = datetime(2021, 9, 30, 6, tzinfo=UTC)
OCTOBER: Final = datetime(2021, 10, 31, 6, tzinfo=UTC)


async def test_the_next_morning_is_that_of_the_first_deadline_to_come(world: World) -> None:
    """Nine o'clock in the school's zone; a deadline that has gone by leads nowhere."""
    await years.begin(world)
    async with world.app.database.reading() as uow:
        found = await due_days.to_come(uow, world.clock.now())
        later = await due_days.to_come(uow, SEPTEMBER)
    assert found[0] == SEPTEMBER
    assert later[0] == OCTOBER


async def test_a_day_on_which_all_is_done_is_passed_by(world: World) -> None:
    """There is nothing to see where nobody is reminded of anything."""
    run = await years.begin(world)
    olga = await years.curator(world)
    person = await years.whose(world, olga)
    async with world.app.database.writing() as uow:
        for row in await uow.of(run.school_id).positions.of_run(run.id):
            if row.due_on == SEPTEMBER.date():
                await mark(uow, person, Page(row.id, row.rev), world.clock.now())
        found = await due_days.to_come(uow, world.clock.now())
    assert found[0] == OCTOBER
