"""The roster of one school: participants as the school's table named them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId
from domain.people import AgeGroup, Form, Role
from domain.refusals import NotYours
from domain.rosters import Line
from storage.tables import roster

_KEPT: Final = (
    "role",
    "form",
    "age_group",
    "class_name",
    "given_name",
    "family_name",
    "born_on",
    "paper_number",
    "paper_on",
    "paper_kept",
)
_ALL: Final = (
    select(roster).where(roster.c.school_id == bindparam("school")).order_by(roster.c.code)
)
_GET: Final = _ALL.where(roster.c.id == bindparam("known"))
_INSERT: Final = insert(roster)
_WRITE: Final = _INSERT.on_conflict_do_update(
    index_elements=[roster.c.school_id, roster.c.code],
    set_={name: _INSERT.excluded[name] for name in (*_KEPT, "written_at", "written_by")},
)
_MINE: Final = (
    roster.c.id == bindparam("known"),
    roster.c.school_id == bindparam("school"),
)
_LINK: Final = update(roster).where(*_MINE).values(person_id=bindparam("person"))
_DROP: Final = delete(roster).where(*_MINE)


class Roster:
    """Who is expected in the school, and who of them has come in."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def all(self) -> tuple[Line, ...]:
        """List every line, by code."""
        rows = await self._connection.execute(_ALL, {"school": self._school_id})
        return tuple(map(_as_line, rows))

    async def get(self, line_id: int) -> Line:
        """Find a line.

        Raises:
            NotYours: the school has none of that number.
        """
        facts = {"school": self._school_id, "known": line_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return _as_line(row)

    async def codes(self) -> Collection[str]:
        """List the codes there are."""
        return {one.code for one in await self.all()}

    async def write(self, lines: Sequence[Line], by: PersonId, now: datetime) -> None:
        """Write lines; one whose code is there already is changed, never doubled."""
        if lines:
            facts = {"school_id": self._school_id, "written_at": now, "written_by": by}
            rows = [{**facts, **_facts(one)} for one in lines]
            await self._connection.execute(_WRITE, rows)

    async def link(self, line_id: int, person_id: PersonId) -> None:
        """Write who came in by a line."""
        facts = {"school": self._school_id, "known": line_id, "person": person_id}
        await self._connection.execute(_LINK, facts)

    async def drop(self, line_id: int) -> None:
        """Forget a line."""
        await self._connection.execute(_DROP, {"school": self._school_id, "known": line_id})


def _facts(line: Line) -> dict[str, Any]:
    return {"code": line.code, **{name: getattr(line, name) for name in _KEPT}}


def _as_line(row: Row[Any]) -> Line:
    facts = {name: getattr(row, name) for name in _KEPT}
    facts |= {"role": Role(row.role), "form": Form(row.form)}
    facts["age_group"] = AgeGroup(row.age_group)
    facts |= {"person_id": row.person_id, "written_by": row.written_by}
    return Line(id=row.id, code=row.code, **facts)
