"""Certificates of other bodies that the mentors of one school hold."""

from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import CertificateId, PersonId, SchoolId
from domain.refusals import NotYours
from domain.training import Certificate
from storage.tables import certificates

_ALL: Final = (
    select(certificates)
    .where(certificates.c.school_id == bindparam("school"))
    .order_by(certificates.c.issued_on, certificates.c.id)
)
_OF: Final = _ALL.where(certificates.c.person_id == bindparam("person"))
_GET: Final = _ALL.where(certificates.c.id == bindparam("id"))
_ADD: Final = insert(certificates).returning(certificates.c.id)
_DROP: Final = delete(certificates).where(
    certificates.c.id == bindparam("known"), certificates.c.school_id == bindparam("school")
)


class Certificates:
    """Courses that mentors took elsewhere."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, certificate_id: CertificateId) -> Certificate:
        """Find a certificate of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        facts = {"school": self._school_id, "id": certificate_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return _as_certificate(row)

    async def of(self, person_id: PersonId) -> tuple[Certificate, ...]:
        """List somebody's certificates by their days."""
        facts = {"school": self._school_id, "person": person_id}
        return tuple(map(_as_certificate, await self._connection.execute(_OF, facts)))

    async def add(self, draft: Certificate) -> Certificate:
        """Write a certificate; it gets its id here."""
        facts = {
            "school_id": self._school_id,
            "person_id": draft.person_id,
            "title": draft.title,
            "number": draft.number,
            "issued_on": draft.issued_on,
            "hours": draft.hours,
            "added_by": draft.added_by,
        }
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return replace(draft, id=CertificateId(number))

    async def drop(self, certificate_id: CertificateId) -> None:
        """Forget a certificate."""
        await self._connection.execute(_DROP, {"school": self._school_id, "known": certificate_id})


def _as_certificate(row: Row[Any]) -> Certificate:
    return Certificate(
        id=CertificateId(row.id),
        person_id=PersonId(row.person_id),
        title=row.title,
        number=row.number,
        issued_on=row.issued_on,
        hours=row.hours,
        added_by=PersonId(row.added_by),
    )
