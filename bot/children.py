"""Children: a task is done in a process of its own, which may be killed at any moment."""

import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

COMMAND: Final = (sys.executable, "-m", "documents")
"""How the child is started; the name of the task comes after it."""

PATIENCE: Final = 60.0
"""Seconds of real time that a task may take."""

LARGEST: Final = 45 * 1024 * 1024
"""Bytes a task may make: the messenger takes no file of 50 MB."""

_HOME: Final = Path(__file__).parents[1]
_FROM_US: Final = (
    "PATH",
    "LANG",
    "LC_ALL",
    "TZ",
    "SYSTEMROOT",
    "TEMP",
    "TMP",
    "TMPDIR",
    "VIRTUAL_ENV",
)
_FRUGAL: Final = {"MALLOC_ARENA_MAX": "2", "RAYON_NUM_THREADS": "2"}
"""Keeps the memory a child reserves the same on machines with many processors."""

_PART: Final = 1 << 16
_OUT_OF_MEMORY: Final = 3
_ENDS: Final = {
    _OUT_OF_MEMORY: "too-heavy",
    -6: "too-heavy",
    -9: "too-heavy",
    -11: "too-heavy",
    -24: "too-slow",
}
"""What the exit codes of a child mean: its own word, then SIGABRT, SIGKILL, SIGSEGV, SIGXCPU."""

Told = Callable[[int, int], Awaitable[None]]
"""Hears how far the task is: so many of so many."""


@dataclass(eq=False)
class Failed(Exception):
    """A task cannot be done; `code` says why, and trying again makes sense or none."""

    code: str
    may_pass: bool = False
    outline: str = ""


async def make(
    task: str,
    facts: Mapping[str, Any],
    told: Told,
    command: Sequence[str] = COMMAND,
    patience: float = PATIENCE,
) -> bytes:
    """Let a child make bytes of facts; it does not outlive this call.

    The child gets nothing of our environment that is a secret.

    Raises:
        Failed: the task took too long, too much memory, or broke.
    """
    child = await asyncio.create_subprocess_exec(
        *command,
        task,
        stdin=PIPE,
        stdout=PIPE,
        stderr=PIPE,
        cwd=_HOME,
        env=_FRUGAL | {name: os.environ[name] for name in _FROM_US if name in os.environ},
    )
    try:
        async with asyncio.timeout(patience):
            return await _made(child, json.dumps(facts).encode(), told)
    except TimeoutError:
        raise Failed("too-slow") from None
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()


async def _made(child: Process, facts: bytes, told: Told) -> bytes:
    into, made, said = child.stdin, child.stdout, child.stderr
    if into is None or made is None or said is None:
        raise Failed("broken")
    async with asyncio.TaskGroup() as hands:
        hands.create_task(_feed(into, facts))
        body = hands.create_task(_bytes(made, child))
        fault = hands.create_task(_listen(said, told))
        code = await child.wait()
    return _judged(code, body.result(), fault.result())


def _judged(code: int, body: bytes | None, fault: str) -> bytes:
    if body is None:
        raise Failed("too-heavy")
    if code == 0:
        return body
    if code in _ENDS:
        raise Failed(_ENDS[code], outline=fault)
    raise Failed("broken", may_pass=True, outline=fault or f"exit code {code}")


async def _feed(into: asyncio.StreamWriter, facts: bytes) -> None:
    with suppress(ConnectionError):
        into.write(facts)
        await into.drain()
    into.close()


async def _bytes(made: asyncio.StreamReader, child: Process) -> bytes | None:
    """Read what the child makes; None: there is too much of it, and the child is killed."""
    body = bytearray()
    while part := await made.read(_PART):
        body += part
        if len(body) > LARGEST:
            child.kill()
            return None
    return bytes(body)


async def _listen(said: asyncio.StreamReader, told: Told) -> str:
    """Hear how far the child is; gives its last word about a fault, which names only lines."""
    fault = ""
    while line := await _line(said):
        match line.decode("ascii", "replace").split():
            case ["progress", done, of_all] if done.isdecimal() and of_all.isdecimal():
                await told(int(done), int(of_all))
            case ["fault", *words]:
                fault = " ".join(words)
            case _:
                continue
    return fault


async def _line(said: asyncio.StreamReader) -> bytes:
    """Read a line; one too long to be meant for us is as good as an empty one."""
    try:
        return await said.readline()
    except ValueError:
        return b"\n"
