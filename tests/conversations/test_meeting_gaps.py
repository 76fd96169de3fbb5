"""A curator says how often pairs meet, and a pair that was yellow is so no more."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conversations import couples, years
from tests.world import World

pytestmark = pytest.mark.database


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A school on the Monday morning of the sixth of September."""
    async with couples.a_school(tmp_path) as world:
        yield world


async def test_a_yellow_pair_is_yellow_no_more_where_pairs_meet_once_a_month(
    school: World,
) -> None:
    """The curator sets thirty days by taps; the digest follows at once."""
    who = await couples.couple(school)
    await school.clock.turn(school.clock.now() + timedelta(days=20))
    await who.curator.sends("/digest")
    assert "Светофор пар: красных 0, жёлтых 1." in who.curator.screen
    await years.opens(who.curator, "decisions.show|0|0|")
    await who.curator.taps("Пары встречаются: не реже раза в 14 дн.")
    assert "Как часто встречаются пары" in who.curator.screen
    assert "Сейчас: не реже раза в 14 дн." in who.curator.buttons
    await who.curator.taps("не реже раза в 30 дн.")
    assert "Пары встречаются: не реже раза в 30 дн." in who.curator.buttons
    await who.curator.sends("/digest")
    assert "жёлтых" not in who.curator.screen
