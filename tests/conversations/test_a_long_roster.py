"""A roster of a thousand: the table is read soon, the chat says how far, others are answered."""

import asyncio
import time
from datetime import timedelta

import pytest

from tests.conversations import arrivals
from tests.conversations.tables import long_table
from tests.world import Someone, World

ROWS = 1000
BEAT = 0.005
"""Seconds between two looks at how late the loop is."""

pytestmark = pytest.mark.slow


class Lateness:
    """How late the loop came to what it was to do, measured all the time."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self._loop = asyncio.get_running_loop()
        self._due = self._loop.time() + BEAT
        self._handle = self._loop.call_at(self._due, self._beat)

    def _beat(self) -> None:
        now = self._loop.time()
        self.seconds.append(now - self._due)
        self._due = now + BEAT
        self._handle = self._loop.call_at(self._due, self._beat)

    def stop(self) -> float:
        """Give the lateness that 99 of 100 looks did not exceed, in seconds."""
        self._handle.cancel()
        ordered = sorted(self.seconds)
        return ordered[int(len(ordered) * 0.99)]


async def ready(world: World) -> Someone:
    """Bring a curator who is asked for a table."""
    curator = await arrivals.ready_curator(world)
    await world.passes(timedelta(minutes=10))
    await curator.sends("/people")
    await curator.taps("Загрузить список", "Прислать таблицу")
    return curator


async def test_a_thousand_rows_are_read_and_written_within_five_seconds(world: World) -> None:
    """From the file's arrival to the question, and from the yes to the written roster."""
    curator = await ready(world)
    started = time.perf_counter()
    await curator.sends_file("список.csv", long_table(ROWS))
    reading = time.perf_counter() - started
    said = [str(one.params.get("text")) for one in world.telegram.ledger]
    assert any(f"из {ROWS}" in one for one in said)
    await world.passes(timedelta(seconds=5))
    assert "Новых строк: 1\N{NO-BREAK SPACE}000" in curator.screen
    started = time.perf_counter()
    await curator.taps("Записать")
    writing = time.perf_counter() - started
    assert "В списке: 1\N{NO-BREAK SPACE}000" in curator.screen
    print(f"{ROWS} rows: read in {reading:.2f} s, written in {writing:.2f} s")  # noqa: T201
    assert reading + writing < 5


async def test_the_loop_answers_others_while_a_thousand_rows_are_read(world: World) -> None:
    """Nobody waits longer than a tenth of a second for their turn, 99 times of 100.

    The quietest of three readings counts: other work on the machine makes a loop late as well.
    """
    curator = await ready(world)
    late = []
    for attempt in range(3):
        if attempt:
            await curator.sends("/people")
            await curator.taps("Загрузить список", "Прислать таблицу")
        lateness = Lateness()
        await curator.sends_file("список.csv", long_table(ROWS))
        late.append(lateness.stop())
        assert len(lateness.seconds) > 20
        await world.passes(timedelta(seconds=5))
        assert "Новых строк: 1\N{NO-BREAK SPACE}000" in curator.screen
        await curator.taps("Не записывать")
    print(f"the loop was late by {min(late) * 1000:.0f} ms at most, 99 times of 100")  # noqa: T201
    assert min(late) <= 0.1
