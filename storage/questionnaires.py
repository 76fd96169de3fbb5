"""Every version of every questionnaire that may have been asked."""

from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import questionnaires


@dataclass(frozen=True, slots=True)
class Edition:
    """One version of a questionnaire as its author wrote it; the hash tells a silent change."""

    id: str
    version: int
    sha256: str
    body: str


class Questionnaires:
    """The shelf of editions; none is ever changed or taken away."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all(self) -> tuple[Edition, ...]:
        """List every edition."""
        rows = await self._connection.execute(select(questionnaires))
        return tuple(Edition(*row) for row in rows)

    async def add(self, edition: Edition) -> None:
        """Put a new edition on the shelf."""
        await self._connection.execute(
            insert(questionnaires),
            {
                "id": edition.id,
                "version": edition.version,
                "sha256": edition.sha256,
                "body": edition.body,
            },
        )
