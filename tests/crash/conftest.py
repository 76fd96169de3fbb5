"""What every play with deaths begins with."""

from collections.abc import Iterator

import pytest

from tests.crash.processes import Stable


@pytest.fixture(scope="session")
def stable() -> Iterator[Stable]:
    """One warm process for all plays."""
    warm = Stable()
    yield warm
    warm.close()
