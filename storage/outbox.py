"""The outbox: every letter, from being written to having reached its reader, or not."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    CursorResult,
    Row,
    Select,
    and_,
    bindparam,
    delete,
    func,
    insert,
    null,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert as insert_once
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, LetterId
from domain.letters import Draft, Fate, Lane, Letter, LetterState, Sent
from storage import letters, unasked
from storage.appends import Appends
from storage.columns import Moment
from storage.tables import PENDING, messages, outbox

_WRITE: Final = insert_once(outbox).on_conflict_do_nothing(index_elements=[outbox.c.key])
_OLDEST_REPLIES: Final = (
    select(func.min(outbox.c.id).label("id"))
    .where(outbox.c.state == PENDING, outbox.c.lane == Lane.REPLY)
    .group_by(outbox.c.account_id)
    .subquery()
)
_REPLIES: Final = (
    letters.LETTERS.join(_OLDEST_REPLIES, _OLDEST_REPLIES.c.id == outbox.c.id)
    .where(outbox.c.state == PENDING, outbox.c.not_before <= bindparam("now"))
    .where(outbox.c.account_id.not_in(bindparam("busy", expanding=True)))
    .order_by(outbox.c.id)
    .limit(bindparam("limit"))
)
_UNASKED: Final = unasked.FIRST
_SENDING: Final = (
    update(outbox)
    .where(outbox.c.id.in_(bindparam("ids", expanding=True)))
    .values(state=LetterState.SENDING)
)
_PUT_OFF: Final = (
    update(outbox)
    .where(outbox.c.id == bindparam("known"))
    .values(
        state=LetterState.PENDING,
        tries=outbox.c.tries + 1,
        not_before=bindparam("until"),
        doubts=bindparam("doubted"),
        answers_tap_on=bindparam("tap"),
    )
)
_SETTLE: Final = (
    update(outbox)
    .where(outbox.c.id == bindparam("known"))
    .values(
        state=bindparam("into"),
        screen=null(),
        doubts=bindparam("doubted"),
        settled_at=bindparam("at"),
    )
)
_RETIRE: Final = (
    update(messages)
    .where(and_(messages.c.account_id == bindparam("account"), messages.c.live))
    .values(live=False)
)
_SHOW: Final = insert(messages)
_BRING_FORWARD: Final = (
    update(outbox)
    .where(
        outbox.c.account_id == bindparam("account"),
        outbox.c.state == PENDING,
        outbox.c.lane != Lane.REPLY,
        outbox.c.not_before > bindparam("now", type_=Moment),
    )
    .values(not_before=bindparam("now", type_=Moment))
)
_LEFT_SENDING: Final = letters.LETTERS.where(outbox.c.state == LetterState.SENDING)
_WAITING: Final = select(func.count()).where(outbox.c.state.in_(["pending", "sending"]))
_NEXT_MOMENT: Final = select(
    func.min(outbox.c.not_before).filter(~unasked.HELD).label("first"),
    func.count().filter(unasked.HELD).label("held_up"),
).where(
    outbox.c.state == PENDING,
    outbox.c.account_id.not_in(bindparam("busy", expanding=True)),
    or_(outbox.c.lane != Lane.REPLY, outbox.c.id.in_(select(_OLDEST_REPLIES.c.id))),
)
_KNOWN: Final = select(outbox.c.key).where(outbox.c.key.in_(bindparam("keys", expanding=True)))
_STATES: Final = select(outbox.c.key, outbox.c.state).where(
    outbox.c.key.in_(bindparam("keys", expanding=True))
)
_AT_ONCE: Final = 1000
"""How many keys are asked for in one statement; databases take some 30,000 at most."""
_FORGET: Final = delete(outbox).where(
    and_(outbox.c.lane == Lane.REPLY, outbox.c.settled_at < bindparam("before"))
)


class Outbox:
    """Letters to everybody, in lanes; the courier takes them out."""

    def __init__(self, connection: AsyncConnection, appends: Appends) -> None:
        self._connection = connection
        self._appends = appends

    def write(self, draft: Draft) -> None:
        """Write a letter; the same key is written once."""
        self._appends.add(_WRITE, letters.facts(draft))

    async def known(self, keys: Sequence[str]) -> frozenset[str]:
        """Say which of some keys stand for letters that were written already."""
        if not keys:
            return frozenset()
        await self._appends.flush()
        found: set[str] = set()
        for at in range(0, len(keys), _AT_ONCE):
            asked = {"keys": keys[at : at + _AT_ONCE]}
            found.update((await self._connection.execute(_KNOWN, asked)).scalars())
        return frozenset(found)

    async def states(self, keys: Sequence[str]) -> dict[str, LetterState]:
        """Say where the letters stand that were written under some keys."""
        await self._appends.flush()
        found: dict[str, LetterState] = {}
        for at in range(0, len(keys), _AT_ONCE):
            asked = {"keys": keys[at : at + _AT_ONCE]}
            rows = await self._connection.execute(_STATES, asked)
            found.update({row.key: LetterState(row.state) for row in rows})
        return found

    async def replies(
        self, now: datetime, busy: Collection[AccountId], limit: int
    ) -> tuple[Letter, ...]:
        """List the oldest waiting reply of each account that is not busy."""
        facts = {"now": now, "busy": list(busy), "limit": limit}
        return letters.read(await self._asked(_REPLIES, facts))

    async def unasked(
        self, now: datetime, busy: Collection[AccountId], limit: int
    ) -> tuple[Letter, ...]:
        """List the first letters nobody asked for that may leave to accounts not busy."""
        facts = {**_at(now), "busy": list(busy), "limit": limit}
        return letters.read(await self._asked(_UNASKED, facts))

    async def companions(self, letter: Letter, now: datetime) -> tuple[Letter, ...]:
        """List the letters of the same person and group that may leave together with this one."""
        facts = {
            **_at(now),
            "known": letter.id,
            "account": letter.account_id,
            "person": letter.person_id,
            "same": letter.group,
            "doubts": letter.doubts,
            "if_uncertain": letter.if_uncertain,
        }
        return letters.read(await self._asked(unasked.COMPANIONS, facts))

    async def sent(self, letter: Letter, since: datetime) -> tuple[Sent, ...]:
        """List what the reader of a letter was sent without asking since a moment."""
        facts = {"account": letter.account_id, "person": letter.person_id, "since": since}
        rows = await self._asked(unasked.SENT, facts)
        return tuple(Sent(name=row.name, group=row.group, at=row.settled_at) for row in rows)

    async def sent_with(self, letter_id: LetterId, account_id: AccountId) -> tuple[Letter, ...]:
        """List what reached an account in one message with an unasked letter, it included."""
        facts = {"known": letter_id, "account": account_id}
        return letters.read(await self._asked(unasked.SENT_WITH, facts))

    async def left_sending(self) -> tuple[Letter, ...]:
        """List the letters that were on their way when the program was cut."""
        return letters.read(await self._asked(_LEFT_SENDING, {}))

    async def mark_sending(self, ids: Sequence[LetterId]) -> None:
        """Remember, before speaking, that these letters may arrive from now on."""
        if ids:
            await self._connection.execute(_SENDING, {"ids": ids})

    async def settle(self, fates: Sequence[Fate], now: datetime) -> None:
        """Write down what became of letters, and which message is each account's live screen."""
        pending = [fate for fate in fates if fate.state is LetterState.PENDING]
        final = [fate for fate in fates if fate.state is not LetterState.PENDING]
        shown = [fate for fate in fates if fate.message_id is not None]
        replies = [fate for fate in shown if fate.letter.becomes_live]
        await self._run(_PUT_OFF, [row for fate in pending for row in letters.put_off(fate)])
        await self._run(_SETTLE, [row for fate in final for row in letters.settled(fate, now)])
        await self._run(_RETIRE, [{"account": fate.letter.account_id} for fate in replies])
        await self._run(_SHOW, [letters.shown(fate) for fate in shown])

    async def waiting(self) -> int:
        """Count the letters that have not found their end."""
        waiting: int = (await self._asked(_WAITING, {})).scalar_one()
        return waiting

    async def next_moment(
        self, now: datetime, busy: Collection[AccountId] = ()
    ) -> datetime | None:
        """Say when the first of the waiting letters to accounts that are not busy may leave.

        A letter that is held up by its reader may leave once they have been silent for a while.
        """
        facts = {**_at(now), "busy": list(busy)}
        row: Row[Any] = (await self._asked(_NEXT_MOMENT, facts)).one()
        moments = [] if row.first is None else [row.first]
        if row.held_up:
            moments += map(unasked.free_at, await self._asked(unasked.HELD_UP, facts))
        return min(moments, default=None)

    async def bring_forward(self, account_id: AccountId, now: datetime) -> None:
        """Let what waits for a later moment be asked now whether it may leave."""
        await self._appends.flush()
        await self._connection.execute(_BRING_FORWARD, {"account": account_id, "now": now})

    async def forget(self, before: datetime) -> None:
        """Drop replies that found their end before a moment."""
        await self._connection.execute(_FORGET, {"before": before})

    async def _asked(
        self, query: Select[*tuple[Any, ...]], facts: dict[str, Any]
    ) -> CursorResult[Any]:
        """Ask, after adding the letters that wait for the end of the unit."""
        await self._appends.flush()
        found: CursorResult[Any] = await self._connection.execute(query, facts)
        return found

    async def _run(self, statement: Any, rows: list[dict[str, Any]]) -> None:
        if rows:
            await self._connection.execute(statement, rows)


def _at(now: datetime) -> dict[str, Any]:
    """Give the moments that decide whether a letter may leave."""
    return {"now": now, "lately": now - unasked.ANSWERING}
