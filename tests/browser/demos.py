"""Demos: `python -m bot demo` in a process and a folder of its own, as a newcomer starts it."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
PATIENCE: Final = 120.0
"""Seconds that a busy machine may take for what a free one does in two."""


@asynccontextmanager
async def a_demo(folder: Path) -> AsyncIterator[str]:
    """Run the demo in a folder; give the address that it prints, and stop it in the end."""
    port = _free_port()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--port", str(port)),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(PATIENCE):
            address = await _address(process)
        yield address
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _address(process: asyncio.subprocess.Process) -> str:
    """Read what the demo says until it has said its address."""
    assert process.stdout is not None
    while line := (await process.stdout.readline()).decode():
        if line.startswith("http://"):
            return line.strip()
    raise AssertionError("the demo ended before it said its address")


def _free_port() -> int:
    """Find a port that nobody listens to."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
