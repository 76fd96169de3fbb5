"""What every test of the storage begins with."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.databases import an_open_database


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A database with all tables and no rows."""
    async with an_open_database(tmp_path) as opened:
        yield opened
