"""Crafts: how each kind of slow work is done; `bot/workshop.py` does it outside transactions.

A craft gathers facts in a transaction that only reads, lets a child process make bytes of them
(`python -m documents <task>`), and delivers these in a transaction that writes. To add one, write
a `Craft` in the module of its area and name it in `CRAFTS`.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from domain.jobs import Job
from services import UnitOfWork

Facts = Mapping[str, Any]
Gather = Callable[[UnitOfWork, Job, datetime], Awaitable[Facts | None]]
"""Gathers what the task needs as JSON can hold it; None: there is nothing to do any more.

Under `telegram_file` it may ask for a file somebody sent: the task then finds its bytes, in
base64, under `file`.
"""

Deliver = Callable[[UnitOfWork, Job, bytes, datetime], Awaitable[None]]
"""Takes what the task made."""

Fail = Callable[[UnitOfWork, Job, str, datetime], Awaitable[None]]
"""Tells the person that it cannot be done; the words are a reason's code, as `too-big`."""

Progress = Callable[[UnitOfWork, Job, int, int, datetime], Awaitable[None]]
"""Tells the person how far the task is: so many of so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Craft:
    """One kind of slow work; `task` is its name in `documents`."""

    name: str
    task: str
    gather: Gather
    deliver: Deliver
    fail: Fail
    progress: Progress | None = None


_ALL: Final[tuple[Craft, ...]] = ()

CRAFTS: Final[Mapping[str, Craft]] = MappingProxyType({one.name: one for one in _ALL})
"""Every craft by its name."""
