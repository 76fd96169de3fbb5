"""Intake: from Telegram into the inbox; an update is confirmed only after our commit."""

import json
import logging
from collections.abc import Callable, Iterator
from typing import Any, Final

from bot import fail_points
from bot.clock import Clock
from bot.outages import Outages
from bot.verdicts import Verdict, verdict_on
from bot.wire import NOT_SENT, Reply, Wire
from domain.ids import AccountId
from domain.updates import Incoming
from storage.database import Database

KINDS: Final = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of updates the house has rooms for."""

LONG_POLL: Final = 25
"""Seconds Telegram may keep us waiting for the next update."""

PAUSE_AFTER_TROUBLE: Final = 3.0
PAUSE_WHILE_UNKNOWN: Final = 40.0
"""Seconds between two questions while Telegram does not accept our token."""

LARGEST: Final = 2**63 - 1
"""No number that a database keeps is larger."""
_log = logging.getLogger(__name__)


class Intake:
    """Asks Telegram for updates and remembers them.

    The offset only confirms what was just committed: ids may fall back after a quiet week, so none
    is ever skipped for being low, and what comes twice is known by its id.
    """

    def __init__(
        self,
        database: Database,
        wire: Wire,
        clock: Clock,
        bot_id: int,
        polled: Callable[[], None] = lambda: None,
    ) -> None:
        self._polled = polled
        self._database = database
        self._wire = wire
        self._clock = clock
        self._bot_id = bot_id
        self._offset: int | None = None
        self._outages = Outages(clock)

    async def take(self, long_poll: int = LONG_POLL) -> int:
        """Take in one batch; say how many updates Telegram gave.

        While Telegram is out of reach the wire is cut: nobody else knocks, and letters wait.
        """
        reply = await self._ask(0 if self._wire.is_cut else long_poll)
        self._wire.is_cut = reply.status == NOT_SENT
        updates = list(self._readable(reply.result)) if reply.ok else []
        if not reply.ok or (reply.result and not updates):
            await self._wait_out(reply)
            return 0
        self._outages.updates()
        self._polled()
        fail_points.reach("intake.received")
        if updates:
            async with self._database.writing() as uow:
                await uow.inbox.take_in(updates, self._clock.now())
                fail_points.reach("intake.written")
            fail_points.reach("intake.committed")
            self._offset = updates[-1].update_id + 1
        return len(reply.result)

    async def _ask(self, long_poll: int) -> Reply:
        return await self._wire.call(
            "getUpdates",
            patience=long_poll + 10,
            timeout=long_poll,
            allowed_updates=KINDS,
            **({} if self._offset is None else {"offset": self._offset}),
        )

    async def _wait_out(self, reply: Reply) -> None:
        self._outages.no_updates(reply)
        is_unknown = verdict_on(reply) is Verdict.HOLD_EVERYTHING
        pause = PAUSE_WHILE_UNKNOWN if is_unknown else PAUSE_AFTER_TROUBLE
        await self._clock.sleep(max(pause, reply.retry_after))

    def _readable(self, raw: Any) -> Iterator[Incoming]:
        for update in raw:
            number = update.get("update_id") if isinstance(update, dict) else None
            if isinstance(number, int) and abs(number) < LARGEST:
                yield Incoming(
                    self._bot_id, number, sender_of(update), json.dumps(without_our_words(update))
                )
            else:
                _log.error("an update without a usable number was passed over")


def without_our_words(update: dict[str, Any]) -> dict[str, Any]:
    """Leave out the text and buttons of our own message that a tap carries: nobody reads them."""
    query = update.get("callback_query")
    shown = query.get("message") if isinstance(query, dict) else None
    if not isinstance(query, dict) or not isinstance(shown, dict):
        return update
    kept = {key: shown[key] for key in ("message_id", "date", "chat") if key in shown}
    return {**update, "callback_query": {**query, "message": kept}}


def sender_of(update: dict[str, Any]) -> AccountId:
    """Say whose queue an update belongs to: the sender's, else the chat's, else nobody's (0)."""
    for event in update.values():
        if isinstance(event, dict):
            for place in (event.get("from"), event.get("chat")):
                number = place.get("id") if isinstance(place, dict) else None
                if isinstance(number, int) and abs(number) < LARGEST:
                    return AccountId(number)
    return AccountId(0)
