"""Vitals: what the post says about how the bot is doing; counts and moments, nobody's."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import bindparam, func, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.letters import LetterState
from storage import unasked
from storage.tables import PENDING, inbox, outbox

_INBOX: Final = select(func.count(), func.min(inbox.c.received_at)).where(inbox.c.state == PENDING)
_DUE: Final = select(func.min(outbox.c.not_before)).where(
    outbox.c.state == PENDING, outbox.c.not_before <= bindparam("now"), ~unasked.HELD
)
_TROUBLED: Final = (
    select(outbox.c.state, func.count().label("letters"))
    .where(outbox.c.state.in_([LetterState.DEAD, LetterState.UNCERTAIN, LetterState.HELD]))
    .group_by(outbox.c.state)
)
_BURIED: Final = (
    select(inbox.c.state, func.count().label("letters"))
    .where(inbox.c.state.in_(["dead", "quarantined"]))
    .group_by(inbox.c.state)
)
_ENDED: Final = union_all(_TROUBLED, _BURIED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """What waits in the post, and since when it could have been done."""

    inbox: int
    outbox: int
    oldest_update_at: datetime | None
    oldest_letter_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """What did not end well, and is remembered."""

    dead: int
    uncertain: int
    held: int


class Vitals:
    """Reads how the bot is doing."""

    def __init__(self, connection: AsyncConnection, outbox_waiting: Any) -> None:
        self._connection = connection
        self._outbox_waiting = outbox_waiting

    async def waits(self, now: datetime, patience: timedelta) -> Waits:
        """Read what waits; cost grows with that alone.

        A letter whose reader was answering until less than `patience` ago has just been let go,
        and counts as held up still.
        """
        count, oldest = (await self._connection.execute(_INBOX)).one()
        facts = {"now": now, "lately": now - unasked.ANSWERING - patience}
        due = (await self._connection.execute(_DUE, facts)).scalar_one()
        return Waits(
            inbox=count,
            outbox=await self._outbox_waiting(),
            oldest_update_at=oldest,
            oldest_letter_at=due,
        )

    async def ended(self) -> Ended:
        """Count what did not end well; it looks through the whole post, so ask seldom."""
        found = {"dead": 0, "quarantined": 0, "uncertain": 0, "held": 0}
        for state, letters in await self._connection.execute(_ENDED):
            found[state] += letters
        dead = found["dead"] + found["quarantined"]
        return Ended(dead=dead, uncertain=found["uncertain"], held=found["held"])
