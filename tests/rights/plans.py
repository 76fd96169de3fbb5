"""Individual plans of a town: one being written, one sent, and one in force, on either side."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from tests.rights.towns import BEFORE, SIDES, Town, put

DUE_ON: Final = date(2021, 10, 1)
STEPS: Final = 3

_PLANS: Final[Mapping[str, Mapping[str, Any]]] = {
    "draft": {"pair": "pair_planned", "state": "draft"},
    "sent": {"pair": "pair_over", "state": "sent", "sent_at": BEFORE},
    "approved": {"pair": "pair_held", "state": "approved", "approved_at": BEFORE},
}
"""What a plan is called, and in which pair of a side it stands."""


async def write_plans(connection: AsyncConnection, town: Town) -> None:
    """Write three plans for either side, full of the words of that side."""
    for side in SIDES:
        for name, facts in _PLANS.items():
            await _plan(connection, town, side, name, facts)


async def _plan(
    connection: AsyncConnection, town: Town, side: str, name: str, facts: Mapping[str, Any]
) -> None:
    word, school = town.word(side), {"school_id": town.id}
    is_in_force = facts["state"] == "approved"
    words = {"goal": f"{word} 5 к 1 октября"}
    rest = {key: fact for key, fact in facts.items() if key != "pair"}
    plan = await put(
        connection,
        tables.plans,
        **school,
        **rest,
        pair_id=town.things[facts["pair"], side],
        person_id=town.things["mentee", side],
        kind="plan",
        rev=1,
        version=1,
        words=words if is_in_force else {},
        made_at=BEFORE,
    )
    town.things[f"plan_{name}", side] = plan
    step = {"title": word, "due_on": DUE_ON.isoformat(), "expected": word, "item": None}
    await put(
        connection,
        tables.plan_versions,
        **school,
        plan_id=plan,
        version=1,
        at=BEFORE,
        by_id=town.things["mentor", side],
        body={"kind": "plan", "words": words, "steps": [step] * STEPS},
    )
    for number in range(1, STEPS + 1) if is_in_force else ():
        item = {"number": number, "title": word, "due_on": DUE_ON, "actual": word}
        await put(connection, tables.plan_items, **school, plan_id=plan, **item)
