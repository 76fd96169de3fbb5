"""What a school has decided for itself."""

from typing import Final

from sqlalchemy import String, bindparam, cast, literal, select, union_all, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId
from domain.settings import SchoolSettings, read
from storage.tables import school_settings, schools

_OF_SCHOOL: Final = "meet_within"
"""The decision that stands with its school, where lights and the tick find it on their way."""
_ALL: Final = union_all(
    select(school_settings.c.key, school_settings.c.value).where(
        school_settings.c.school_id == bindparam("school")
    ),
    select(literal(_OF_SCHOOL), cast(schools.c.meet_within, String)).where(
        schools.c.id == bindparam("school")
    ),
)
_LET_MEET: Final = (
    update(schools)
    .where(schools.c.id == bindparam("school_id"))
    .values(meet_within=bindparam("days"))
)
_INSERT: Final = insert(school_settings)
_SET: Final = _INSERT.on_conflict_do_update(
    index_elements=[school_settings.c.school_id, school_settings.c.key],
    set_={"value": _INSERT.excluded.value},
)


class Decisions:
    """The settings of one school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id
        self._decided: SchoolSettings | None = None

    async def read(self) -> SchoolSettings:
        """Give what the school decided, with defaults for the rest; a unit reads it once."""
        if self._decided is None:
            rows = await self._connection.execute(_ALL, {"school": self._school_id})
            self._decided = read({row.key: row.value for row in rows})
        return self._decided

    async def set(self, key: str, value: str) -> None:
        """Write one decision."""
        if key == _OF_SCHOOL:
            facts: dict[str, int] = {"school_id": self._school_id, "days": int(value)}
            await self._connection.execute(_LET_MEET, facts)
        else:
            words = {"school_id": self._school_id, "key": key, "value": value}
            await self._connection.execute(_SET, words)
        self._decided = None
