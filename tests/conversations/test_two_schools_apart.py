"""Two schools with one bot: whoever walks everywhere in one reads no word of the other."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.rights import matrix
from tests.rights.districts import DISTRICT
from tests.rights.forgeries import hidden_from
from tests.rights.halls import Hall, a_hall
from tests.rights.matrix import ACTORS, HERE, THERE
from tests.rights.towns import OTHER
from tests.rights.walkers import Walker
from tests.tiers import sized

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.database]

MOST = sized(test=60, ci=300, nightly=2_000)
"""How many buttons each of them taps."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def hall(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Hall]:
    """Two towns in which every name and every word tells whose it is."""
    folder: Path = tmp_path_factory.mktemp("apart")
    async with a_hall(folder, HERE, THERE, DISTRICT) as opened:
        yield opened


@pytest.mark.parametrize("actor", ACTORS)
async def test_a_walk_through_one_school_shows_nothing_of_the_other(
    hall: Hall, actor: str
) -> None:
    """Nor, to who is no staff, anything of people who are not theirs."""
    account = matrix.account_of(matrix.home(hall, actor), actor)
    hidden = hidden_from(hall, actor) if actor != "operator" else ()
    async for answer in Walker(hall=hall, account=account, depth=5, most=MOST).walk():
        read = " ".join((answer.words, *answer.labels)).casefold()
        assert [one for one in hidden if one in read] == []
        assert answer.handled.fault is None


async def test_the_words_that_are_looked_for_can_be_seen(hall: Hall) -> None:
    """A curator's card of a mentee of the other side shows its mark, so the walk would find it."""
    town = hall.towns[HERE]
    card = f"card.show|{town.things['mentee', OTHER]}|0|"
    answer = await hall.taps(matrix.account_of(town, "curator"), card)
    assert f"{town.mark}{OTHER}" in answer.words.casefold()
