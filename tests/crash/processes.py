"""Processes: the bot in a process of its own, to be started and killed again and again."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from aiohttp import ClientConnectionError, ClientSession

ROOT: Final = Path(__file__).parents[2]
THE_BOT: Final = Path(__file__).with_name("the_bot.py")


class Stable:
    """The process whose forks are bots; it is started once, because imports take seconds."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and program
            [sys.executable, str(THE_BOT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )

    async def birth(self, order: Mapping[str, str]) -> int:
        """Order a bot with this environment; gives its process number."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{json.dumps(order)}\n".encode())
        self._process.stdin.flush()
        return await self.word()

    async def word(self) -> int:
        """Wait for the next number the stable says: a process number, or how a process ended."""
        assert self._process.stdout is not None
        return int(await asyncio.to_thread(self._process.stdout.readline))

    def close(self) -> None:
        """Let the stable go; no bot of it is alive."""
        self._process.communicate()


class Process:
    """A bot that may be alive; its log is a file, which outlives every life."""

    def __init__(self, stable: Stable, environment: Mapping[str, str]) -> None:
        self._stable = stable
        self._environment = dict(environment)
        self._pid = 0

    @property
    def log(self) -> str:
        """Everything that was logged, in all lives."""
        return Path(self._environment["LOG"]).read_text(encoding="utf-8")

    async def start(self, **more: str) -> None:
        """Be born, with some more variables in the environment."""
        self._pid = await self._stable.birth(self._environment | more)

    async def kill(self) -> None:
        """Die at once, without a chance to tidy up."""
        self.strike()
        await self.ended()

    def strike(self) -> None:
        """Send the signal that nobody survives; somebody else waits for the end."""
        os.kill(self._pid, signal.SIGKILL)

    async def ended(self) -> int:
        """Wait for the end of this life; gives the exit code, negative for a signal."""
        code = await self._stable.word()
        self._pid = 0
        return code

    async def idle(self) -> bool:
        """Ask the page /health whether nothing waits to be handled or sent.

        Raises:
            ProcessLookupError: the bot died of itself.
        """
        os.kill(self._pid, 0)
        url = f"http://127.0.0.1:{self._environment['HTTP_PORT']}/health"
        try:
            async with ClientSession() as session, session.get(url) as response:
                waiting = await response.json()
        except ClientConnectionError:
            return False
        return (waiting["inbox"], waiting["outbox"]) == (0, 0)

    async def close(self) -> None:
        """Kill whatever lives."""
        if self._pid:
            await self.kill()
