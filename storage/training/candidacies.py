"""Candidacies of one school: a row for everybody about whom something was written down."""

from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.candidacies import Candidacy, Verdict
from domain.ids import PersonId, SchoolId
from domain.refusals import ChangedMeanwhile
from storage.tables import candidacies

_GET: Final = select(candidacies).where(
    candidacies.c.school_id == bindparam("school"), candidacies.c.person_id == bindparam("id")
)
_ADD: Final = insert(candidacies)
_SAVE: Final = (
    update(candidacies)
    .where(
        candidacies.c.person_id == bindparam("known"),
        candidacies.c.school_id == bindparam("school"),
        candidacies.c.rev == bindparam("was"),
    )
    .values(
        rev=bindparam("rev"),
        interview_at=bindparam("interview_at"),
        interviewed_on=bindparam("interviewed_on"),
        verdict=bindparam("verdict"),
        reason=bindparam("reason"),
        decided_on=bindparam("decided_on"),
        decided_by=bindparam("decided_by"),
        admitted_on=bindparam("admitted_on"),
        admitted_because=bindparam("admitted_because"),
        agreement_on=bindparam("agreement_on"),
        clearance_on=bindparam("clearance_on"),
    )
)


class Candidacies:
    """What is written down about everybody's way to being a mentor."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def of(self, person_id: PersonId) -> Candidacy:
        """Give what is known of somebody; an empty one where nothing was written down."""
        facts = {"school": self._school_id, "id": person_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            return Candidacy(person_id=person_id, school_id=self._school_id)
        return _as_candidacy(row)

    async def save(self, candidacy: Candidacy) -> Candidacy:
        """Write what changed since it was read at its revision; the first time, a new row.

        Raises:
            ChangedMeanwhile: somebody saved it after that.
        """
        after = replace(candidacy, rev=candidacy.rev + 1)
        if candidacy.rev == 0:
            row = _facts(after) | {"person_id": after.person_id, "school_id": self._school_id}
            try:
                await self._connection.execute(_ADD, row)
            except IntegrityError:
                raise ChangedMeanwhile from None
            return after
        known = {"known": after.person_id, "school": self._school_id, "was": candidacy.rev}
        if (await self._connection.execute(_SAVE, _facts(after) | known)).rowcount != 1:
            raise ChangedMeanwhile
        return after


def _facts(one: Candidacy) -> dict[str, Any]:
    return {
        "rev": one.rev,
        "interview_at": one.interview_at,
        "interviewed_on": one.interviewed_on,
        "verdict": one.verdict,
        "reason": one.reason,
        "decided_on": one.decided_on,
        "decided_by": one.decided_by,
        "admitted_on": one.admitted_on,
        "admitted_because": one.admitted_because,
        "agreement_on": one.agreement_on,
        "clearance_on": one.clearance_on,
    }


def _as_candidacy(row: Row[Any]) -> Candidacy:
    return Candidacy(
        person_id=PersonId(row.person_id),
        school_id=SchoolId(row.school_id),
        rev=row.rev,
        interview_at=row.interview_at,
        interviewed_on=row.interviewed_on,
        verdict=None if row.verdict is None else Verdict(row.verdict),
        reason=row.reason,
        decided_on=row.decided_on,
        decided_by=None if row.decided_by is None else PersonId(row.decided_by),
        admitted_on=row.admitted_on,
        admitted_because=row.admitted_because,
        agreement_on=row.agreement_on,
        clearance_on=row.clearance_on,
    )
