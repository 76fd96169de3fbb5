"""Pauses: until when somebody wants no reminders."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId
from storage.columns import Moment
from storage.tables import pauses

_IS_IT: Final = (
    pauses.c.person_id == bindparam("person"),
    pauses.c.school_id == bindparam("school"),
)
_UNTIL: Final = select(pauses.c.until).where(
    *_IS_IT, pauses.c.until > bindparam("now", type_=Moment)
)
_INSERT: Final = insert(pauses)
_SET: Final = _INSERT.on_conflict_do_update(
    index_elements=[pauses.c.person_id], set_={"until": _INSERT.excluded.until}
)
_DROP: Final = delete(pauses).where(*_IS_IT)


class Pauses:
    """The pauses of the people of one school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def until(self, person_id: PersonId, now: datetime) -> datetime | None:
        """Say until when somebody has a pause; None: they have none."""
        facts = {**self._of(person_id), "now": now}
        found: datetime | None = (await self._connection.execute(_UNTIL, facts)).scalar()
        return found

    async def set(self, person_id: PersonId, until: datetime) -> None:
        """Write a pause instead of another."""
        facts = {"person_id": person_id, "school_id": self._school_id, "until": until}
        await self._connection.execute(_SET, facts)

    async def drop(self, person_id: PersonId) -> None:
        """Take a pause away; one that is gone is gone."""
        await self._connection.execute(_DROP, self._of(person_id))

    def _of(self, person_id: PersonId) -> dict[str, Any]:
        return {"person": person_id, "school": self._school_id}
