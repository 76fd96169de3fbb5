"""What stories about pairs and meetings begin with."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.conversations import couples
from tests.world import World


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A world with the short questionnaires of tests/questionnaires/pairs."""
    async with couples.a_school(tmp_path) as world:
        yield world
