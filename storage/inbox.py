"""The inbox: every update, from being told by Telegram to being handled."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import and_, bindparam, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, InboxId
from domain.updates import Incoming, Waiting
from storage.tables import PENDING, inbox

_TAKE_IN: Final = insert(inbox).on_conflict_do_nothing(
    index_elements=[inbox.c.bot_id, inbox.c.update_id]
)
_OLDEST: Final = (
    select(func.min(inbox.c.id).label("id"))
    .where(inbox.c.state == PENDING)
    .group_by(inbox.c.account_id)
    .subquery()
)
_NEXT: Final = (
    select(inbox.c.id, inbox.c.update_id, inbox.c.account_id, inbox.c.body, inbox.c.tries)
    .join(_OLDEST, _OLDEST.c.id == inbox.c.id)
    .where(inbox.c.not_before <= bindparam("now"))
    .order_by(inbox.c.id)
    .limit(bindparam("limit"))
)
_FINISH: Final = (
    update(inbox)
    .where(inbox.c.id.in_(bindparam("ids", expanding=True)))
    .values(state="done", body=None)
)
_PUT_OFF: Final = (
    update(inbox)
    .where(inbox.c.id == bindparam("known"))
    .values(tries=inbox.c.tries + 1, not_before=bindparam("until"))
)
_SET_ASIDE: Final = (
    update(inbox).where(inbox.c.id == bindparam("known")).values(state=bindparam("into"))
)
_WAITING: Final = select(func.count()).where(inbox.c.state == PENDING)
_NEXT_MOMENT: Final = select(func.min(inbox.c.not_before)).join(
    _OLDEST, _OLDEST.c.id == inbox.c.id
)
_FORGET: Final = delete(inbox).where(
    and_(inbox.c.state != PENDING, inbox.c.received_at < bindparam("before"))
)


class Inbox:
    """Updates in the order in which they came; a person's are handled one at a time."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def take_in(self, updates: Sequence[Incoming], now: datetime) -> None:
        """Remember updates; one that is known already is left as it is."""
        rows = [
            {
                "bot_id": one.bot_id,
                "update_id": one.update_id,
                "account_id": one.account_id,
                "body": one.body,
                "state": "pending",
                "tries": 0,
                "not_before": now,
                "received_at": now,
            }
            for one in updates
        ]
        await self._connection.execute(_TAKE_IN, rows)

    async def next_ones(self, now: datetime, limit: int) -> tuple[Waiting, ...]:
        """List the oldest waiting update of each account, as many accounts as asked for."""
        rows = await self._connection.execute(_NEXT, {"now": now, "limit": limit})
        return tuple(
            Waiting(InboxId(row.id), row.update_id, AccountId(row.account_id), row.body, row.tries)
            for row in rows
        )

    async def finish(self, ids: Collection[InboxId]) -> None:
        """Mark updates as handled and forget what they said."""
        await self._connection.execute(_FINISH, {"ids": list(ids)})

    async def put_off(self, inbox_id: InboxId, until: datetime) -> None:
        """Let an update wait for another try; its sender's later ones wait behind it."""
        await self._connection.execute(_PUT_OFF, {"known": inbox_id, "until": until})

    async def bury(self, inbox_id: InboxId) -> None:
        """Give an update up after its last try; its sender's queue goes on."""
        await self._connection.execute(_SET_ASIDE, {"known": inbox_id, "into": "dead"})

    async def quarantine(self, inbox_id: InboxId) -> None:
        """Set an update aside that nobody can read."""
        await self._connection.execute(_SET_ASIDE, {"known": inbox_id, "into": "quarantined"})

    async def waiting(self) -> int:
        """Count the updates that wait."""
        return (await self._connection.execute(_WAITING)).scalar_one()

    async def next_moment(self) -> datetime | None:
        """Say when the first of the waiting updates may be tried."""
        moment: datetime | None = (await self._connection.execute(_NEXT_MOMENT)).scalar_one()
        return moment

    async def forget(self, before: datetime) -> None:
        """Drop settled updates received before a moment: Telegram repeats none that old."""
        await self._connection.execute(_FORGET, {"before": before})
