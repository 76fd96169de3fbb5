"""The days a school has entered in its calendar."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId
from domain.refusals import NotYours
from domain.school_calendar import DayKind, SchoolDays
from storage.tables import people, school_days, school_settings

_ALL: Final = (
    select(school_days)
    .where(school_days.c.school_id == bindparam("school"))
    .order_by(school_days.c.first_on, school_days.c.id)
)
_GET: Final = _ALL.where(school_days.c.id == bindparam("known"))
_ADD: Final = insert(school_days).returning(school_days.c.id)
_IS_IT: Final = (
    school_days.c.id == bindparam("known"),
    school_days.c.school_id == bindparam("school"),
)
_SAVE: Final = (
    update(school_days)
    .where(*_IS_IT)
    .values(
        kind=bindparam("new_kind"),
        title=bindparam("new_title"),
        first_on=bindparam("new_first"),
        last_on=bindparam("new_last"),
    )
)
_DROP: Final = delete(school_days).where(*_IS_IT)
_SINCE: Final = (
    select(school_days)
    .where(school_days.c.last_on >= bindparam("since"))
    .order_by(school_days.c.first_on, school_days.c.id)
)
_HOURS: Final = select(school_settings).where(
    school_settings.c.key.in_(bindparam("keys", expanding=True))
)
_SCHOOLS_OF: Final = select(people.c.id, people.c.school_id).where(
    people.c.id.in_(bindparam("people", expanding=True))
)

HOURS: Final = ("lessons_from", "lessons_until")
"""The settings of a school that say when there are lessons."""


class SchoolDaysOf:
    """The calendar of one school, the earliest days first."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id
        self._known: tuple[SchoolDays, ...] | None = None

    async def all(self) -> tuple[SchoolDays, ...]:
        """List everything the school has entered; a unit reads it once."""
        if self._known is None:
            rows = await self._connection.execute(_ALL, {"school": self._school_id})
            self._known = tuple(map(_as_days, rows))
        return self._known

    async def get(self, number: int) -> SchoolDays:
        """Find an entry of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        facts = {"school": self._school_id, "known": number}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return _as_days(row)

    async def add(self, draft: SchoolDays) -> SchoolDays:
        """Write a new entry; it gets its number here."""
        facts = {
            "school_id": self._school_id,
            "kind": draft.kind,
            "title": draft.title,
            "first_on": draft.first_on,
            "last_on": draft.last_on,
        }
        self._known = None
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return replace(draft, id=number)

    async def save(self, days: SchoolDays) -> SchoolDays:
        """Write what changed."""
        facts = {
            "school": self._school_id,
            "known": days.id,
            "new_kind": days.kind,
            "new_title": days.title,
            "new_first": days.first_on,
            "new_last": days.last_on,
        }
        self._known = None
        await self._connection.execute(_SAVE, facts)
        return days

    async def drop(self, number: int) -> None:
        """Take an entry out; one that is gone is gone."""
        self._known = None
        await self._connection.execute(_DROP, {"school": self._school_id, "known": number})


class SchoolDaysOfMany:
    """The calendars of several schools, for reminders, which know no school's borders."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def since(self, day: date) -> Mapping[SchoolId, tuple[SchoolDays, ...]]:
        """List by school what ends on a day or later."""
        found: dict[SchoolId, list[SchoolDays]] = {}
        for row in await self._connection.execute(_SINCE, {"since": day}):
            found.setdefault(SchoolId(row.school_id), []).append(_as_days(row))
        return {school: tuple(days) for school, days in found.items()}

    async def hours(self) -> Mapping[SchoolId, Mapping[str, str]]:
        """Give by school the hours of lessons, where they are not the usual ones."""
        found: dict[SchoolId, dict[str, str]] = {}
        for row in await self._connection.execute(_HOURS, {"keys": list(HOURS)}):
            found.setdefault(SchoolId(row.school_id), {})[row.key] = row.value
        return found

    async def schools_of(self, people_ids: Collection[PersonId]) -> Mapping[PersonId, SchoolId]:
        """Say which school each of some people belongs to."""
        rows = await self._connection.execute(_SCHOOLS_OF, {"people": list(people_ids)})
        return {PersonId(row.id): SchoolId(row.school_id) for row in rows}


def _as_days(row: Row[Any]) -> SchoolDays:
    return SchoolDays(
        id=row.id,
        school_id=SchoolId(row.school_id),
        kind=DayKind(row.kind),
        title=row.title,
        first_on=row.first_on,
        last_on=row.last_on,
    )
