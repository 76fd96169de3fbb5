"""The evidence of one school: what proves its positions."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.evidence import Evidence, EvidenceKind, Proof
from domain.files import FileKind
from domain.ids import EvidenceId, PersonId, RoadMapRowId, RunId, SchoolId
from domain.refusals import NotYours
from storage.tables import evidence, positions

_ADD: Final = insert(evidence).returning(evidence.c.id)
_ALL: Final = (
    select(evidence).where(evidence.c.school_id == bindparam("school")).order_by(evidence.c.id)
)
_GET: Final = _ALL.where(evidence.c.id == bindparam("known"))
_OF_POSITION: Final = _ALL.where(evidence.c.position_id == bindparam("position"))
_OF_RUN: Final = _ALL.join(positions, positions.c.id == evidence.c.position_id).where(
    positions.c.run_id == bindparam("run")
)
_COUNTS: Final = (
    select(evidence.c.position_id, func.count().label("count"))
    .join(positions, positions.c.id == evidence.c.position_id)
    .where(evidence.c.school_id == bindparam("school"), positions.c.run_id == bindparam("run"))
    .group_by(evidence.c.position_id)
)
_DROP: Final = delete(evidence).where(
    evidence.c.id == bindparam("known"), evidence.c.school_id == bindparam("school")
)


class EvidenceOfSchool:
    """What the people of a school put beside its positions."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def add(self, draft: Evidence) -> Evidence:
        """Write a piece of evidence; it gets its number here."""
        proof = draft.proof
        facts = {
            "school_id": self._school_id,
            "position_id": draft.row_id,
            "kind": proof.kind,
            "title": proof.title,
            "number": proof.number,
            "dated_on": proof.dated_on,
            "url": proof.url,
            "file_id": proof.file_id,
            "file_kind": proof.file_kind,
            "added_by": draft.added_by,
            "added_at": draft.added_at,
        }
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return Evidence(
            id=EvidenceId(number),
            row_id=draft.row_id,
            proof=proof,
            added_by=draft.added_by,
            added_at=draft.added_at,
        )

    async def get(self, evidence_id: EvidenceId) -> Evidence:
        """Find a piece of evidence.

        Raises:
            NotYours: the school has none of that number.
        """
        facts = {"school": self._school_id, "known": evidence_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return _as_evidence(row)

    async def of_position(self, row_id: RoadMapRowId) -> tuple[Evidence, ...]:
        """List the evidence of a position, in the order it came."""
        facts = {"school": self._school_id, "position": row_id}
        return tuple(map(_as_evidence, await self._connection.execute(_OF_POSITION, facts)))

    async def of_run(self, run_id: RunId) -> tuple[Evidence, ...]:
        """List the evidence of every position of a run, in the order it came."""
        facts = {"school": self._school_id, "run": run_id}
        return tuple(map(_as_evidence, await self._connection.execute(_OF_RUN, facts)))

    async def counts(self, run_id: RunId) -> Mapping[RoadMapRowId, int]:
        """Count the evidence of each position of a run that has any."""
        facts = {"school": self._school_id, "run": run_id}
        rows = await self._connection.execute(_COUNTS, facts)
        return Counter({RoadMapRowId(row.position_id): row.count for row in rows})

    async def drop(self, evidence_id: EvidenceId) -> None:
        """Forget a piece of evidence."""
        facts = {"school": self._school_id, "known": evidence_id}
        await self._connection.execute(_DROP, facts)


def _as_evidence(row: Row[Any]) -> Evidence:
    return Evidence(
        id=EvidenceId(row.id),
        row_id=RoadMapRowId(row.position_id),
        proof=Proof(
            kind=EvidenceKind(row.kind),
            title=row.title,
            number=row.number,
            dated_on=row.dated_on,
            url=row.url,
            file_id=row.file_id,
            file_kind=row.file_kind and FileKind(row.file_kind),
        ),
        added_by=PersonId(row.added_by),
        added_at=row.added_at,
    )
