"""The shipped command beside another one, without Telegram, and asked to stop."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Final

import pytest
from aiohttp import ClientConnectorError, ClientSession

from domain.ids import AccountId
from domain.people import Role
from services import people
from simulator.faults import Fault
from simulator.server import Server, serve
from simulator.telegram import Telegram
from storage import schema
from storage.database import Database
from storage.tables import outbox
from tests.crash.processes import ROOT
from tests.crash.stages import moments
from tests.records import rows

TAKEN: Final = 7
"""What a command ends with that finds the folder of data in use (docs/administrator.md)."""

pytestmark = [pytest.mark.slow, pytest.mark.alone]

TO_STOP = 10.0
"""Seconds within which the bot must have ended when it was asked to."""


class Bot:
    """The command in a folder of its own, and the Telegram it speaks to."""

    def __init__(self, folder: Path, telegram: Telegram, port: int, health: int) -> None:
        self.telegram = telegram
        self.port = port
        self._folder = folder
        self._health = health
        self._processes: list[Process] = []
        self._server: Server | None = None

    async def telegram_is_there(self) -> None:
        """Let Telegram listen."""
        self._server = await serve(self.telegram, port=self.port)

    async def command(self, *words: str, **more: str) -> Process:
        """Start a command of the bot."""
        settings = {
            "BOT_TOKEN": "42:test",
            "BOT_API_BASE_URL": f"http://127.0.0.1:{self.port}",
            "DATA_DIR": str(self._folder),
            "HTTP_PORT": str(self._health),
            **more,
        }
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *words),
            cwd=self._folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), **settings},
            stdout=PIPE,
            stderr=PIPE,
        )
        self._processes.append(process)
        return process

    async def runs(self) -> Process:
        """Start the bot and wait until it answers /health."""
        process = await self.command("run")
        while process.returncode is None:
            async with ClientSession() as session:
                try:
                    await session.get(f"http://127.0.0.1:{self._health}/health")
                except ClientConnectorError:
                    await moments(0.05)
                else:
                    return process
        raise AssertionError(await told(process))

    async def let_in(self) -> Any:
        """Let a pupil in; gives their telephone."""
        phone = self.telegram.add_phone("Аня")
        database = Database(f"sqlite:///{self._folder / 'bot.db'}")
        await schema.bring_up_to_date(database)
        async with database.writing() as uow:
            school = await people.open_school(uow, "Гимназия")
            await people.let_in(uow, school, AccountId(phone.id), {Role.MENTEE})
        await database.close()
        return phone

    async def letters(self) -> list[str]:
        """Read the states of all letters."""
        database = Database(f"sqlite:///{self._folder / 'bot.db'}")
        states = [str(one["state"]) for one in await rows(database, outbox)]
        await database.close()
        return states

    async def close(self) -> None:
        """Kill what lives."""
        for process in self._processes:
            if process.returncode is None:
                process.kill()
            await process.communicate()
        if self._server is not None:
            await self._server.close()


async def told(process: Process) -> str:
    """Wait for the end of a command; gives what it said of its troubles."""
    _, errors = await asyncio.wait_for(process.communicate(), 60)
    return errors.decode()


async def ended(process: Process) -> int:
    """Ask a bot to stop; gives its exit code."""
    process.send_signal(signal.SIGTERM)
    return await asyncio.wait_for(process.wait(), TO_STOP)


@pytest.fixture
async def bot(tmp_path: Path, unused_tcp_port_factory: Any) -> AsyncIterator[Bot]:
    """A bot that was never started."""
    ports = unused_tcp_port_factory(), unused_tcp_port_factory()
    fresh = Bot(tmp_path, Telegram(checks=True), *ports)
    yield fresh
    await fresh.close()


async def test_a_second_bot_is_refused_while_the_first_lives(bot: Bot) -> None:
    """Neither it nor a migration touches the data; a check may, and a killed bot holds nothing."""
    await bot.telegram_is_there()
    first = await bot.runs()

    for words in (("run",), ("migrate",)):
        second = await bot.command(*words)
        (line,) = (await told(second)).splitlines()
        assert second.returncode == TAKEN
        assert str(first.pid) in line
    check = await bot.command("check")
    assert (await told(check), check.returncode) == ("", 0)

    first.kill()
    await first.wait()
    again = await bot.runs()
    assert await ended(again) == 0


async def test_a_wrong_token_ends_the_command_with_one_line(bot: Bot) -> None:
    """The simulator plays a Telegram that knows nobody."""
    await bot.telegram_is_there()
    command = await bot.command("run", BOT_TOKEN="42:wrong")

    (line,) = (await told(command)).splitlines()
    assert command.returncode == 1
    assert line.startswith("BOT_TOKEN: ")
    assert "42:wrong" not in line


async def test_a_bot_without_telegram_waits_for_it(bot: Bot) -> None:
    """It starts, says once that nobody answers, and answers when Telegram is back."""
    phone = await bot.let_in()
    process = await bot.runs()
    bot.telegram.type(phone.id, "/start")
    await bot.telegram_is_there()
    await _shown(bot.telegram)
    assert await ended(process) == 0

    logged = [json.loads(line) for line in (await told(process)).splitlines()]
    assert [one["event"] for one in logged] == [
        "no updates from Telegram",
        "Telegram answers again",
    ]


async def test_a_letter_in_the_air_lands_before_the_end(bot: Bot) -> None:
    """Telegram takes two seconds over it; the bot waits, writes it down, and ends well."""
    phone = await bot.let_in()
    await bot.telegram_is_there()
    process = await bot.runs()
    bot.telegram.faults.add(Fault(kind="slow", method="sendMessage", seconds=2.0))
    bot.telegram.type(phone.id, "/start")
    await _asked(bot.telegram, "sendMessage")

    assert await ended(process) == 0

    assert await bot.letters() == ["sent"]
    assert len([one for one in phone.chat if one.sender == "bot"]) == 1


async def test_a_letter_that_never_lands_does_not_hold_up_the_end(bot: Bot) -> None:
    """Telegram never answers: the letter stays on its way, to be doubted at the next start."""
    phone = await bot.let_in()
    await bot.telegram_is_there()
    process = await bot.runs()
    bot.telegram.faults.add(Fault(kind="hang_after_accept", method="sendMessage", seconds=60.0))
    bot.telegram.type(phone.id, "/start")
    await _asked(bot.telegram, "sendMessage")

    assert await ended(process) == 0

    assert await bot.letters() == ["sending"]


async def _shown(telegram: Telegram) -> None:
    """Wait until the bot has written to somebody."""
    shown = asyncio.Event()
    telegram.watchers.append(lambda _, message: shown.set() if message.sender == "bot" else None)
    await asyncio.wait_for(shown.wait(), 60)


async def _asked(telegram: Telegram, method: str) -> None:
    """Wait until the bot has called a method, answered or not."""
    while all(one.method != method for one in telegram.ledger):
        await moments(0.02)
