"""Awards of one school: sheets of papers of one kind, and the papers with their numbers."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, func, insert, null, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.awards import Award, AwardSheet, Crowd, Kind
from domain.ids import AwardId, AwardSheetId, NominationId, PersonId, RunId, SchoolId
from domain.refusals import ChangedMeanwhile, NotYours
from storage.tables import award_sheets, awards

_OURS: Final = award_sheets.c.school_id == bindparam("school")
_GET: Final = select(award_sheets).where(award_sheets.c.id == bindparam("id"), _OURS)
_OF_RUN: Final = (
    select(award_sheets)
    .where(award_sheets.c.run_id == bindparam("run"), _OURS)
    .order_by(award_sheets.c.id)
)
_PAPERS: Final = (
    select(awards).where(awards.c.sheet_id == bindparam("sheet")).order_by(awards.c.number)
)
_ADD: Final = insert(award_sheets).returning(award_sheets.c.id)
_SAVE: Final = (
    update(award_sheets)
    .where(award_sheets.c.id == bindparam("known"), _OURS, award_sheets.c.rev == bindparam("was"))
    .values(
        {
            one: bindparam(one)
            for one in (
                *("rev", "crowd", "words", "order_number", "order_on"),
                *("dated_on", "post", "partners", "numbered_at"),
            )
        }
    )
)
_DROP: Final = delete(award_sheets).where(
    award_sheets.c.id == bindparam("known"), _OURS, award_sheets.c.numbered_at.is_(None)
)
_LAST: Final = select(func.max(awards.c.number)).where(
    awards.c.school_id == bindparam("school"), awards.c.year == bindparam("year")
)
_NUMBER: Final = insert(awards)
_HANDED: Final = (
    update(awards)
    .where(awards.c.id.in_(bindparam("ids", expanding=True)), awards.c.handed_at.is_(None))
    .values(handed_at=bindparam("at"))
)
_TAKEN_BACK: Final = (
    update(awards)
    .where(awards.c.id.in_(bindparam("ids", expanding=True)))
    .values(handed_at=null())
)


class Awards:
    """The papers of a school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, sheet_id: AwardSheetId) -> AwardSheet:
        """Find a sheet of this school with its papers.

        Raises:
            NotYours: there is none of that number here.
        """
        facts = {"id": sheet_id, "school": self._school_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return _as_sheet(row, await self._connection.execute(_PAPERS, {"sheet": row.id}))

    async def of_run(self, run_id: RunId) -> tuple[AwardSheet, ...]:
        """List the sheets of a run without their papers, the first made first."""
        facts = {"run": run_id, "school": self._school_id}
        return tuple(_as_sheet(row, ()) for row in await self._connection.execute(_OF_RUN, facts))

    async def add(self, draft: AwardSheet) -> AwardSheet:
        """Write a new sheet; it gets its id and its first revision here."""
        draft = replace(draft, rev=1)
        facts = _facts(draft) | {
            "school_id": self._school_id,
            "run_id": draft.run_id,
            "kind": draft.kind,
            "made_at": draft.made_at,
        }
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return replace(draft, id=AwardSheetId(number))

    async def save(self, sheet: AwardSheet) -> AwardSheet:
        """Write what changed since it was read at its revision; papers are written apart.

        Raises:
            ChangedMeanwhile: somebody saved it after that.
        """
        after = replace(sheet, rev=sheet.rev + 1)
        known = {"known": after.id, "school": self._school_id, "was": sheet.rev}
        if (await self._connection.execute(_SAVE, _facts(after) | known)).rowcount != 1:
            raise ChangedMeanwhile
        return after

    async def drop(self, sheet_id: AwardSheetId) -> None:
        """Take a sheet away, unless its papers have numbers."""
        facts = {"known": sheet_id, "school": self._school_id}
        await self._connection.execute(_DROP, facts)

    async def number(self, sheet: AwardSheet, year: int, papers: Collection[Award]) -> None:
        """Write papers under the next numbers of the school in a year, in their order."""
        facts = {"school": self._school_id, "year": year}
        last: int = (await self._connection.execute(_LAST, facts)).scalar() or 0
        rows = [
            {
                "school_id": self._school_id,
                "sheet_id": sheet.id,
                "year": year,
                "number": number,
                "person_id": one.person_id,
                "addressee": one.addressee,
                "nomination_id": one.nomination_id,
                "is_winner": one.is_winner,
            }
            for number, one in enumerate(papers, start=last + 1)
        ]
        await self._connection.execute(_NUMBER, rows)

    async def hand(self, ids: Collection[AwardId], now: datetime) -> None:
        """Write that papers were handed out."""
        if ids:
            await self._connection.execute(_HANDED, {"ids": list(ids), "at": now})

    async def take_back(self, ids: Collection[AwardId]) -> None:
        """Write that papers were not handed out after all."""
        if ids:
            await self._connection.execute(_TAKEN_BACK, {"ids": list(ids)})


def _facts(one: AwardSheet) -> dict[str, Any]:
    return {
        "rev": one.rev,
        "crowd": one.crowd,
        "words": one.words,
        "order_number": one.order_number,
        "order_on": one.order_on,
        "dated_on": one.dated_on,
        "post": one.post,
        "partners": list(one.partners),
        "numbered_at": one.numbered_at,
    }


def _as_sheet(row: Row[Any], papers: Iterable[Row[Any]]) -> AwardSheet:
    return AwardSheet(
        id=AwardSheetId(row.id),
        school_id=SchoolId(row.school_id),
        run_id=RunId(row.run_id),
        kind=Kind(row.kind),
        crowd=Crowd(row.crowd),
        words=row.words,
        made_at=row.made_at,
        rev=row.rev,
        order_number=row.order_number,
        order_on=row.order_on,
        dated_on=row.dated_on,
        post=row.post,
        partners=tuple(row.partners),
        numbered_at=row.numbered_at,
        awards=tuple(_as_award(one) for one in papers),
    )


def _as_award(row: Row[Any]) -> Award:
    return Award(
        id=AwardId(row.id),
        number=row.number,
        person_id=None if row.person_id is None else PersonId(row.person_id),
        addressee=row.addressee,
        nomination_id=None if row.nomination_id is None else NominationId(row.nomination_id),
        is_winner=row.is_winner,
        handed_at=row.handed_at,
    )
