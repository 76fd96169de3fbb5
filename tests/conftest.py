"""What every story and every test of the storage begins with."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.databases import a_current_database
from tests.world import World, a_world


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A fresh world with the questionnaires of tests/questionnaires."""
    async with a_current_database(tmp_path) as url, a_world(tmp_path, url) as fresh:
        yield fresh
