"""Prompts: what a person's next typed words answer: an interview, or one asked by a room."""

from typing import Final

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, InterviewId, SchoolId
from storage.tables import prompts

_INSERT: Final = insert(prompts)
_LISTEN: Final = _INSERT.on_conflict_do_update(
    index_elements=[prompts.c.account_id],
    set_={"interview_id": _INSERT.excluded.interview_id, "asks": _INSERT.excluded.asks},
)
_ASKED: Final = select(prompts.c.asks).where(prompts.c.account_id == bindparam("account"))
_HUSH: Final = delete(prompts).where(prompts.c.account_id == bindparam("account"))


class Prompts:
    """What the bot listens for; the words of one account go to one interview at most."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def listen(self, account_id: AccountId, interview_id: InterviewId) -> None:
        """Let the account's next typed words answer this interview."""
        await self._connection.execute(
            _LISTEN, {"account_id": account_id, "interview_id": interview_id, "asks": None}
        )

    async def ask(self, account_id: AccountId, tap: str) -> None:
        """Let the account's next typed words come with a tap, as if it had been a button."""
        await self._connection.execute(
            _LISTEN, {"account_id": account_id, "interview_id": None, "asks": tap}
        )

    async def asked(self, account_id: AccountId) -> str | None:
        """Give the tap that the account's next typed words come with, if there is one."""
        found: str | None = await self._connection.scalar(_ASKED, {"account": account_id})
        return found

    async def hush(self, account_id: AccountId) -> None:
        """Let the account's typed words answer nothing."""
        await self._connection.execute(_HUSH, {"account": account_id})
