"""Benches: a workshop whose jobs are done by the apprentice, in the world of a story."""

import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, Final

from bot.wire import Wire
from bot.workshop import Workshop
from domain.html import Html
from domain.ids import AccountId
from domain.jobs import Job
from domain.letters import Button, Screen
from services import UnitOfWork, handing, jobs
from services.crafts import Craft
from storage.tables import attachments
from storage.tables import jobs as jobs_table
from tests.bot.apprentice import TASKS
from tests.records import Rows, rows
from tests.world import Someone, World

APPRENTICE: Final = (sys.executable, "-m", "tests.bot.apprentice")
MENU: Final = ((Button("В меню", "menu.open|0|0|"),),)


async def _gather(_uow: UnitOfWork, job: Job, _now: datetime) -> Mapping[str, Any] | None:
    return None if job.facts.get("is_settled") else job.facts


async def _deliver(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    words = Html("Готово")
    await handing.hand(uow, job, body, "Список.txt", words, now, rows=MENU)


async def _show(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    await handing.show(uow, job, Screen(Html(body.decode()), MENU), now)


async def _progress(uow: UnitOfWork, job: Job, done: int, of_all: int, now: datetime) -> None:
    await handing.show_progress(uow, job, Screen(Html(f"{done} из {of_all}")), now)


CRAFTS: Final[Mapping[str, Craft]] = {
    **{
        name: Craft(
            name=name,
            task=name,
            gather=_gather,
            deliver=_deliver,
            fail=handing.apologise,
            progress=_progress,
        )
        for name in TASKS
    },
    "shown": Craft(
        name="shown",
        task="count",
        gather=_gather,
        deliver=_show,
        fail=handing.apologise,
        progress=_progress,
    ),
}
"""One craft for each task, which hands over a file, and one that shows a screen."""


@asynccontextmanager
async def a_bench(world: World) -> AsyncIterator[Workshop]:
    """Let the bot's jobs be done by the apprentice."""
    wire = Wire(world.settings.bot_api_base_url, "42:test")
    app = world.app
    app.workshop = Workshop(app.database, wire, world.clock, app.courier.look, CRAFTS, APPRENTICE)
    yield app.workshop
    await wire.close()


async def asks(someone: Someone, craft: str, **facts: Any) -> None:
    """Let somebody ask for a job, as a tap of theirs would."""
    world = someone.world
    async with world.app.database.writing() as uow:
        account = AccountId(someone.phone.id)
        person = (await uow.accounts.by_ids([account]))[account].person
        assert person is not None
        await jobs.ask(uow, person, craft, facts, world.clock.now())


async def states(world: World) -> list[tuple[str, int]]:
    """Read the state and the tries of every job."""
    return [(one["state"], one["tries"]) for one in await rows(world.app.database, jobs_table)]


async def kept_files(world: World) -> Rows:
    """Read the files that wait to be sent."""
    return await rows(world.app.database, attachments)
