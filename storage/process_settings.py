"""What the process remembers about itself between two starts: a name, a version."""

from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import settings

_GET: Final = select(settings.c.value).where(settings.c.key == bindparam("known"))
_INSERT: Final = insert(settings)
_SET: Final = _INSERT.on_conflict_do_update(
    index_elements=[settings.c.key], set_={"value": _INSERT.excluded.value}
)


class ProcessSettings:
    """Words under keys."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._known: dict[str, str | None] = {}

    async def get(self, key: str) -> str | None:
        """Give what stands under a key; a unit reads it once."""
        if key not in self._known:
            self._known[key] = await self._connection.scalar(_GET, {"known": key})
        return self._known[key]

    async def set(self, key: str, value: str) -> None:
        """Put something under a key."""
        await self._connection.execute(_SET, {"key": key, "value": value})
        self._known[key] = value
