"""Phone calls: who of the staff reached somebody whom the bot cannot, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, func, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PersonId, SchoolId
from domain.letters import LetterState
from storage.tables import accounts, outbox, people, phone_calls

_OF_SCHOOL: Final = select(phone_calls).where(phone_calls.c.school_id == bindparam("school"))
_INSERT: Final = insert(phone_calls)
_SET: Final = _INSERT.on_conflict_do_update(
    index_elements=[phone_calls.c.person_id],
    set_={one: _INSERT.excluded[one] for one in ("called_by", "called_at", "note")},
)
_SINCE: Final = (
    select(people.c.id, accounts.c.unreachable_since)
    .join(accounts, accounts.c.id == people.c.account_id)
    .where(people.c.school_id == bindparam("school"), accounts.c.unreachable_since.is_not(None))
)
_MISSED: Final = (
    select(outbox.c.account_id, func.count().label("letters"))
    .join(accounts, accounts.c.id == outbox.c.account_id)
    .where(
        outbox.c.account_id.in_(bindparam("accounts", expanding=True)),
        text("outbox.lane > 0"),
        outbox.c.state.in_([LetterState.UNDELIVERABLE, LetterState.PENDING]),
        outbox.c.not_before >= accounts.c.unreachable_since,
    )
    .group_by(outbox.c.account_id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneCall:
    """The last time somebody was reached by telephone."""

    called_at: datetime
    note: str | None


class PhoneCalls:
    """The calls of one school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def all(self) -> Mapping[PersonId, PhoneCall]:
        """Give the last call to each person."""
        rows = await self._connection.execute(_OF_SCHOOL, {"school": self._school_id})
        return {
            PersonId(row.person_id): PhoneCall(called_at=row.called_at, note=row.note)
            for row in rows
        }

    async def set(self, person_id: PersonId, by: PersonId, at: datetime, note: str) -> None:
        """Write a call instead of an earlier one."""
        facts = {
            "person_id": person_id,
            "school_id": self._school_id,
            "called_by": by,
            "called_at": at,
            "note": note or None,
        }
        await self._connection.execute(_SET, facts)

    async def silent_since(self) -> Mapping[PersonId, datetime]:
        """Say since when the bot cannot reach some people of the school."""
        rows = await self._connection.execute(_SINCE, {"school": self._school_id})
        return {PersonId(row.id): row.unreachable_since for row in rows}

    async def missed(self, account_ids: list[AccountId]) -> Mapping[AccountId, int]:
        """Count the letters that did not reach some accounts since they fell silent."""
        facts: dict[str, Any] = {"accounts": account_ids}
        rows = await self._connection.execute(_MISSED, facts)
        return {AccountId(row.account_id): row.letters for row in rows}
