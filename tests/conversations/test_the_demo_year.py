"""The year of the demo's school as a calendar: what the bot says unasked, to whom and when.

The file is written anew by `REWRITE=1 .venv/bin/pytest tests/conversations/test_the_demo_year.py`.
"""

import os
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from locales.library import SHELF
from tests.conversations.rehearsals import Said, rehearse, said, the_cast
from tests.databases import a_current_database
from tests.world import a_world

GOLDEN = Path(__file__).parent / "golden" / "demo-year.txt"
JUNE = datetime(2022, 6, 10, 12, tzinfo=UTC)
WORD = re.compile(r"\w+")
CHILDREN = {one["name"] for one in the_cast()["people"] if one.get("age", "adult") != "adult"}


@pytest.fixture
async def calendar(tmp_path: Path) -> AsyncIterator[list[Said]]:
    """What the bot says in a year in which nobody answers, the first moment left out."""
    cast = the_cast()
    start = cast["starts_at"].astimezone(UTC)
    async with a_current_database(tmp_path) as url, a_world(tmp_path, url, SHELF, start) as world:
        await rehearse(world, cast)
        await world.passes_until(JUNE)
        yield sorted(one for one in said(world) if one.at > start)


async def test_the_year_is_as_it_was_read_and_agreed_on(calendar: list[Said]) -> None:
    """A line that comes, goes or moves is seen here by a person before it is seen by a child.

    Nobody is disturbed at night or in lessons, nobody is named in what was not asked for, and
    nothing is said twice at one moment.
    """
    if os.environ.get("REWRITE"):
        lines = [f"{one.line.rstrip()}\n" for one in calendar]
        GOLDEN.write_text("".join(lines), encoding="utf-8")
    golden = GOLDEN.read_text(encoding="utf-8").splitlines()
    assert [one.line.rstrip() for one in calendar] == golden
    for one in calendar:
        assert time(8) <= one.at.time() <= time(21), one.line
        in_lessons = one.at.weekday() < 5 and time(8) < one.at.time() < time(14)
        assert not (one.to in CHILDREN and in_lessons), one.line
    named = {part for one in calendar for part in one.to.split()}
    for one in calendar:
        words = set(WORD.findall(one.text))
        assert not words & named, f"nobody is named in a notification: {one.line}"
    letters = [one for one in calendar if not one.words.startswith("Родитель или опекун")]
    assert len(letters) > 100
    assert len(set(letters)) == len(letters), "two guardians may answer at once, nothing else"
