"""The outbox: every letter, from being written to having reached its reader, or not."""

from collections.abc import Collection, Iterable, Sequence
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
from domain.letters import Draft, Fate, IfUncertain, Lane, Letter, LetterState
from storage.appends import Appends
from storage.screens import packed, unpacked
from storage.tables import PENDING, accounts, messages, outbox

_WRITE: Final = insert_once(outbox).on_conflict_do_nothing(index_elements=[outbox.c.key])
_LETTERS: Final = (
    select(outbox, messages.c.message_id, accounts.c.unreachable_since)
    .outerjoin_from(
        outbox, messages, and_(messages.c.account_id == outbox.c.account_id, messages.c.live)
    )
    .outerjoin(accounts, accounts.c.id == outbox.c.account_id)
)
_DUE: Final = (
    _LETTERS.where(outbox.c.state == PENDING, outbox.c.not_before <= bindparam("now"))
    .where(outbox.c.account_id.not_in(bindparam("busy", expanding=True)))
    .limit(bindparam("limit"))
)
_OLDEST_REPLIES: Final = (
    select(func.min(outbox.c.id).label("id"))
    .where(outbox.c.state == PENDING, outbox.c.lane == Lane.REPLY)
    .group_by(outbox.c.account_id)
    .subquery()
)
_REPLIES: Final = _DUE.join(_OLDEST_REPLIES, _OLDEST_REPLIES.c.id == outbox.c.id).order_by(
    outbox.c.id
)
_UNASKED: Final = _DUE.where(outbox.c.lane != Lane.REPLY).order_by(outbox.c.lane, outbox.c.id)
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
_LEFT_SENDING: Final = _LETTERS.where(outbox.c.state == LetterState.SENDING)
_WAITING: Final = select(func.count()).where(outbox.c.state.in_(["pending", "sending"]))
_NEXT_MOMENT: Final = select(func.min(outbox.c.not_before)).where(
    outbox.c.state == PENDING,
    outbox.c.account_id.not_in(bindparam("busy", expanding=True)),
    or_(outbox.c.lane != Lane.REPLY, outbox.c.id.in_(select(_OLDEST_REPLIES.c.id))),
)
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
        self._appends.add(_WRITE, _facts(draft))

    async def replies(
        self, now: datetime, busy: Collection[AccountId], limit: int
    ) -> tuple[Letter, ...]:
        """List the oldest waiting reply of each account that is not busy."""
        facts = {"now": now, "busy": list(busy), "limit": limit}
        return _letters(await self._asked(_REPLIES, facts))

    async def unasked(
        self, now: datetime, busy: Collection[AccountId], limit: int
    ) -> tuple[Letter, ...]:
        """List the first letters nobody asked for, by lane, to accounts that are not busy."""
        facts = {"now": now, "busy": list(busy), "limit": limit}
        return _letters(await self._asked(_UNASKED, facts))

    async def left_sending(self) -> tuple[Letter, ...]:
        """List the letters that were on their way when the program was cut."""
        return _letters(await self._asked(_LEFT_SENDING, {}))

    async def mark_sending(self, ids: Sequence[LetterId]) -> None:
        """Remember, before speaking, that these letters may arrive from now on."""
        await self._connection.execute(_SENDING, {"ids": ids})

    async def settle(self, fates: Sequence[Fate], now: datetime) -> None:
        """Write down what became of letters, and which message is each account's live screen."""
        waiting = [_put_off(fate) for fate in fates if fate.state is LetterState.PENDING]
        final = [_settled(fate, now) for fate in fates if fate.state is not LetterState.PENDING]
        shown = [fate for fate in fates if fate.message_id is not None]
        replies = [fate for fate in shown if fate.letter.lane is Lane.REPLY]
        await self._run(_PUT_OFF, waiting)
        await self._run(_SETTLE, final)
        await self._run(_RETIRE, [{"account": fate.letter.account_id} for fate in replies])
        await self._run(_SHOW, [_shown(fate) for fate in shown])

    async def waiting(self) -> int:
        """Count the letters that have not found their end."""
        waiting: int = (await self._asked(_WAITING, {})).scalar_one()
        return waiting

    async def next_moment(self, busy: Collection[AccountId] = ()) -> datetime | None:
        """Say when the first of the waiting letters to accounts that are not busy may leave."""
        found = await self._asked(_NEXT_MOMENT, {"busy": list(busy)})
        moment: datetime | None = found.scalar_one()
        return moment

    async def forget(self, before: datetime) -> None:
        """Drop replies that found their end before a moment."""
        await self._connection.execute(_FORGET, {"before": before})

    async def _asked(self, query: Select[Any], facts: dict[str, Any]) -> CursorResult[Any]:
        """Ask, after adding the letters that wait for the end of the unit."""
        await self._appends.flush()
        found: CursorResult[Any] = await self._connection.execute(query, facts)
        return found

    async def _run(self, statement: Any, rows: list[dict[str, Any]]) -> None:
        if rows:
            await self._connection.execute(statement, rows)


def _facts(draft: Draft) -> dict[str, Any]:
    return {
        "key": draft.key,
        "account_id": draft.account_id,
        "name": draft.name,
        "lane": int(draft.lane),
        "screen": packed(draft.screen),
        "answers_tap_on": draft.answers_tap_on,
        "not_before": draft.not_before,
        "expires_at": draft.expires_at,
        "if_uncertain": draft.if_uncertain,
        "state": LetterState.PENDING,
        "tries": 0,
        "doubts": 0,
    }


def _letters(rows: Iterable[Row[Any]]) -> tuple[Letter, ...]:
    return tuple(
        Letter(
            id=row.id,
            account_id=row.account_id,
            name=row.name,
            lane=Lane(row.lane),
            screen=unpacked(row.screen),
            answers_tap_on=row.answers_tap_on,
            expires_at=row.expires_at,
            if_uncertain=IfUncertain(row.if_uncertain),
            tries=row.tries,
            doubts=row.doubts,
            shown_in=row.message_id,
            reachable=row.unreachable_since is None,
        )
        for row in rows
    )


def _put_off(fate: Fate) -> dict[str, Any]:
    return {
        "known": fate.letter.id,
        "until": fate.not_before,
        "doubted": fate.doubts,
        "tap": None if fate.as_new else fate.letter.answers_tap_on,
    }


def _settled(fate: Fate, now: datetime) -> dict[str, Any]:
    return {"known": fate.letter.id, "into": fate.state, "doubted": fate.doubts, "at": now}


def _shown(fate: Fate) -> dict[str, Any]:
    return {
        "account_id": fate.letter.account_id,
        "message_id": fate.message_id,
        "letter_id": fate.letter.id,
        "live": fate.letter.lane is Lane.REPLY,
    }
