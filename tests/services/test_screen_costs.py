"""What the lists of a school ask of the database: as much for five hundred people as for five."""

from pathlib import Path

import pytest

from benchmarks.schools import Size
from benchmarks.screens import SCREENS, a_school, looked_at

MOST_OF_A_DIGEST = 13
"""How many statements the digest may take, whatever the school's size; one is its settings."""


async def test_no_screen_asks_more_in_a_bigger_school(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """A query for each row would show here: a hundred times as many rows, as many statements."""
    small = await _statements(tmp_path_factory.mktemp("small"), Size(people=5, pairs=1, weeks=4))
    big = await _statements(tmp_path_factory.mktemp("big"), Size(people=500, pairs=200, weeks=4))
    assert {name: (small[name], big[name]) for name in SCREENS if small[name] != big[name]} == {}
    assert big["digest"] <= MOST_OF_A_DIGEST


async def _statements(folder: Path, size: Size) -> dict[str, int]:
    """Count the statements of every screen in a school of a size."""
    async with a_school(folder, size) as (database, handling):
        shown = {name: await looked_at(database, handling, name) for name in SCREENS}
    return {name: meter.statements for name, meter in shown.items()}
