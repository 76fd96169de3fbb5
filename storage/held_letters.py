"""Letters that a restored copy brought back: nobody knows which of them were sent since.

They are held, and so are the updates that waited beside them, until somebody decides. `school_id`
narrows it to those of one school; without one it is all of them.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, func, literal, null, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId
from domain.letters import IfUncertain, Lane, LetterState
from storage.tables import inbox, outbox, people

_HELD_UPDATE: Final = "held"


@dataclass(frozen=True, slots=True)
class HeldCount:
    """How much waits for a decision."""

    letters: int
    updates: int

    def __bool__(self) -> bool:
        """Whether anything waits."""
        return bool(self.letters or self.updates)


class HeldLetters:
    """What is held after a restore, of one school or of all."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId | None = None) -> None:
        self._connection = connection
        self._school_id = school_id

    async def hold_all(self) -> None:
        """Hold whatever waits; what was on its way and may never come twice is left in doubt."""
        leave = and_(
            outbox.c.state == LetterState.SENDING, outbox.c.if_uncertain == IfUncertain.LEAVE
        )
        doubted = {"doubts": outbox.c.doubts + 1}
        left = update(outbox).where(leave).values(state=LetterState.UNCERTAIN, **doubted)
        await self._connection.execute(left)
        waits = outbox.c.state.in_([LetterState.PENDING, LetterState.SENDING])
        await self._connection.execute(update(outbox).where(waits).values(state=LetterState.HELD))
        pending = update(inbox).where(inbox.c.state == "pending").values(state=_HELD_UPDATE)
        await self._connection.execute(pending)

    async def hold_unasked(self, until: datetime) -> None:
        """Hold the letters nobody asked for whose moment was not after `until`."""
        await self._connection.execute(
            update(outbox)
            .where(outbox.c.state == LetterState.PENDING, outbox.c.lane > Lane.REPLY)
            .where(outbox.c.not_before <= until)
            .values(state=LetterState.HELD)
        )

    async def count(self) -> HeldCount:
        """Count what waits for a decision."""
        letters = select(func.count()).where(self._letters())
        updates = select(func.count()).where(self._updates())
        return HeldCount(
            (await self._connection.execute(letters)).scalar_one(),
            (await self._connection.execute(updates)).scalar_one(),
        )

    async def release(self, now: datetime) -> int:
        """Let go what is still worth it; say how many letters.

        What came too late and replies, which are answers to a moment that is over, go nowhere.
        """
        late = or_(outbox.c.expires_at <= now, outbox.c.key.like("u%"))
        await self._end(late, LetterState.EXPIRED, now)
        going: dict[str, Any] = {"state": LetterState.PENDING, "not_before": now}
        done = await self._connection.execute(
            update(outbox).where(self._letters()).values(**going)
        )
        await self._connection.execute(
            update(inbox).where(self._updates()).values(state="pending", not_before=now)
        )
        return done.rowcount

    async def drop(self, now: datetime) -> None:
        """Let nothing go, and forget what it said."""
        await self._end(literal(value=True), LetterState.CANCELLED, now)
        done = update(inbox).where(self._updates()).values(state="done", body=None)
        await self._connection.execute(done)

    async def _end(self, which: ColumnElement[bool], state: LetterState, now: datetime) -> None:
        ended = {"state": state, "screen": null(), "settled_at": now}
        await self._connection.execute(
            update(outbox).where(self._letters(), which).values(**ended)
        )

    def _letters(self) -> ColumnElement[bool]:
        held = outbox.c.state == LetterState.HELD
        if self._school_id is None:
            return held
        account = and_(outbox.c.person_id.is_(None), outbox.c.account_id.in_(self._of("account")))
        return and_(held, or_(outbox.c.person_id.in_(self._of("person")), account))

    def _updates(self) -> ColumnElement[bool]:
        held = inbox.c.state == _HELD_UPDATE
        if self._school_id is None:
            return held
        return and_(held, inbox.c.account_id.in_(self._of("account")))

    def _of(self, what: str) -> Any:
        column = people.c.account_id if what == "account" else people.c.id
        return select(column).where(people.c.school_id == self._school_id)
