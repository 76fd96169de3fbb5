"""Consents of one school, and the texts they were given to; an answer never deletes another."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import (
    and_,
    bindparam,
    case,
    false,
    insert,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import insert as insert_once
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.consents import Consent, ConsentAnswer, ConsentKind, Method
from domain.ids import PersonId, SchoolId
from storage.consent_rows import as_consent, as_row
from storage.tables import consent_texts, consents, kinships

_KEEP_TEXT: Final = insert_once(consent_texts).on_conflict_do_nothing()
_ADD: Final = insert(consents)
_GUARDIANS: Final = [one for one in ConsentKind if one.is_guardians]
_CONFIRMED: Final = case(
    (consents.c.kind.not_in(_GUARDIANS), true()),
    (consents.c.method == Method.PAPER, true()),
    (kinships.c.confirmed_at.is_not(None), true()),
    else_=false(),
)
_ALL: Final = (
    select(consents, consent_texts.c.version, _CONFIRMED.label("is_confirmed"))
    .join_from(consents, consent_texts, consent_texts.c.sha256 == consents.c.text_sha256)
    .outerjoin(
        kinships,
        and_(
            kinships.c.guardian_id == consents.c.answered_by,
            kinships.c.child_id == consents.c.person_id,
        ),
    )
    .where(consents.c.school_id == bindparam("school"))
    .order_by(consents.c.id)
)
_OF: Final = _ALL.where(consents.c.person_id.in_(bindparam("people", expanding=True)))
_OF_KIND: Final = _ALL.where(consents.c.kind == bindparam("of_kind"))
_NOES: Final = _OF_KIND.where(
    or_(consents.c.answer == ConsentAnswer.REFUSED, consents.c.withdrawn_at.is_not(None))
)
_STANDS: Final = and_(consents.c.answer == ConsentAnswer.GIVEN, consents.c.withdrawn_at.is_(None))
_ENDING: Final = _ALL.where(
    consents.c.valid_until.between(bindparam("first"), bindparam("last")), _STANDS
)
_OLD: Final = _ALL.where(
    or_(
        *(
            and_(consents.c.kind == one, consent_texts.c.version < bindparam(one.value))
            for one in ConsentKind
        )
    ),
    _STANDS,
)
_OPEN: Final = update(consents).where(
    consents.c.school_id == bindparam("school"),
    consents.c.person_id == bindparam("person"),
    consents.c.answer == ConsentAnswer.GIVEN,
    consents.c.withdrawn_at.is_(None),
)
_WITHDRAW: Final = _OPEN.where(
    consents.c.kind == bindparam("of_kind"), consents.c.answered_by == bindparam("signer")
).values(withdrawn_at=bindparam("at"))
_WITHDRAW_PAPER: Final = _OPEN.where(
    consents.c.kind == bindparam("of_kind"),
    consents.c.method == Method.PAPER,
    consents.c.answered_by == consents.c.seen_by,
).values(withdrawn_at=bindparam("at"))
_WITHDRAW_ALL: Final = _OPEN.where(consents.c.kind.in_(bindparam("kinds", expanding=True))).values(
    withdrawn_at=bindparam("at")
)
_RENEW: Final = _OPEN.where(
    consents.c.kind == bindparam("of_kind"), consents.c.answered_by == bindparam("signer")
).values(renewal_at=bindparam("at"))


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
        await self._connection.execute(_ADD, as_row(consent) | {"school_id": self._school_id})

    async def about(self, *people: PersonId) -> tuple[Consent, ...]:
        """List every answer about some people, oldest first."""
        facts = {"school": self._school_id, "people": people}
        return tuple(map(as_consent, await self._connection.execute(_OF, facts)))

    async def all(self) -> tuple[Consent, ...]:
        """List every answer of the school, oldest first."""
        rows = await self._connection.execute(_ALL, {"school": self._school_id})
        return tuple(map(as_consent, rows))

    async def of_kind(self, kind: ConsentKind) -> tuple[Consent, ...]:
        """List every answer of the school to one kind, oldest first."""
        facts = {"school": self._school_id, "of_kind": kind}
        return tuple(map(as_consent, await self._connection.execute(_OF_KIND, facts)))

    async def noes(self, kind: ConsentKind) -> tuple[Consent, ...]:
        """List every no of the school to one kind, and every yes taken back, oldest first."""
        facts = {"school": self._school_id, "of_kind": kind}
        return tuple(map(as_consent, await self._connection.execute(_NOES, facts)))

    async def ending(self, first: date, last: date) -> tuple[Consent, ...]:
        """List what was agreed to and runs out between two days, both included."""
        facts = {"school": self._school_id, "first": first, "last": last}
        return tuple(map(as_consent, await self._connection.execute(_ENDING, facts)))

    async def older(self, versions: dict[ConsentKind, int]) -> tuple[Consent, ...]:
        """List what was agreed to in a text older than the newest version of its kind."""
        facts = {"school": self._school_id, **{str(one): at for one, at in versions.items()}}
        return tuple(map(as_consent, await self._connection.execute(_OLD, facts)))

    async def withdraw(
        self, person_id: PersonId, kind: ConsentKind, by: PersonId, now: datetime
    ) -> None:
        """Mark what somebody agreed to about a person as taken back."""
        facts = self._about(person_id) | {"of_kind": kind, "signer": by, "at": now}
        await self._connection.execute(_WITHDRAW, facts)

    async def withdraw_paper(self, person_id: PersonId, kind: ConsentKind, now: datetime) -> None:
        """Mark what guardians without an account agreed to on paper as taken back."""
        facts = self._about(person_id) | {"of_kind": kind, "at": now}
        await self._connection.execute(_WITHDRAW_PAPER, facts)

    async def withdraw_all(
        self, person_id: PersonId, kinds: Collection[ConsentKind], now: datetime
    ) -> None:
        """Mark whatever of some kinds was agreed to about a person as taken back."""
        facts = self._about(person_id) | {"kinds": list(kinds), "at": now}
        await self._connection.execute(_WITHDRAW_ALL, facts)

    async def renew(self, consent: Consent, now: datetime) -> None:
        """Mark that the signer is asked again, because the consent runs out."""
        facts = {"of_kind": consent.kind, "signer": consent.answered_by, "at": now}
        await self._connection.execute(_RENEW, self._about(consent.person_id) | facts)

    def _about(self, person_id: PersonId) -> dict[str, Any]:
        return {"school": self._school_id, "person": person_id}
