"""The runs of one school."""

from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import RunId, SchoolId
from domain.refusals import ChangedMeanwhile, NotYours
from domain.runs import Agreement, Run
from storage.tables import runs

_ADD: Final = insert(runs).returning(runs.c.id)
_ALL: Final = select(runs).where(runs.c.school_id == bindparam("school")).order_by(runs.c.id)
_GET: Final = _ALL.where(runs.c.id == bindparam("id"))
_SAVE: Final = (
    update(runs)
    .where(
        runs.c.id == bindparam("known"),
        runs.c.school_id == bindparam("school"),
        runs.c.rev == bindparam("was"),
    )
    .values(
        rev=bindparam("rev"),
        final_event_at=bindparam("at"),
        final_event_place=bindparam("place"),
        agreement=bindparam("agreed"),
        agreement_on=bindparam("on"),
        agreement_words=bindparam("words"),
        agreement_seal=bindparam("seal"),
        closed_at=bindparam("closed"),
    )
)


class Runs:
    """The years a school has gone through, goes through, or is going to."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, run_id: RunId) -> Run:
        """Find a run of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        facts = {"id": run_id, "school": self._school_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return as_run(row)

    async def all(self) -> tuple[Run, ...]:
        """List every run, in the order they were begun."""
        rows = await self._connection.execute(_ALL, {"school": self._school_id})
        return tuple(map(as_run, rows))

    async def add(self, draft: Run) -> Run:
        """Write a new run; it gets its number here."""
        facts = {
            "school_id": self._school_id,
            "programme_id": draft.programme_id,
            "years_later": draft.years_later,
            "starts_on": draft.starts_on,
            "ends_on": draft.ends_on,
            "final_event_at": draft.final_event_at,
            "final_event_place": draft.final_event_place,
            "rev": draft.rev,
            "created_at": draft.created_at,
        }
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return replace(draft, id=RunId(number))

    async def save(self, run: Run) -> Run:
        """Write what changed about the final event, the agreement or the end of its year.

        Raises:
            ChangedMeanwhile: somebody saved it after this one was read.
        """
        facts = {
            "known": run.id,
            "school": self._school_id,
            "was": run.rev,
            "rev": run.rev + 1,
            "at": run.final_event_at,
            "place": run.final_event_place,
            "agreed": run.agreement,
            "on": run.agreement_on,
            "words": run.agreement_words,
            "seal": run.agreement_seal,
            "closed": run.closed_at,
        }
        if (await self._connection.execute(_SAVE, facts)).rowcount != 1:
            raise ChangedMeanwhile
        return replace(run, rev=run.rev + 1)


def as_run(row: Row[Any]) -> Run:
    """Read a run from its columns."""
    return Run(
        id=row.id,
        school_id=row.school_id,
        programme_id=row.programme_id,
        years_later=row.years_later,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        created_at=row.created_at,
        final_event_at=row.final_event_at,
        final_event_place=row.final_event_place,
        agreement=Agreement(row.agreement),
        agreement_on=row.agreement_on,
        agreement_words=row.agreement_words,
        agreement_seal=row.agreement_seal,
        closed_at=row.closed_at,
        rev=row.rev,
    )
