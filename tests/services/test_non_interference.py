"""Two schools in one database: what one of them sees does not depend on the other at all.

The same random history of one school is lived twice, alone and with another school doing as it
likes in between. Every screen must be the same, letter by letter; only the numbers hidden behind
buttons and the random tokens of links may differ.
"""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random
from typing import Final

import pytest
import pytest_asyncio

from tests.rights.halls import Answer, Hall, a_hall
from tests.rights.matrix import HERE, THERE
from tests.rights.towns import OWN
from tests.tiers import sized

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.database]

HISTORIES: Final = sized(test=200, ci=400, nightly=5_000)
PARTS: Final = 10
STEPS: Final = 6
PEOPLE: Final = (
    ("curator", OWN),
    ("mentor", OWN),
    ("mentee", OWN),
    ("guardian", OWN),
    ("class_teacher", OWN),
    ("psychologist", OWN),
    ("director", OWN),
    ("waiting", OWN),
)
COMMANDS: Final = (
    "/menu",
    "/privacy",
    "/settings",
    "/queue",
    "/people",
    "/meetings",
    "/digest",
    "/surveys",
)
WORDS: Final = ("7А", "Анна", "Поговорите со мной", "01.09.2021", "12")
LAST: Final = ("/queue", "/people", "/pairs", "/digest", "/privacy", "/surveys")
"""What a curator looks at in the end: everything that is counted."""
_TOKEN: Final = re.compile(r"start=[\w-]+")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def alone(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Hall]:
    """A school that is the only one."""
    folder: Path = tmp_path_factory.mktemp("alone")
    async with a_hall(folder, HERE) as opened:
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def beside(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Hall]:
    """The same school, founded after another one, so that every number differs."""
    folder: Path = tmp_path_factory.mktemp("beside")
    async with a_hall(folder, THERE, HERE) as opened:
        yield opened


@pytest.mark.parametrize("part", range(PARTS))
async def test_a_school_sees_nothing_of_another(alone: Hall, beside: Hall, part: int) -> None:
    """However long the other one has been busy."""
    for number in range(part, HISTORIES, PARTS):
        async with alone.undone(), beside.undone():
            await _live(alone, beside, number)


async def _live(alone: Hall, beside: Hall, number: int) -> None:
    """Live one history in both worlds."""
    dice, others = Random(number), Random(-number - 1)  # noqa: S311 - repeatable, no secrets
    shown: dict[tuple[str, str], tuple[Answer, Answer]] = {}
    strangers: dict[tuple[str, str], Answer] = {}
    for _ in range(STEPS):
        who, chance = dice.choice(PEOPLE), dice.random()
        before = shown.get(who)
        at = dice.randrange(max(1, len(before[0].taps) if before else 1))
        words = dice.choice(COMMANDS if chance < 1 / 2 else WORDS)
        shown[who] = (
            await _step(alone, HERE, who, before and before[0], at, chance, words),
            await _step(beside, HERE, who, before and before[1], at, chance, words),
        )
        assert _read(shown[who][0]) == _read(shown[who][1]), (number, who, words)
        await _meddle(beside, strangers, others)
    for words in LAST:
        both = [await one.says(_account(one, HERE, PEOPLE[0]), words) for one in (alone, beside)]
        assert _read(both[0]) == _read(both[1]), (number, words)


async def _step(
    hall: Hall,
    mark: str,
    who: tuple[str, str],
    before: Answer | None,
    at: int,
    chance: float,
    words: str,
) -> Answer:
    """Tap a button of the screen somebody looks at, or write something."""
    account = _account(hall, mark, who)
    if before is not None and before.taps and chance > 1 / 5:
        return await hall.taps(account, before.taps[at])
    return await hall.says(account, words)


async def _meddle(hall: Hall, shown: dict[tuple[str, str], Answer], dice: Random) -> None:
    """Let somebody of the other school do whatever there is to do."""
    who = dice.choice(PEOPLE)
    before = shown.get(who)
    at = dice.randrange(max(1, len(before.taps) if before else 1))
    shown[who] = await _step(hall, THERE, who, before, at, dice.random(), dice.choice(COMMANDS))


def _account(hall: Hall, mark: str, who: tuple[str, str]) -> int:
    return hall.towns[mark].people[who].account


def _read(answer: Answer) -> tuple[str, tuple[str, ...]]:
    """Give what is read, with the tokens of links made alike."""
    assert answer.handled.fault is None
    return _TOKEN.sub("start=", answer.words), answer.labels
