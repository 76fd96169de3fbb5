"""What stories begin with, and what is looked for in the log when each of them ends."""

import io
import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot import logs
from tests import canaries
from tests.conversations import couples
from tests.world import World


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A world with the short questionnaires of tests/questionnaires/pairs."""
    async with couples.a_school(tmp_path) as world:
        yield world


@pytest.fixture(autouse=True)
def _silence_about_people(capsys: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Fail a story after which a name, typed words, a payload or the token stand in the log.

    The log is kept as the running bot keeps it; what is printed counts as well.
    """
    canaries.forget()
    root, raises, log = logging.getLogger(), logging.raiseExceptions, io.StringIO()
    handlers, level = list(root.handlers), root.level
    logs.keep("INFO", (), log)
    yield
    for handler in [one for one in root.handlers if one not in handlers]:
        root.removeHandler(handler)
    root.setLevel(level)
    logging.raiseExceptions = raises
    logging.captureWarnings(capture=False)
    printed = capsys.readouterr()
    assert canaries.found_in(log.getvalue() + printed.out + printed.err) == []
