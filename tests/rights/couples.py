"""Couples: the pairs of a town with their meetings, and a wish for another partner."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from tests.rights import calendars
from tests.rights.towns import BEFORE, NOW, Town, put

SOON: Final = NOW + timedelta(days=2)
PAST: Final = NOW - timedelta(days=1)

_MEETINGS: Final[Mapping[str, Mapping[str, Any]]] = {
    "planned": {"form": "peer", "state": "planned", "starts_at": SOON},
    "over": {"form": "teach", "state": "planned", "starts_at": PAST},
    "draft": {"form": "stud", "state": "draft", "starts_at": SOON + timedelta(days=1)},
    "pastdraft": {"form": "empl", "state": "draft", "starts_at": PAST},
    "held": {"form": "empl_st", "state": "held", "starts_at": PAST, "settled_at": PAST},
    "disputed": {
        "form": "tp",
        "state": "disputed",
        "starts_at": PAST,
        "settled_at": PAST,
        "denied_at": PAST,
    },
}
"""One pair of the same two people in each form, each with a meeting that stands elsewhere."""


async def bring(connection: AsyncConnection, town: Town, side: str) -> None:
    """Let a mentor and a mentee of a side have a pair for each way a meeting can stand."""
    for name, facts in _MEETINGS.items():
        rest = {key: fact for key, fact in facts.items() if key != "form"}
        pair = await put(
            connection,
            tables.pairs,
            school_id=town.id,
            number=town.count("pair") + 1,
            mentor_id=town.things["mentor", side],
            form=facts["form"],
            made_at=BEFORE,
            agreed_at=BEFORE,
            predecessor_id=town.things["pair_planned", side] if name == "held" else None,
        )
        await put(
            connection,
            tables.pair_members,
            pair_id=pair,
            mentor_id=town.things["mentor", side],
            school_id=town.id,
            person_id=town.things["mentee", side],
            form=facts["form"],
            joined_at=BEFORE,
        )
        town.things[f"pair_{name}", side] = pair
        town.things[f"meeting_{name}", side] = await _meeting(
            connection, town, pair, place=town.word(side), **rest
        )
    await put(
        connection,
        tables.attendance,
        meeting_id=town.things["meeting_held", side],
        person_id=town.things["mentee", side],
        school_id=town.id,
        was_there=True,
    )
    await _rematch(connection, town, side)
    await calendars.plan_ahead(connection, town, side)


async def _meeting(connection: AsyncConnection, town: Town, pair: int, **facts: Any) -> int:
    """Let a pair have a first meeting; facts say how it stands."""
    usual = {"kind": "acquaintance", "rev": 0, "minutes": 60}
    return await put(
        connection, tables.meetings, school_id=town.id, pair_id=pair, **usual, **facts
    )


async def _rematch(connection: AsyncConnection, town: Town, side: str) -> None:
    """Let the mentee of a side have asked for another mentor in one of their pairs."""
    town.things["rematch", side] = await put(
        connection,
        tables.rematches,
        school_id=town.id,
        pair_id=town.things["pair_draft", side],
        person_id=town.things["mentee", side],
        reason="other",
        words=town.word(side),
        asked_at=PAST,
    )


async def on_paper(connection: AsyncConnection, town: Town, side: str) -> None:
    """Let somebody without a telephone have met a mentor of their side."""
    both = {"mentor_id": town.things["mentor", side], "form": "peer", "school_id": town.id}
    number = town.count("pair") + 1
    pair = await put(
        connection, tables.pairs, number=number, made_at=BEFORE, agreed_at=BEFORE, **both
    )
    person = town.things["offline", side]
    facts = {"pair_id": pair, "person_id": person, "joined_at": BEFORE}
    await put(connection, tables.pair_members, **facts, **both)
    held = {"state": "held", "starts_at": PAST, "settled_at": PAST}
    meeting = await _meeting(connection, town, pair, **held)
    came = {"meeting_id": meeting, "person_id": person, "school_id": town.id, "was_there": True}
    await put(connection, tables.attendance, **came)
    town.things |= {("pair_paper", side): pair, ("meeting_paper", side): meeting}
