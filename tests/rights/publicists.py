"""Publicists: on either side a broadcast, one that waits for a second person, and publicity."""

from datetime import timedelta
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from tests.rights.towns import BEFORE, NOW, Town, put

_BROADCASTS: Final = {"broadcast": False, "broadcast_asked": True}


async def publish(connection: AsyncConnection, town: Town, side: str) -> None:
    """Let the curator of a side have written, entered a contest, and published."""
    curator = town.things["curator", side]
    made = {"school_id": town.id, "rev": 1, "made_by": curator, "made_at": BEFORE}
    for name, is_asked in _BROADCASTS.items():
        asked: dict[str, Any] = {"asked_by": curator, "asked_at": NOW - timedelta(minutes=1)}
        town.things[name, side] = await put(
            connection,
            tables.broadcasts,
            words=town.word(side),
            crowd="everybody",
            **made,
            **(asked if is_asked else {}),
        )
    day = BEFORE.date()
    contest = await put(
        connection,
        tables.contests,
        title=town.word(side),
        level="school",
        starts_on=day,
        ends_on=day,
        **made,
    )
    town.things["contest", side] = contest
    town.things["contest_proof", side] = await put(
        connection,
        tables.contest_proofs,
        school_id=town.id,
        contest_id=contest,
        kind="file",
        title=town.word(side),
        file_id="f",
        file_kind="document",
        added_by=curator,
        added_at=BEFORE,
    )
    town.things["publication", side] = await put(
        connection, tables.publications, title=town.word(side), published_on=day, **made
    )
