"""Consents of one school, the texts they were given to, and who is whose guardian."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, and_, bindparam, case, false, insert, select, true, update
from sqlalchemy.dialects.postgresql import insert as insert_once
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.consents import Consent, ConsentAnswer, ConsentKind
from domain.ids import PersonId, SchoolId
from storage.tables import consent_texts, consents, kinships

_KEEP_TEXT: Final = insert_once(consent_texts).on_conflict_do_nothing()
_ADD: Final = insert(consents)
_CONFIRMED: Final = case(
    (consents.c.kind == ConsentKind.OWN, true()),
    (kinships.c.confirmed_at.is_not(None), true()),
    else_=false(),
)
_OF: Final = (
    select(consents, _CONFIRMED.label("is_confirmed"))
    .outerjoin_from(
        consents,
        kinships,
        and_(
            kinships.c.guardian_id == consents.c.answered_by,
            kinships.c.child_id == consents.c.person_id,
        ),
    )
    .where(
        consents.c.school_id == bindparam("school"),
        consents.c.person_id.in_(bindparam("people", expanding=True)),
    )
    .order_by(consents.c.id)
)
_WITHDRAW: Final = (
    update(consents)
    .where(
        consents.c.school_id == bindparam("school"),
        consents.c.person_id == bindparam("person"),
        consents.c.kind == bindparam("of_kind"),
        consents.c.withdrawn_at.is_(None),
    )
    .values(withdrawn_at=bindparam("at"))
)


class Consents:
    """What people of the school agreed to, and what not; rows are never deleted by an answer."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def add(self, consent: Consent, version: int, body: str) -> None:
        """Write an answer together with the very text it was given to."""
        text = {
            "sha256": consent.text_sha256,
            "kind": consent.kind,
            "version": version,
            "body": body,
        }
        await self._connection.execute(_KEEP_TEXT, text)
        facts = {
            "school_id": self._school_id,
            "person_id": consent.person_id,
            "kind": consent.kind,
            "answered_by": consent.answered_by,
            "text_sha256": consent.text_sha256,
            "answer": consent.answer,
            "answered_at": consent.answered_at,
        }
        await self._connection.execute(_ADD, facts)

    async def about(self, *people: PersonId) -> tuple[Consent, ...]:
        """List every answer about some people, oldest first."""
        facts = {"school": self._school_id, "people": people}
        return tuple(map(_as_consent, await self._connection.execute(_OF, facts)))

    async def withdraw(self, person_id: PersonId, kind: ConsentKind, now: datetime) -> None:
        """Mark a consent about somebody as taken back."""
        facts = {"school": self._school_id, "person": person_id, "of_kind": kind, "at": now}
        await self._connection.execute(_WITHDRAW, facts)


def _as_consent(row: Row[Any]) -> Consent:
    return Consent(
        person_id=row.person_id,
        kind=ConsentKind(row.kind),
        answered_by=row.answered_by,
        text_sha256=row.text_sha256,
        answer=ConsentAnswer(row.answer),
        answered_at=row.answered_at,
        withdrawn_at=row.withdrawn_at,
        is_confirmed=bool(row.is_confirmed),
    )
