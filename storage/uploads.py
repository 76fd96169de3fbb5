"""Tables that were sent in and judged, until the sender says yes or a day has gone by."""

from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import bindparam, insert, null, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId
from domain.people import AgeGroup, Form, Role
from domain.refusals import NotYours
from domain.rosters import Judged, Line, Problem, Upload
from storage.tables import uploads

_ADD: Final = insert(uploads).returning(uploads.c.id)
_GET: Final = select(uploads).where(
    uploads.c.id == bindparam("known"), uploads.c.school_id == bindparam("school")
)
_SETTLE: Final = (
    update(uploads)
    .where(uploads.c.id == bindparam("known"), uploads.c.school_id == bindparam("school"))
    .values(state=bindparam("into"), lines=null(), problems=null())
)
_DAYS: Final = ("born_on", "paper_on")
_FIELDS: Final = tuple(one.name for one in fields(Line))


class Uploads:
    """What was sent in to one school and not written yet."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def add(self, made_by: PersonId, judged: Judged, now: datetime) -> int:
        """Keep a judged table; give its number."""
        facts = {
            "school_id": self._school_id,
            "made_by": made_by,
            "made_at": now,
            "lines": {"nameless": judged.nameless, "lines": [_packed(x) for x in judged.lines]},
            "problems": [asdict(one) for one in judged.problems],
            "state": "open",
        }
        number: int = (await self._connection.execute(_ADD, facts)).scalar_one()
        return number

    async def get(self, upload_id: int) -> Upload:
        """Find a judged table.

        Raises:
            NotYours: the school has none of that number.
        """
        facts = {"school": self._school_id, "known": upload_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return Upload(
            id=row.id,
            made_by=row.made_by,
            made_at=row.made_at,
            judged=_judged(row.lines or {}, row.problems or []),
            is_open=row.state == "open",
        )

    async def settle(self, upload_id: int, into: str) -> None:
        """Say what became of a table, and forget what stood in it."""
        facts = {"school": self._school_id, "known": upload_id, "into": into}
        await self._connection.execute(_SETTLE, facts)


def _packed(line: Line) -> dict[str, Any]:
    """Name the fields of a line; `asdict` would copy each value, and a table has thousands."""
    facts = {name: getattr(line, name) for name in _FIELDS}
    return facts | {name: day and day.isoformat() for name in _DAYS for day in [facts[name]]}


def _judged(kept: dict[str, Any], problems: list[dict[str, Any]]) -> Judged:
    return Judged(
        lines=tuple(map(_line, kept.get("lines", ()))),
        problems=tuple(Problem(**one) for one in problems),
        nameless=kept.get("nameless", 0),
    )


def _line(kept: dict[str, Any]) -> Line:
    days = {name: kept[name] and date.fromisoformat(kept[name]) for name in _DAYS}
    chosen = {"role": Role(kept["role"]), "form": Form(kept["form"])}
    return Line(**{**kept, **days, **chosen, "age_group": AgeGroup(kept["age_group"])})
