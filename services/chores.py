"""Chores: what time asks of the house besides letters, done at every tick when it is due.

To add one, write its functions in the module of its area and put a `Chore` of them together in
`every`. Its queries must be indexed: they run every few seconds, and cost grows with what is due,
not with who is there.
"""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from locales.library import Library
from services import (
    UnitOfWork,
    days,
    erasing,
    facts,
    retention,
    role_terms,
)
from services.broadcasts import reporting as broadcasts
from services.honours import ending as votes

NextAt = Callable[[UnitOfWork, datetime], Awaitable[datetime | None]]
"""Says when the chore is due next, at or after a moment; None: nothing waits for it."""

Do = Callable[[UnitOfWork, datetime], Awaitable[None]]
"""Does everything that is due now; doing it twice does nothing more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chore:
    """Something that time asks for."""

    name: str
    next_at: NextAt
    do: Do


def every(library: Library) -> tuple[Chore, ...]:
    """List all chores, in the order they are done."""
    return (
        Chore(name="days", next_at=days.next_at, do=days.go_through),
        Chore(name="retention", next_at=retention.next_at, do=retention.work),
        Chore(name="erasures", next_at=erasing.next_at, do=erasing.work),
        Chore(name="role-terms", next_at=role_terms.next_at, do=role_terms.end),
        Chore(name="broadcasts", next_at=broadcasts.next_at, do=broadcasts.close),
        Chore(name="votes", next_at=votes.next_at, do=votes.end),
        Chore(name="facts", next_at=facts.next_at, do=partial(facts.look, library=library)),
    )


async def do_what_is_due(
    uow: UnitOfWork, chores: Iterable[Chore], now: datetime
) -> datetime | None:
    """Do every chore that is due; say when the next one is."""
    moments = []
    for chore in chores:
        due = await chore.next_at(uow, now)
        if due is not None and due <= now:
            await chore.do(uow, now)
            due = await chore.next_at(uow, now)
        moments.append(due)
    return min((one for one in moments if one is not None), default=None)


async def next_at(uow: UnitOfWork, chores: Iterable[Chore], after: datetime) -> datetime | None:
    """Say when the next chore is due."""
    moments = [await chore.next_at(uow, after) for chore in chores]
    return min((one for one in moments if one is not None), default=None)
