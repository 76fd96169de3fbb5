"""Live screens: which message a person looks at, and what it was last drawn for."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, MessageId
from domain.letters import Lane, LetterState
from storage.tables import messages, outbox

_LIVE: Final = select(messages.c.message_id).where(
    messages.c.account_id == bindparam("account"), messages.c.live
)
_LAST_REPLY: Final = (
    select(outbox.c.key, outbox.c.not_before, outbox.c.state)
    .where(outbox.c.account_id == bindparam("account"), outbox.c.lane == Lane.REPLY)
    .order_by(outbox.c.id.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LastReply:
    """The newest answer to an account, its key, and the moment it was written at."""

    key: str
    written_at: datetime
    is_shown: bool


class LiveScreens:
    """The screens that people look at now."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def message(self, account_id: AccountId) -> MessageId | None:
        """Give the message that holds an account's live screen."""
        found: int | None = await self._connection.scalar(_LIVE, {"account": account_id})
        return None if found is None else MessageId(found)

    async def last_reply(self, account_id: AccountId) -> LastReply | None:
        """Give the newest reply to an account."""
        row = (await self._connection.execute(_LAST_REPLY, {"account": account_id})).one_or_none()
        if row is None:
            return None
        return LastReply(
            key=row.key, written_at=row.not_before, is_shown=row.state == LetterState.SENT
        )
