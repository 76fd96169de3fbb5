"""A picture and a workbook are made in a child: whoever else taps meanwhile does not wait."""

import gc
import resource
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.conversations import couples, years
from tests.conversations.test_a_long_roster import Lateness
from tests.world import World

pytestmark = [pytest.mark.slow, pytest.mark.alone]


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A school that has begun its programme, with a pair."""
    async with couples.a_school(tmp_path) as world:
        await years.begin(world)
        yield world


@pytest.fixture
def settled() -> Iterator[None]:
    """Leave what is there out of searches for cycles, as `App.run` does when a bot starts."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def used_by_children() -> float:
    """Give the seconds of the processor that children have used so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.usefixtures("settled")
async def test_the_loop_is_free_while_a_digest_is_drawn_and_put_in_a_table(school: World) -> None:
    """99 looks of 100 come within a tenth of a second of the processor of each other."""
    curator = (await couples.couple(school)).curator
    await curator.sends("/digest")
    lateness = Lateness()
    before = used_by_children()
    await curator.taps("Показать картинкой")
    drawing = used_by_children() - before
    assert len(curator.files) == 1
    await curator.sends("/digest")
    await curator.taps("Взять таблицей")
    late = lateness.stop()
    looks = len(lateness.seconds)
    print(f"held for {late * 1000:.0f} ms at most, 99 of {looks}; drawn in {drawing:.2f} s")  # noqa: T201
    assert [name.rpartition(".")[2] for name, _ in curator.files] == ["png", "xlsx"]
    assert looks > 20
    assert late <= 0.1
    assert 0 < drawing <= 1
