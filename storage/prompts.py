"""Prompts: which interview a person's next typed words belong to."""

from typing import Final

from sqlalchemy import bindparam, delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, InterviewId, SchoolId
from storage.tables import prompts

_INSERT: Final = insert(prompts)
_LISTEN: Final = _INSERT.on_conflict_do_update(
    index_elements=[prompts.c.account_id],
    set_={"interview_id": _INSERT.excluded.interview_id},
)
_HUSH: Final = delete(prompts).where(prompts.c.account_id == bindparam("account"))


class Prompts:
    """What the bot listens for; the words of one account go to one interview at most."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def listen(self, account_id: AccountId, interview_id: InterviewId) -> None:
        """Let the account's next typed words answer this interview."""
        await self._connection.execute(
            _LISTEN, {"account_id": account_id, "interview_id": interview_id}
        )

    async def hush(self, account_id: AccountId) -> None:
        """Let the account's typed words belong to no interview."""
        await self._connection.execute(_HUSH, {"account": account_id})
