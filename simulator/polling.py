"""Polling: `getUpdates`, the long wait that ends the moment something happens."""

import asyncio
from typing import Any

from simulator.ledger import Entry
from simulator.refusals import Refused
from simulator.world import World

MAX_BATCH = 100
MAX_WAIT = 50

CONFLICT = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)


async def get_updates(
    world: World, params: dict[str, Any], entry: Entry, *, closing: asyncio.Event
) -> str:
    """Confirm what the offset confirms, wait for updates, return them as a JSON array.

    Raises:
        Refused: 409 when another poller came.
    """
    updates = world.updates
    updates.wake("conflict")
    world.polls += 1
    if "allowed_updates" in params:
        updates.allowed = frozenset(params["allowed_updates"] or ()) or None
    updates.confirm(int(params.get("offset") or 0), world.now())
    wait = min(int(params.get("timeout") or 0), MAX_WAIT)
    if not updates.pending and wait > 0 and not closing.is_set():
        world.changed()
        if await updates.wait(wait) == "conflict":
            raise Refused(code=409, description=CONFLICT)
    return _deliver(world, entry, int(params.get("limit") or MAX_BATCH))


def _deliver(world: World, entry: Entry, limit: int) -> str:
    batch = world.updates.head(min(max(limit, 1), MAX_BATCH))
    if batch:
        world.changed()
        repeat = world.faults.strike("getUpdates", None, repeat=True)
        if repeat is not None:
            for one in batch if repeat.kind == "batch_repeat" else batch[-1:]:
                one.owed = True
            entry.fault = entry.fault or repeat.kind
    return "[" + ",".join(one.body for one in batch) + "]"
