"""A handler breaks for one person: it is tried again, then given up calmly; others go on."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import update

from storage.tables import interviews
from tests.conversations import walks
from tests.records import given, updates
from tests.world import OPERATOR, World

pytestmark = pytest.mark.database

SECRET = "Потому что боюсь Колю"
TRIES_BY_SECOND = {0: 2, 1: 3, 6: 4, 36: 5, 156: 6}
"""How often a broken update has been tried in all, by seconds since it came: 0, 1, 5, 30, 120."""


async def test_a_broken_update_is_tried_again_then_given_up_calmly(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """Five more tries after the promised pauses, then a line to the person and to the operator."""
    operator = world.telegram.add_phone("Оператор", OPERATOR)
    anna, boris = await world.mentee("Аня"), await world.mentee("Боря")
    await walks.to_the_reason(anna)
    await _break(world)
    start, said = world.clock.now(), len(anna.chat)

    await anna.sends(SECRET)
    for second, tries in TRIES_BY_SECOND.items():
        await _passes(world, start + timedelta(seconds=second))
        await boris.sends("/start")
        assert boris.screen.startswith("Здравствуйте.")
        assert caplog.text.count("broke its handler") == tries
        assert len(anna.chat) == said + (second == 156)

    assert anna.screen.startswith("Что-то сломалось у нас, не у вас.")
    (told,) = [one for one in operator.chat if one.sender == "bot"]
    assert told.text.endswith("не обработано после 6 попыток. Ошибка: ValueError")
    assert SECRET not in caplog.text
    assert "боюсь" not in caplog.text


async def test_an_update_whose_cause_went_away_is_handled(world: World) -> None:
    """What broke twice and then works is handled as if nothing had been, and nobody is told."""
    operator = world.telegram.add_phone("Оператор", OPERATOR)
    anna = await world.mentee("Аня")
    await walks.to_the_reason(anna)
    await _break(world)
    await anna.sends(SECRET)
    await _mend(world)

    await _passes(world, world.clock.now() + timedelta(seconds=1))

    assert await given(world.app.database) == {"glad": "no", "why": SECRET}
    assert "Насколько полезны встречи?" in anna.screen
    assert operator.chat == []


async def test_later_words_wait_behind_a_broken_update(world: World) -> None:
    """A person's updates stay in order: the second is not handled before the first has its end."""
    anna = await world.mentee("Аня")
    await walks.to_the_reason(anna)
    await _break(world)
    await anna.sends(SECRET)
    await anna.sends("7")
    waiting = [one["tries"] for one in await updates(world.app.database) if one["body"]]
    assert waiting == [2, 0]

    await _mend(world)
    await _passes(world, world.clock.now() + timedelta(seconds=1))

    assert await given(world.app.database) == {"glad": "no", "why": SECRET, "useful": 7}
    assert "Какой день удобнее?" in anna.screen


async def test_a_broken_update_keeps_its_place_over_a_restart(world: World) -> None:
    """Tries and pauses are remembered, so a restart neither forgets the update nor hurries it."""
    anna = await world.mentee("Аня")
    await walks.to_the_reason(anna)
    await _break(world)
    await anna.sends(SECRET)
    await _mend(world)

    await world.restarts()
    await world.app.settle()
    assert await given(world.app.database) == {"glad": "no"}
    await _passes(world, world.clock.now() + timedelta(seconds=1))

    assert await given(world.app.database) == {"glad": "no", "why": SECRET}


async def _break(world: World) -> None:
    """Make the person's interview unreadable, as a half-finished change of the program would."""
    await _write_form(world, "gone")


async def _mend(world: World) -> None:
    await _write_form(world, "peer")


async def _write_form(world: World, form: str) -> None:
    async with world.app.database.connection() as connection:
        await connection.execute(update(interviews).values(form=form))


async def _passes(world: World, until: datetime) -> None:
    await world.clock.turn(until)
    await world.app.settle()
