"""kill -9 while a whole school answers: nothing is lost, nothing is doubled."""

import random
from pathlib import Path

import pytest

from storage.tables import outbox
from tests.crash.crowds import Crowd
from tests.crash.processes import Stable
from tests.crash.stages import Stage, a_stage, moments
from tests.records import rows
from tests.tiers import sized

pytestmark = pytest.mark.database

QUESTIONS = 10
JITTER = 0.03
"""Seconds within which a death comes after the message that was chosen for it."""


@pytest.mark.parametrize(
    ("people", "kills"),
    [
        (60, 12),
        pytest.param(
            *sized(test=(60, 12), ci=(200, 50), nightly=(1000, 200)),
            marks=(pytest.mark.slow, pytest.mark.alone),
        ),
    ],
)
async def test_no_death_loses_or_doubles_an_answer(
    tmp_path: Path, stable: Stable, unused_tcp_port: int, people: int, kills: int
) -> None:
    """What everybody answered, as their telephones saw it, is exactly what is remembered."""
    seed = random.randrange(10**6)  # noqa: S311 - a plan of deaths, printed to be replayed
    print(f"seed {seed}")  # noqa: T201 - pytest shows it when the test fails
    chance = random.Random(seed)  # noqa: S311 - as above
    async with a_stage(tmp_path, stable, unused_tcp_port) as stage:
        crowd = Crowd(stage.telegram, people, chance)
        await stage.let_in(crowd.pupils)
        await stage.process.start()
        crowd.begin()

        await _kill(stage, crowd, kills, chance)
        await crowd.until(shown=10**9)
        await stage.calm()

        assert {phone: one.wrong for phone, one in crowd.pupils.items() if one.wrong} == {}
        given = {phone: one.given for phone, one in crowd.pupils.items()}
        assert await stage.given() == given
        assert await stage.unsent() == 0
        subjects = await stage.subjects()
        assert len(subjects) == people
        assert await stage.deeds("begin") == subjects
        assert await stage.deeds("submit") == subjects
        assert await stage.deeds("answer") == sorted(subjects * QUESTIONS)
        states = [one["state"] for one in await rows(stage.database, outbox)]
        assert set(states) <= {"sent", "uncertain"}
        assert crowd.nudged <= states.count("uncertain")
        assert "Traceback" not in stage.process.log


async def _kill(stage: Stage, crowd: Crowd, kills: int, chance: random.Random) -> None:
    """Kill and start the bot so often, spread over all that is shown."""
    gap = len(crowd.pupils) * QUESTIONS // kills
    for _ in range(kills):
        await crowd.until(shown=crowd.shown + chance.randint(gap // 3, gap))
        assert not crowd.all_done
        await moments(chance.random() * JITTER)
        await stage.process.kill()
        await stage.process.start()
