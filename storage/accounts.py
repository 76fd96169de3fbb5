"""Accounts with the messenger, and the people behind them."""

from collections.abc import Collection, Mapping
from datetime import datetime
from itertools import groupby
from typing import Final

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, SchoolId
from domain.people import Account
from storage.people import as_person
from storage.tables import accounts, people

_BY_IDS: Final = (
    select(accounts, people)
    .outerjoin_from(accounts, people, people.c.account_id == accounts.c.id)
    .where(accounts.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(accounts.c.id, people.c.id)
)
_ADD: Final = insert(accounts).on_conflict_do_nothing()
_MARK: Final = (
    update(accounts)
    .where(accounts.c.id == bindparam("account_id"))
    .values(unreachable_since=bindparam("since"))
)
_KNOWN: Final = update(accounts).where(accounts.c.id == bindparam("known"))
_SPEAK: Final = _KNOWN.values(language=bindparam("language"))
_MOVE: Final = _KNOWN.values(zone=bindparam("zone"))
_TURN_TO: Final = _KNOWN.values(school_id=bindparam("school_id"))


class Accounts:
    """Every private chat the bot may speak in."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def by_ids(self, ids: Collection[AccountId]) -> Mapping[AccountId, Account]:
        """Find accounts with their people; those unknown are left out."""
        rows = await self._connection.execute(_BY_IDS, {"ids": list(ids)})
        return {
            key: Account(
                id=key,
                language=language,
                people=tuple(as_person(row[5:]) for row in group if row[5] is not None),
                is_reachable=since is None,
                zone=zone,
                school_id=school_id,
            )
            for (key, language, since, zone, school_id), group in groupby(
                rows, key=lambda row: tuple(row[:5])
            )
        }

    async def add(self, account_id: AccountId, language: str) -> None:
        """Open an account; one that is there already stays as it is."""
        await self._connection.execute(_ADD, {"id": account_id, "language": language})

    async def speak(self, account_id: AccountId, language: str) -> None:
        """Remember the language somebody chose."""
        await self._connection.execute(_SPEAK, {"known": account_id, "language": language})

    async def choose_zone(self, account_id: AccountId, zone: str | None) -> None:
        """Remember the time zone somebody chose; None: the school's."""
        await self._connection.execute(_MOVE, {"known": account_id, "zone": zone})

    async def choose_school(self, account_id: AccountId, school_id: SchoolId) -> None:
        """Remember which school somebody of several wants to see."""
        await self._connection.execute(_TURN_TO, {"known": account_id, "school_id": school_id})

    async def mark_unreachable(self, account_id: AccountId, now: datetime) -> None:
        """Remember that the bot cannot speak in this chat."""
        await self._connection.execute(_MARK, {"account_id": account_id, "since": now})

    async def mark_reachable(self, account_id: AccountId) -> None:
        """Remember that the bot can speak in this chat again."""
        await self._connection.execute(_MARK, {"account_id": account_id, "since": None})
