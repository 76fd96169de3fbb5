"""What lists ask of the database: as much for five hundred people or schools as for five."""

from pathlib import Path

import pytest

from benchmarks import district_rows, districts, pairs
from benchmarks.districts import SCREENS as DISTRICT
from benchmarks.screens import SCREENS, a_school, looked_at
from benchmarks.sizes import Size

MOST_OF_A_DIGEST = 18
"""How many statements the digest may take, whatever the school's size; one is its settings.

Two read holidays and vacations, which make no pair silent: nothing else of it knows them.
"""

MOST_OF_A_MENU = 6
"""How many statements the menu of a curator may take; that of a mentor takes one less."""


async def test_no_screen_asks_more_in_a_bigger_school(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """A query for each row would show here: a hundred times as many rows, as many statements."""
    small = await _statements(tmp_path_factory.mktemp("small"), Size(people=5, pairs=1, weeks=4))
    big = await _statements(tmp_path_factory.mktemp("big"), Size(people=500, pairs=200, weeks=4))
    assert {name: (small[name], big[name]) for name in SCREENS if small[name] != big[name]} == {}
    assert big["digest"] <= MOST_OF_A_DIGEST
    assert big["menu of a curator"] <= MOST_OF_A_MENU
    assert big["menu of a mentor"] < MOST_OF_A_MENU


async def test_no_screen_asks_more_in_a_bigger_municipality(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """The sums of ten times as many schools come by the same statements: no query for each."""
    small = await _of_district(tmp_path_factory.mktemp("few"), schools=3)
    big = await _of_district(tmp_path_factory.mktemp("many"), schools=30)
    assert {key: one for key, one in big.items() if small[key] != one} == {}


async def test_no_screen_of_pairs_asks_more_where_there_are_more(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Plans, doubts and wishes of two hundred pairs take no more statements than of sixty."""
    small = await _of_pairs(
        tmp_path_factory.mktemp("two"), Size(people=150, pairs=60, weeks=5, led=8)
    )
    big = await _of_pairs(
        tmp_path_factory.mktemp("many"), Size(people=480, pairs=200, weeks=5, led=8)
    )
    assert {key: (small[key], one) for key, one in big.items() if small[key] < one} == {}


async def _of_pairs(folder: Path, size: Size) -> dict[str, int]:
    """Count the statements of every screen of pairs."""
    async with pairs.a_school(folder, size) as (database, handling, _):
        shown = {one: await pairs.looked_at(database, handling, one) for one in pairs.SCREENS}
    return {name: meter.statements for name, (meter, _) in shown.items()}


async def _of_district(folder: Path, schools: int) -> dict[str, int]:
    """Count the statements of every screen of a municipality."""
    size = district_rows.Size(schools=schools, positions=40, people=10, weeks=2)
    async with districts.a_district(folder, size) as (database, handling):
        shown = {one: await districts.looked_at(database, handling, one) for one in DISTRICT}
    return {name: meter.statements for name, (meter, _) in shown.items()}


async def _statements(folder: Path, size: Size) -> dict[str, int]:
    """Count the statements of every screen in a school of a size."""
    async with a_school(folder, size) as (database, handling):
        shown = {name: await looked_at(database, handling, name) for name in SCREENS}
    return {name: meter.statements for name, meter in shown.items()}
