"""A death in the middle of slow work: the job is done all the same, and its file comes once."""

import asyncio
import signal
from pathlib import Path

import pytest

from domain.ids import AccountId
from domain.people import Form, Role
from services import jobs, people
from storage.tables import jobs as jobs_table
from tests.crash.processes import Stable
from tests.crash.stages import Stage, a_stage, moments
from tests.records import letters, rows
from tests.world import MONDAY_MORNING

pytestmark = [pytest.mark.database, pytest.mark.slow, pytest.mark.alone]


async def test_a_job_is_done_once_wherever_the_bot_dies(
    tmp_path: Path, stable: Stable, unused_tcp_port: int
) -> None:
    """Point after point on the way of one job, until a whole way meets no more."""
    for die_at in range(1, 100):
        folder = tmp_path / str(die_at)
        folder.mkdir()
        if not await _dies_at(folder, stable, unused_tcp_port, die_at):
            assert die_at > 5
            return
    pytest.fail("the way never ended")


async def _dies_at(folder: Path, stable: Stable, port: int, die_at: int) -> bool:
    """Do one job with a death at that point; say whether the point was met."""
    async with a_stage(folder, stable, port) as stage:
        phone = stage.telegram.add_phone("Вера")
        await _ask_for_a_table(stage, phone.id)
        await stage.process.start(DIE_AT=str(die_at))
        died = await _done(stage)
        came = [one for one in phone.chat if one.file is not None]
        states = [one["state"] for one in await letters(stage.database) if one["name"] == "file"]
        assert states in (["sent"], ["uncertain"])
        assert len(came) == 1 or (states == ["uncertain"] and came == [])
        assert await _states(stage) == ["done"]
        return died


async def _ask_for_a_table(stage: Stage, account: int) -> None:
    """Let a curator ask for the empty table of the roster."""
    async with stage.database.writing() as uow:
        school = await people.open_school(uow, "Гимназия")
        roles = {Role.CURATOR}
        person = await people.let_in(uow, school, AccountId(account), roles, Form.PEER)
        await jobs.ask(uow, person, "roster-template", {}, MONDAY_MORNING)


async def _states(stage: Stage) -> list[str]:
    return [str(one["state"]) for one in await rows(stage.database, jobs_table)]


async def _done(stage: Stage) -> bool:
    """Wait until the job is over, starting the bot again when it dies; say whether it died."""
    death = asyncio.ensure_future(stage.process.ended())
    way = asyncio.ensure_future(_over(stage))
    await asyncio.wait({death, way}, return_when=asyncio.FIRST_COMPLETED)
    if not death.done():
        await way
        stage.process.strike()
        await death
        return False
    assert death.result() == -signal.SIGKILL
    way.cancel()
    await stage.process.start(DIE_AT="")
    await _over(stage)
    return True


async def _over(stage: Stage) -> None:
    while "pending" in await _states(stage):
        await moments(0.05)
    await stage.calm()
