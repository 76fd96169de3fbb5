"""The schools this bot serves."""

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId
from storage.tables import schools


class Schools:
    """Every school; one bot may serve a whole district."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, name: str) -> SchoolId:
        """Open a school."""
        found = await self._connection.execute(
            insert(schools).returning(schools.c.id), {"name": name}
        )
        return SchoolId(found.scalar_one())

    async def by_name(self, name: str) -> SchoolId | None:
        """Find a school by its name."""
        query = select(schools.c.id).where(schools.c.name == name)
        return (await self._connection.execute(query)).scalars().first()
