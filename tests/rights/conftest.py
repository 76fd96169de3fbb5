"""What every test of rights begins with: a house over two schools and a municipality."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.rights.districts import DISTRICT
from tests.rights.halls import Hall, a_hall
from tests.rights.matrix import HERE, THERE


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def hall(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Hall]:
    """The towns for all tests of a file: each undoes what it does."""
    folder: Path = tmp_path_factory.mktemp("rights")
    async with a_hall(folder, HERE, THERE, DISTRICT) as opened:
        yield opened
