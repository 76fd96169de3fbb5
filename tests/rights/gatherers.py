"""Gatherers: on either side a gathering still to come, one under way, and one not announced."""

from datetime import timedelta
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from tests.rights.towns import BEFORE, NOW, Town, put

_GATHERINGS: Final[dict[str, dict[str, Any]]] = {
    "gathering": {"starts_at": NOW + timedelta(days=2), "announced_at": BEFORE},
    "gathering_now": {"starts_at": NOW - timedelta(hours=1), "announced_at": BEFORE},
    "gathering_held": {
        "starts_at": NOW - timedelta(days=1),
        "announced_at": BEFORE,
        "held_at": NOW - timedelta(hours=20),
    },
    "gathering_new": {"starts_at": NOW + timedelta(days=3), "crowd": "everybody"},
}


async def gather(connection: AsyncConnection, town: Town, side: str) -> None:
    """Call the mentee, the mentor and the guardian of a side to its gatherings."""
    for name, facts in _GATHERINGS.items():
        number = await put(
            connection,
            tables.gatherings,
            school_id=town.id,
            kind="event",
            title=town.word(side),
            place=town.word(side),
            minutes=120,
            rev=1,
            made_at=BEFORE,
            **facts,
        )
        town.things[name, side] = number
        if "announced_at" in facts:
            for one in ("mentee", "mentor", "guardian"):
                await put(
                    connection,
                    tables.gathering_people,
                    gathering_id=number,
                    person_id=town.things[one, side],
                    school_id=town.id,
                    is_invited=True,
                    was_there=False,
                )
