"""Children: a bot in a process of its own, and what the system says of it (Linux)."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter
from typing import Final

ROOT: Final = Path(__file__).parent.parent
TICKS_A_SECOND: Final = os.sysconf("SC_CLK_TCK")
_USER_AND_SYSTEM: Final = slice(11, 13)
"""Where the two times stand in /proc/<pid>/stat, counted after the name in brackets."""


class Child:
    """A running bot."""

    def __init__(self, process: Process, log: Path) -> None:
        self._process = process
        self._log = log
        self.started_at = perf_counter()

    @property
    def cpu_seconds(self) -> float:
        """The processor time of all its threads so far."""
        stat = Path(f"/proc/{self._process.pid}/stat").read_text()
        fields = stat.rpartition(")")[2].split()
        return sum(map(int, fields[_USER_AND_SYSTEM])) / TICKS_A_SECOND

    @property
    def peak_mib(self) -> float:
        """The most memory it ever held, in MiB."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        line = next(one for one in status.splitlines() if one.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024

    def mind(self) -> None:
        """Make sure that it lives.

        Raises:
            RuntimeError: it has ended; what it said last is in the message.
        """
        if self._process.returncode is not None:
            raise RuntimeError(f"the bot ended:\n{self._log.read_text()[-2000:]}")

    async def stop(self) -> None:
        """Ask it to end, and wait until it has."""
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        await self._process.wait()


async def start(module: str, folder: Path, settings: Mapping[str, str]) -> Child:
    """Start a module in a folder of its own; what it says is kept there.

    Byte code is kept for the next start, as it is wherever nobody forbids it; the folder named by
    PYTHONPYCACHEPREFIX takes it, if there is one.
    """
    log = folder / "bot.log"
    house = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": ""}
    with log.open("wb") as pen:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", module),
            cwd=folder,
            env={**os.environ, **house, **settings},
            stdout=pen,
            stderr=pen,
        )
    return Child(process, log)
