"""A death at every place there is between two effects: one person's short way, point by point."""

import asyncio
import random
import signal
from pathlib import Path

import pytest

from tests.crash.crowds import Crowd
from tests.crash.processes import Stable
from tests.crash.stages import Stage, a_stage

pytestmark = pytest.mark.database

A_FEW = (3, 14, 17, 38)
"""Points that are tried in every run of the tests; the slow one tries them all."""
PARTS = 4
"""Into how many tests all points are cut, so that they can run side by side."""


@pytest.mark.parametrize("die_at", A_FEW)
async def test_a_death_at_one_place_loses_nothing(
    tmp_path: Path, stable: Stable, unused_tcp_port: int, die_at: int
) -> None:
    """Dead at that point and started again, the bot remembers each answer once."""
    assert await _dies_at(tmp_path, stable, unused_tcp_port, die_at)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(1, PARTS + 1))
async def test_a_death_at_any_place_loses_nothing(
    tmp_path: Path, stable: Stable, unused_tcp_port: int, first: int
) -> None:
    """Point after point, until a whole way meets no more."""
    for die_at in range(first, 1000, PARTS):
        folder = tmp_path / str(die_at)
        folder.mkdir()
        if not await _dies_at(folder, stable, unused_tcp_port, die_at):
            assert die_at > 60
            return
    pytest.fail("the way never ended")


async def _dies_at(folder: Path, stable: Stable, port: int, die_at: int) -> bool:
    """Walk the way once with a death at that point; say whether the point was met."""
    async with a_stage(folder, stable, port, paper="three") as stage:
        crowd = Crowd(stage.telegram, 1, random.Random(die_at))  # noqa: S311 - a plan, no secret
        await stage.let_in(crowd.pupils)
        await stage.process.start(DIE_AT=str(die_at))
        crowd.begin()
        died = await _walked(stage, crowd)
        (pupil,) = crowd.pupils.values()
        assert pupil.wrong == []
        assert await stage.given() == {pupil.phone.id: pupil.given}
        assert await stage.unsent() == 0
        (subject,) = await stage.subjects()
        assert await stage.deeds("begin") == [subject]
        assert await stage.deeds("submit") == [subject]
        assert await stage.deeds("answer") == [subject] * 3
        return died


async def _walked(stage: Stage, crowd: Crowd) -> bool:
    """Go to the end, starting the bot again when it dies; say whether it died."""
    death = asyncio.ensure_future(stage.process.ended())
    way = asyncio.ensure_future(_to_the_end(stage, crowd))
    await asyncio.wait({death, way}, return_when=asyncio.FIRST_COMPLETED)
    if not death.done():
        await way
        stage.process.strike()
        await death
        return False
    assert death.result() == -signal.SIGKILL
    way.cancel()
    await stage.process.start(DIE_AT="")
    await _to_the_end(stage, crowd)
    return True


async def _to_the_end(stage: Stage, crowd: Crowd) -> None:
    await crowd.until(shown=10**9)
    await stage.calm()
