"""Years that end: in every town one that is over, and one that was closed some days ago."""

from datetime import date, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from tests.rights.towns import BEFORE, NOW, OWN, Town, put


async def end(connection: AsyncConnection, town: Town) -> None:
    """Write the two years before the one that goes on."""
    for name, years, closed_at in (("ended", -1, None), ("closed", -2, NOW - timedelta(days=5))):
        town.things[name, OWN] = await put(
            connection,
            tables.runs,
            school_id=town.id,
            programme_id="gymnasium-2021",
            years_later=years,
            starts_on=date(2021 + years, 9, 1),
            ends_on=date(2022 + years, 8, 31),
            rev=1,
            created_at=BEFORE,
            closed_at=closed_at,
        )
