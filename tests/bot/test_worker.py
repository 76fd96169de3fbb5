"""The worker: an update, its answer and its effects stand or fall together."""

import pytest
from sqlalchemy import text

from storage.tables import answers, interviews, journal
from tests.conversations import walks
from tests.records import letters, rows, updates
from tests.world import World

pytestmark = pytest.mark.database


async def test_an_answer_that_cannot_be_told_is_not_written_either(world: World) -> None:
    """While letters cannot be written, the answer is not recorded; later both are."""
    anna = await world.mentee("Аня")
    await walks.begin(anna)
    before = await rows(world.app.database, interviews), await rows(world.app.database, journal)
    await _rename(world, "outbox", "lost")
    anna.taps_at_once("Да")
    with pytest.raises(Exception, match="outbox"):
        await world.app.settle()

    assert await rows(world.app.database, answers) == []
    after = await rows(world.app.database, interviews), await rows(world.app.database, journal)
    assert after == before

    await _rename(world, "lost", "outbox")
    await world.app.settle()
    assert [one["value"] for one in await rows(world.app.database, answers)] == ["yes"]
    assert "Насколько полезны встречи?" in anna.screen


async def test_the_wheel_on_a_button_stops_once_and_after_the_commit(world: World) -> None:
    """A tap that could not be handled yet turns on; a handled one is told exactly once."""
    anna = await world.mentee("Аня")
    await walks.begin(anna)
    stopped = len(anna.phone.toasts)
    await _rename(world, "outbox", "lost")
    anna.taps_at_once("Да")
    with pytest.raises(Exception, match="outbox"):
        await world.app.settle()
    assert len(anna.phone.toasts) == stopped

    await _rename(world, "lost", "outbox")
    await world.app.settle()
    assert len(anna.phone.toasts) == stopped + 1


async def test_a_refusal_is_told_over_the_chat_and_undoes_only_itself(world: World) -> None:
    """Somebody's refused tap, in the middle of everybody's, costs nobody else their answer."""
    people = await world.crowd(5)
    for one in people:
        await walks.begin(one)
    for one in people:
        if one is people[2]:
            world.telegram.tap(one.phone.id, one.chat[-1].message_id, "interview.submit|3|99|")
        else:
            one.taps_at_once("Да")
    await world.app.settle()

    assert people[2].phone.toasts[-1].text == "Остались вопросы без ответа."
    assert "Рад участвовать?" in people[2].screen
    kept = {one["interview_id"] for one in await rows(world.app.database, answers)}
    assert kept == {1, 2, 4, 5}
    assert {one["state"] for one in await updates(world.app.database)} == {"done"}


async def test_every_answer_is_a_letter_of_its_update(world: World) -> None:
    """The row of the inbox is the key of the reply, so no update is ever answered twice."""
    anna = await world.mentee("Аня")
    await walks.to_the_reason(anna)

    keys = [one["key"] for one in await letters(world.app.database)]
    assert keys == [f"u{one['id']}" for one in await updates(world.app.database)]


async def _rename(world: World, table: str, into: str) -> None:
    async with world.app.database.connection() as connection:
        await connection.execute(text(f"ALTER TABLE {table} RENAME TO {into}"))
