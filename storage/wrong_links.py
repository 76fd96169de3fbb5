"""Wrong links: who opened links that let nobody in, and when; not which ones."""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId
from storage.columns import Moment
from storage.tables import wrong_links

_SINCE: Final = bindparam("since", type_=Moment)
_OF_ACCOUNT: Final = select(func.count()).select_from(
    select(wrong_links.c.at)
    .where(wrong_links.c.account_id == bindparam("account"), wrong_links.c.at > _SINCE)
    .limit(bindparam("most"))
    .subquery()
)
_OF_ALL: Final = select(func.count()).select_from(
    select(wrong_links.c.at).where(wrong_links.c.at > _SINCE).limit(bindparam("most")).subquery()
)
_ADD: Final = insert(wrong_links)


class WrongLinks:
    """Every wrong link of late, of strangers too."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, account_id: AccountId, now: datetime) -> None:
        """Write that an account opened a wrong link."""
        await self._connection.execute(_ADD, {"account_id": account_id, "at": now})

    async def of(self, account_id: AccountId, since: datetime, most: int) -> int:
        """Count those of an account since a moment, up to a number."""
        facts = {"account": account_id, "since": since, "most": most}
        return (await self._connection.execute(_OF_ACCOUNT, facts)).scalar_one()

    async def of_all(self, since: datetime, most: int) -> int:
        """Count those of all accounts since a moment, up to a number."""
        return (
            await self._connection.execute(_OF_ALL, {"since": since, "most": most})
        ).scalar_one()
