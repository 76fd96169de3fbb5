"""A roster of a thousand: the table is read soon, the chat says how far, others are answered."""

import asyncio
import gc
import time
from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.conversations import arrivals
from tests.conversations.tables import long_table
from tests.world import Someone, World

ROWS = 1000
BEAT = 0.005
"""Seconds between two looks at the loop."""

pytestmark = [pytest.mark.slow, pytest.mark.alone]


class Lateness:
    """How long others held the loop between two looks at it, in seconds of the processor.

    On a machine that does other work too, every loop is late; these seconds are our own.
    """

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self._loop = asyncio.get_running_loop()
        self._began = time.thread_time()
        self._handle = self._loop.call_later(BEAT, self._beat)

    def _beat(self) -> None:
        now = time.thread_time()
        self.seconds.append(now - self._began)
        self._began = now
        self._handle = self._loop.call_later(BEAT, self._beat)

    def stop(self) -> float:
        """Give what 99 of 100 looks did not exceed, in seconds."""
        self._handle.cancel()
        ordered = sorted(self.seconds)
        return ordered[int(len(ordered) * 0.99)]


@pytest.fixture
def settled() -> Iterator[None]:
    """Leave what is there out of searches for cycles, as `App.run` does when a bot starts."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


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


@pytest.mark.usefixtures("settled")
async def test_the_loop_answers_others_while_a_thousand_rows_are_read(world: World) -> None:
    """Nobody waits longer than a tenth of a second for their turn, 99 times of 100."""
    curator = await ready(world)
    lateness = Lateness()
    await curator.sends_file("список.csv", long_table(ROWS))
    late = lateness.stop()
    print(f"the loop was held for {late * 1000:.0f} ms at most, 99 times of 100")  # noqa: T201
    assert len(lateness.seconds) > 20
    assert late <= 0.1
