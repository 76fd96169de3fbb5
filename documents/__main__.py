"""A child process that makes one document: `python -m documents <task>`.

Facts come in as JSON, bytes go out, and `progress <done> <all>` is told as an error line. What it
may use up is limited here, so that a file meant as a bomb harms nobody else.
"""

import json
import os
import sys
import traceback
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, Final

from documents.tasks import TASKS, task

MEMORY: Final = 700 * 1024 * 1024
"""Bytes of address space; libraries alone reserve most of it."""

SECONDS: Final = 60
"""Seconds of work."""

TOO_HEAVY: Final = 3
"""The exit code of a task that needed more memory than it may have."""


def run(name: str, known: Mapping[str, str] = TASKS) -> int:
    """Do one task within its limits; gives the exit code."""
    out = _leave_the_way_out_alone()
    _keep_within_limits()
    try:
        made = task(name, known)(_facts(sys.stdin.buffer))
    except MemoryError:
        return TOO_HEAVY
    except Exception as fault:  # noqa: BLE001 - its words may quote a person, so only its place is told
        print(_outline(fault), file=sys.stderr)  # noqa: T201 - how a child speaks to its parent
        return 1
    with out:
        out.write(made)
    return 0


def _facts(source: BinaryIO) -> Mapping[str, Any]:
    facts: Mapping[str, Any] = json.load(source)
    return facts


def _leave_the_way_out_alone() -> BinaryIO:
    """Keep standard output for the bytes: what a library prints goes with the errors."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return out


def _keep_within_limits() -> None:
    """Limit memory and time, leave no image of the memory behind, and let the bot go first."""
    with suppress(ImportError):  # Windows has no such limits; there the parent's clock must do
        import resource  # noqa: PLC0415 - absent on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        os.nice(10)


def _outline(fault: Exception) -> str:
    frames = traceback.extract_tb(fault.__traceback__)[-4:]
    path = " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in reversed(frames))
    return f"fault {type(fault).__name__} at {path}"


if __name__ == "__main__":
    raise SystemExit(run(sys.argv[1]))
