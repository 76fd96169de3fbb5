"""Stages: a simulated Telegram, a database with people let in, and a bot that may be killed."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from domain.ids import AccountId
from domain.people import Form, Role
from services import people
from simulator.server import serve
from simulator.telegram import Telegram
from storage import schema
from storage.database import Database
from storage.tables import answers, interviews, journal
from storage.tables import people as people_table
from tests.crash.processes import Process, Stable
from tests.databases import a_database
from tests.records import rows

PAPERS: Final = Path(__file__).with_name("questionnaires")


BETWEEN_LOOKS: Final = 0.05
"""Seconds between two looks at /health."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Where a play with deaths happens; the test reads the database beside the bot."""

    telegram: Telegram
    process: Process
    database: Database

    async def let_in(self, accounts: Iterable[int]) -> None:
        """Make pupils of these accounts."""
        async with self.database.writing() as uow:
            school = await people.open_school(uow, "Гимназия")
            for account in accounts:
                await people.let_in(uow, school, AccountId(account), {Role.MENTEE}, Form.PEER)

    async def calm(self) -> None:
        """Wait until the bot has handled and sent everything."""
        while self.telegram.updates.pending or not await self.process.idle():
            await moments(BETWEEN_LOOKS)

    async def given(self) -> Mapping[int, Mapping[str, Any]]:
        """Read everybody's answers, by account and question."""
        accounts = {
            one["id"]: one["account_id"] for one in await rows(self.database, people_table)
        }
        papers = await rows(self.database, interviews)
        found: dict[int, dict[str, Any]] = {accounts[one["person_id"]]: {} for one in papers}
        owners = {one["id"]: accounts[one["person_id"]] for one in papers}
        for one in await rows(self.database, answers):
            found[owners[one["interview_id"]]][one["question_id"]] = one["value"]
        return found

    async def deeds(self, deed: str) -> list[str]:
        """List the subjects of a deed, once for every time it was done."""
        done = await rows(self.database, journal)
        return sorted(one["subject"] for one in done if one["deed"] == deed)

    async def subjects(self) -> list[str]:
        """Name the interviews as the journal does; PostgreSQL leaves gaps in their numbers."""
        papers = await rows(self.database, interviews)
        return sorted(f"interview:{one['id']}" for one in papers)

    async def unsent(self) -> int:
        """Count the interviews whose answers were not sent off."""
        papers = await rows(self.database, interviews)
        return sum(one["submitted_at"] is None for one in papers)


async def moments(seconds: float) -> None:
    """Let real time pass: a process of its own cannot be turned by hand."""
    loop = asyncio.get_running_loop()
    over = loop.create_future()
    loop.call_later(seconds, over.set_result, None)
    await over


@asynccontextmanager
async def a_stage(
    folder: Path, stable: Stable, port: int, *, paper: str = "ten"
) -> AsyncIterator[Stage]:
    """Build a stage whose bot answers /health on a port; it is not started yet."""
    telegram = Telegram(checks=True)
    server = await serve(telegram)
    async with a_database(folder) as url:
        environment = {
            "BOT_TOKEN": "42:test",
            "BOT_API_BASE_URL": server.url,
            "DATABASE_URL": url,
            "DATA_DIR": str(folder),
            "HTTP_PORT": str(port),
            "QUESTIONNAIRES": str(PAPERS / paper),
            "LOG": str(folder / "bot.log"),
        }
        database, process = Database(url), Process(stable, environment)
        await schema.bring_up_to_date(database)
        try:
            yield Stage(telegram=telegram, process=process, database=database)
        finally:
            await process.close()
            await database.close()
            await server.close()
