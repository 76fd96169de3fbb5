"""Pace: how fast letters that nobody asked for may leave.

Telegram allows about 30 messages a second overall and one a second in a chat (Bot FAQ); we stay
below, because departures that are a second apart may arrive closer together.
"""

from typing import Final

from domain.ids import AccountId

BETWEEN_LETTERS: Final = 1 / 25
BETWEEN_LETTERS_IN_A_CHAT: Final = 1.2


class Pace:
    """Remembers departures, in the clock's monotonic seconds."""

    def __init__(self) -> None:
        self._last_by_chat: dict[AccountId, float] = {}
        self._last_unasked = float("-inf")
        self._limits: dict[AccountId, float] = {}

    def limit(self, chat: AccountId, until: float) -> None:
        """Note that Telegram asked to leave a chat alone for a while."""
        self._limits[chat] = until

    def limited(self, at: float) -> frozenset[AccountId]:
        """List the chats that Telegram asked to leave alone, and forget those whose time is up."""
        self._limits = {chat: until for chat, until in self._limits.items() if at < until}
        return frozenset(self._limits)

    def departed(self, chat: AccountId, at: float, *, unasked: bool) -> None:
        """Note that something left for a chat; a reply moves that chat's next letter too."""
        self._last_by_chat.pop(chat, None)
        self._last_by_chat[chat] = at
        if unasked:
            self._last_unasked = at

    @property
    def next_unasked(self) -> float:
        """When the next letter that nobody asked for may leave."""
        return self._last_unasked + BETWEEN_LETTERS

    def resting(self, at: float) -> frozenset[AccountId]:
        """List the chats that heard something too lately; older ones are forgotten."""
        for chat, last in list(self._last_by_chat.items()):
            if at - last < BETWEEN_LETTERS_IN_A_CHAT:
                break
            del self._last_by_chat[chat]
        return frozenset(self._last_by_chat)

    def next_change(self, at: float) -> float | None:
        """Say when another letter that nobody asked for may leave; None: the pace holds none."""
        rests = (self._last_by_chat[chat] + BETWEEN_LETTERS_IN_A_CHAT for chat in self.resting(at))
        return min((one for one in (self.next_unasked, *rests) if at < one), default=None)

    def next_limit(self, at: float) -> float | None:
        """Say when the first chat may be written to again that Telegram asked to leave alone."""
        return min((one for one in self._limits.values() if at < one), default=None)
