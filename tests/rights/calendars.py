"""Calendars of a town: times that are offered for meetings, and the days of the school."""

from datetime import date, timedelta
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from tests.rights.towns import NOW, Town, put

OFFERED: Final = (NOW + timedelta(days=4), NOW + timedelta(days=5))
"""Two times for a meeting that is being planned."""


async def plan_ahead(connection: AsyncConnection, town: Town, side: str) -> None:
    """Offer times to a pair whose first meeting was held, list some for a draft, enter a day."""
    school = {"school_id": town.id}
    town.things["meeting_offered", side] = await put(
        connection,
        tables.meetings,
        pair_id=town.things["pair_held", side],
        kind="trial",
        state="offered",
        starts_at=OFFERED[0],
        rev=0,
        minutes=60,
        place=town.word(side),
        **school,
    )
    for meeting in ("meeting_offered", "meeting_draft"):
        for one in OFFERED:
            number = town.things[meeting, side]
            await put(connection, tables.meeting_times, meeting_id=number, starts_at=one, **school)
    town.things["days", side] = await put(
        connection,
        tables.school_days,
        kind="holiday",
        title=town.word(side)[:100],
        first_on=date(2021, 11, 1),
        last_on=date(2021, 11, 8),
        **school,
    )
