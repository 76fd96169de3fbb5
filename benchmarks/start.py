"""What a start costs: `python -m bot run` beside a bare `import aiogram` (Linux).

Ours has started when it asks Telegram for the first updates. Each pair is played side by side, and
the ratios of the pairs are compared: what disturbs the machine disturbs both.
"""

import asyncio
import os
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Annotated, Final

import typer
from aiohttp import web

SLOWEST: Final = 1.6
"""The greatest ratio of the time, ours to the bare import's, that is let pass."""

LARGEST: Final = 1.4
"""The same of the most memory held."""

BARE: Final = (sys.executable, "-c", "import aiogram; print(flush=True); input()")
OURS: Final = (sys.executable, "-m", "bot", "run")
ROOT: Final = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Start:
    """What one start took."""

    seconds: float
    mib: float


class Telegram:
    """A Bot API that has no updates, and notes when it is asked for the first."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()

    async def answer(self, request: web.Request) -> web.Response:
        """Know the bot, and keep whoever wants updates waiting."""
        if request.path.endswith("/getUpdates"):
            self.asked.set()
            await asyncio.Event().wait()
        return web.json_response({"ok": True, "result": {"id": 42, "username": "bot"}})

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[str]:
        """Listen on this machine; gives the address."""
        pages = web.Application()
        pages.router.add_route("*", "/{anything:.*}", self.answer)
        runner = web.AppRunner(pages, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            yield "http://{}:{}".format(*runner.addresses[0][:2])
        finally:
            await runner.cleanup()


def main(
    pairs: Annotated[int, typer.Option(min=1, help="Starts of each.")] = 7,
    *,
    check: Annotated[bool, typer.Option(help="Fail when a ratio is beyond the limit.")] = False,
) -> None:
    """Measure what a start costs."""
    with tempfile.TemporaryDirectory(prefix="start-") as folder:
        played = asyncio.run(_play(pairs, Path(folder)))
    time = median(ours.seconds / bare.seconds for ours, bare in played)
    memory = median(ours.mib / bare.mib for ours, bare in played)
    print(f"time   {time:.2f} of the bare import's, at most {SLOWEST}")
    print(f"memory {memory:.2f} of the bare import's, at most {LARGEST}")
    if check and (time > SLOWEST or memory > LARGEST):
        raise typer.Exit(1)


async def _play(pairs: int, folder: Path) -> list[tuple[Start, Start]]:
    """Play a pair that does not count, which makes the database and byte code, and then pairs."""
    telegram = Telegram()
    async with telegram.listening() as address:
        settings = {
            "BOT_TOKEN": "42:benchmark",
            "BOT_API_BASE_URL": address,
            "DATA_DIR": str(folder),
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        }
        played = []
        for number in range(pairs + 1):
            bare = await _start(BARE, settings, folder, _has_spoken)
            telegram.asked.clear()
            ours = await _start(OURS, settings, folder, lambda _: telegram.asked.wait())
            if number:
                played.append((ours, bare))
                print(_row(number, "ours", ours), _row(number, "bare", bare), flush=True)
    return played


async def _start(
    command: tuple[str, ...],
    settings: Mapping[str, str],
    folder: Path,
    started: Callable[[Process], Awaitable[object]],
) -> Start:
    """Start a process, wait until it has started, weigh it, and end it."""
    begun = perf_counter()
    process = await asyncio.create_subprocess_exec(
        *command, cwd=folder, env={**os.environ, **settings}, stdin=PIPE, stdout=PIPE
    )
    try:
        await asyncio.wait_for(started(process), 120)
        return Start(perf_counter() - begun, _peak(process.pid))
    finally:
        process.kill()
        await process.wait()


async def _has_spoken(process: Process) -> None:
    """Wait for the line a process writes when it has imported everything."""
    if process.stdout is not None:
        await process.stdout.readline()


def _peak(pid: int) -> float:
    """Read the most memory a process ever held, in MiB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    line = next(one for one in status.splitlines() if one.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def _row(number: int, name: str, start: Start) -> str:
    return f"{number:3} {name} {start.seconds:6.2f} s {start.mib:6.1f} MiB"


if __name__ == "__main__":
    typer.run(main)
