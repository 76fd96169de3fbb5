"""Accounts with the messenger, and the people behind them."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from itertools import groupby
from typing import Any, Final

from sqlalchemy import and_, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, SchoolId
from domain.people import Account
from domain.settings import Naming
from storage.people import as_person
from storage.tables import accounts, people, school_settings

_OWN: Final = 5
"""How many columns of a row are the account's; the naming of the school stands last."""

_NAMING: Final = and_(
    school_settings.c.school_id == people.c.school_id, school_settings.c.key == "naming"
)
_BY_IDS: Final = (
    select(accounts, people, school_settings.c.value)
    .outerjoin_from(accounts, people, people.c.account_id == accounts.c.id)
    .outerjoin(school_settings, _NAMING)
    .where(accounts.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(accounts.c.id, people.c.id)
)
_ADD: Final = insert(accounts).on_conflict_do_nothing()
_LOWEST: Final = select(func.coalesce(func.min(accounts.c.id), 0))
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
            own[0]: _account(own, tuple(group))
            for own, group in groupby(rows, key=lambda row: tuple(row[:_OWN]))
        }

    async def add(self, account_id: AccountId, language: str) -> None:
        """Open an account; one that is there already stays as it is."""
        await self._connection.execute(_ADD, {"id": account_id, "language": language})

    async def add_on_paper(self, now: datetime) -> AccountId:
        """Open an account for somebody without a telephone; nothing ever reaches it."""
        lowest: int = (await self._connection.execute(_LOWEST)).scalar_one()
        account_id = AccountId(min(lowest, 0) - 1)
        await self.add(account_id, "ru")
        await self.mark_unreachable(account_id, now)
        return account_id

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


def _account(own: tuple[Any, ...], rows: Iterable[Any]) -> Account:
    """Read an account from its own columns and the rows of its people, if there are any."""
    key, language, since, zone, school_id = own
    known = [(as_person(row[_OWN:-1]), row[-1]) for row in rows if row[_OWN] is not None]
    return Account(
        id=key,
        language=language,
        people=tuple(person for person, _ in known),
        is_reachable=since is None,
        zone=zone,
        school_id=school_id,
        namings={one.school_id: Naming(word) for one, word in known if word is not None},
    )
