"""Updates that nobody honest sends: no handler breaks, whoever sends them, from wherever."""

import json
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random
from typing import Final

import pytest
import pytest_asyncio
from pydantic import ValidationError

from bot.intake import sender_of
from storage.unit_of_work import UnitOfWork
from tests.rights import matrix, mutations
from tests.rights.districts import DISTRICT
from tests.rights.halls import Hall, a_hall, written
from tests.rights.matrix import ACTORS, HERE, THERE
from tests.rights.towns import OWN
from tests.tiers import sized

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.database]

PARTS: Final = 5
EACH: Final = sized(test=1_000, ci=1_000, nightly=40_000)
"""How many mutated updates every part sends; one part runs in `make test`, all of them in CI."""

ROWS: Final = matrix.rows()
TAPS: Final = tuple(one for one in ROWS if one.kind == "tap")
ASKED: Final = tuple(one for one in ROWS if one.kind in {"words", "file"})


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def hall(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Hall]:
    """Two towns with people in every standing and every role."""
    folder: Path = tmp_path_factory.mktemp("hostile")
    async with a_hall(folder, HERE, THERE, DISTRICT) as opened:
        yield opened


@pytest.mark.parametrize(
    "part", [0, *(pytest.param(one, marks=pytest.mark.slow) for one in range(1, PARTS))]
)
async def test_no_mutated_update_breaks_a_handler(
    hall: Hall, caplog: pytest.LogCaptureFixture, part: int
) -> None:
    """What cannot be read is set aside; what can be read is handled; the house stands after it."""
    caplog.set_level(logging.ERROR)
    dice = Random(part)  # noqa: S311 - a choice that a test can repeat, no secret
    read = 0
    for number in range(EACH):
        actor = ACTORS[number % len(ACTORS)]
        body = _body(hall, actor, number, dice)
        async with hall.undone():
            await _stand_somewhere(hall, actor, dice)
            read += await _is_handled(hall, body)
    assert read > EACH // 10, "hardly anything could be read, so hardly anything was tried"
    assert caplog.records == []
    for actor in ACTORS:
        async with hall.undone():
            account = matrix.account_of(matrix.home(hall, actor), actor)
            assert (await hall.says(account, "/menu")).handled.answer is not None, actor


async def test_an_honest_update_of_every_kind_is_read(hall: Hall) -> None:
    """The mutations begin with updates that the house understands."""
    account = matrix.account_of(hall.towns[HERE], "mentor")
    for one in mutations.real(account, "menu.show|0|0|"):
        async with hall.undone():
            assert await _is_handled(hall, mutations.spelt(1, one)), one


async def test_a_chat_with_a_number_no_database_keeps_is_set_aside(hall: Hall) -> None:
    """A link opened there broke its handler: the number was too large to be written down."""
    account = matrix.account_of(hall.towns[HERE], "mentor")
    update = written(account, text="/start abcdef")
    async with hall.undone():
        assert await _is_handled(hall, mutations.spelt(1, update))
    update["message"]["chat"]["id"] = 2**63
    async with hall.undone():
        assert not await _is_handled(hall, mutations.spelt(1, update))


def _body(hall: Hall, actor: str, number: int, dice: Random) -> str:
    """Spell an update of somebody, mutated."""
    if not number % 50:
        return mutations.abyss(number, dice)
    row = dice.choice(TAPS)
    account = matrix.account_of(matrix.home(hall, actor), actor)
    tap = matrix.spelt(row, hall, actor, OWN)
    update = dice.choice(list(mutations.real(account, tap)))
    return mutations.spelt(number, mutations.mutated(update, dice))


async def _stand_somewhere(hall: Hall, actor: str, dice: Random) -> None:
    """Let the bot wait for words from somebody now and then, for any room."""
    if dice.random() < 1 / 2:
        row = dice.choice(ASKED)
        account = matrix.account_of(matrix.home(hall, actor), actor)
        await matrix.listen(hall, account, matrix.spelt(row, hall, actor, OWN))


async def _is_handled(hall: Hall, body: str) -> bool:
    """Do what the worker does; False: the update cannot be read, and would be set aside."""
    try:
        update = hall.handling.read(body)
    except ValidationError:
        return False
    uow = UnitOfWork(hall.connection)
    account = sender_of(json.loads(body))
    known = (await uow.accounts.by_ids([account])).get(account)
    handled = await hall.handling.handle_carefully(uow, update, known, hall.now)
    await uow.finish()
    assert handled.fault is None, body
    return True
