"""Nominators: on either side a vote under way, one not begun, one that is tied, and papers."""

from datetime import timedelta
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from tests.rights.towns import BEFORE, NOW, OWN, Town, put

_POLLS: Final[dict[str, dict[str, Any]]] = {
    "": {"opened_at": BEFORE},
    "_new": {},
    "_tied": {"opened_at": BEFORE, "closed_at": BEFORE},
    "_done": {"opened_at": BEFORE, "closed_at": BEFORE},
}


async def honour(connection: AsyncConnection, town: Town, side: str) -> None:
    """Nominate two mentors in each poll of a side, and write papers for one of them."""
    whole = {"school_id": town.id}
    run = whole | {"run_id": town.things["run", OWN], "rev": 1, "made_at": BEFORE}
    for name, facts in _POLLS.items():
        poll = await put(
            connection,
            tables.polls,
            **run,
            **facts,
            voters="participants",
            closes_at=NOW + timedelta(days=2),
        )
        nomination = await put(
            connection,
            tables.nominations,
            **whole,
            poll_id=poll,
            title=town.word(side),
            subject="mentor",
        )
        nominee = 0
        for person in ("mentor", "free_mentor"):
            nominee = await put(
                connection,
                tables.nominees,
                **whole,
                nomination_id=nomination,
                person_id=town.things.get((person, side), town.things["free_mentor", OWN]),
                votes=5 if "closed_at" in facts else None,
            )
        for person in ("mentor", "mentee") if "opened_at" in facts else ():
            await put(
                connection,
                tables.poll_voters,
                **whole,
                poll_id=poll,
                person_id=town.things[person, side],
            )
        if name == "_done":
            await connection.execute(
                tables.nominations.update()
                .where(tables.nominations.c.id == nomination)
                .values(winner_id=nominee)
            )
        town.things |= {
            (f"poll{name}", side): poll,
            (f"nomination{name}", side): nomination,
            (f"nominee{name}", side): nominee,
        }
    await _papers(connection, town, side, run)


async def _papers(connection: AsyncConnection, town: Town, side: str, run: dict[str, Any]) -> None:
    sheet = 0
    for name, facts in (("", {}), ("_made", {"numbered_at": BEFORE})):
        sheet = await put(
            connection,
            tables.award_sheets,
            **run,
            **facts,
            kind="partner",
            crowd="partners",
            words=town.word(side),
            dated_on=NOW.date(),
            post=town.word(side),
            partners=[town.word(side)],
        )
        town.things[f"sheet{name}", side] = sheet
    await put(
        connection,
        tables.awards,
        school_id=town.id,
        sheet_id=sheet,
        year=NOW.year,
        number=town.things["mentor", side],
        person_id=town.things["mentor", side],
        is_winner=False,
    )
