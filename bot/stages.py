"""Stages: a simulated Telegram in a child process, which ends by itself when we are gone."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


@asynccontextmanager
async def a_telegram(port: int, *arguments: str) -> AsyncIterator[str]:
    """Start the simulator and give its address; port 0 takes a free one.

    Raises:
        SystemExit: it does not start, mostly because somebody else has the port.
    """
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "simulator", "--port", str(port), "--until-stdin-closes"),
        *arguments,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    said = await child.stdout.readline() if child.stdout is not None else b""
    if not said:
        raise SystemExit(f"The simulator did not start: is port {port} taken? Try --port.")
    try:
        yield said.decode().split()[-1]
    finally:
        child.terminate()
        await child.wait()
