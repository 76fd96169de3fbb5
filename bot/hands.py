"""Hands: in the demo a person turns the clock on a page, and the bot follows in its own steps."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address
from typing import Any, Final

from aiohttp import ClientSession, ClientTimeout
from yarl import URL

from bot.clock import PushedClock
from bot.loops import keep_doing

LONG_POLL: Final = 25.0
"""Seconds the simulator may hold its answer when nobody turns the hands."""

PATIENCE: Final = 15.0
"""Seconds to wait for an answer beyond what was asked for."""

Advance = Callable[[datetime], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where the hands are: how far they were sent, how far they are, and the zone's name."""

    version: int
    target: datetime
    reached: datetime
    zone: str


class Hands:
    """The clock of a simulated Telegram on this machine.

    Raises:
        ValueError: for an address elsewhere, so that nobody else ever turns our time.
    """

    def __init__(self, url: str) -> None:
        self._url = URL(url)
        if self._url.scheme != "http" or not _is_here(self._url.host or ""):
            raise ValueError(f"only a simulator on this machine has hands to follow, not {url}")
        self._session: ClientSession | None = None

    async def look(self, after: int = 0, wait: float = 0.0) -> Position:
        """See where the hands are, once their version is above `after` or the wait is over.

        Raises:
            ClientError: when nobody answers, or there is no clock.
            TimeoutError: when the answer does not come.
        """
        asked = {"after": str(after), "wait": str(wait)}
        body = await self._ask("GET", "/control/clock", wait, params=asked)
        return Position(
            version=body["version"],
            target=datetime.fromisoformat(body["target"]),
            reached=datetime.fromisoformat(body["reached"]),
            zone=body["zone"],
        )

    async def tell_reached(self, at: datetime) -> None:
        """Say how far the bot has come; from then on messages are dated by it.

        Raises:
            ClientError: when nobody answers, or there is no clock.
            TimeoutError: when the answer does not come.
        """
        await self._ask("POST", "/control/clock/reached", json={"at": at.isoformat()})

    async def tell_marks(self, marks: Mapping[str, datetime]) -> None:
        """Name the moments worth jumping to, each by the words of its button.

        Raises:
            ClientError: when nobody answers, or there is no clock.
            TimeoutError: when the answer does not come.
        """
        listed = [{"label": label, "at": at.isoformat()} for label, at in marks.items()]
        await self._ask("POST", "/control/marks", json=listed)

    async def close(self) -> None:
        """Close the connection."""
        if self._session is not None:
            await self._session.close()

    async def _ask(self, method: str, path: str, wait: float = 0.0, **request: Any) -> Any:
        if self._session is None:
            self._session = ClientSession(raise_for_status=True)
        timeout = ClientTimeout(total=wait + PATIENCE)
        url = self._url.with_path(path)
        async with self._session.request(
            method, url, timeout=timeout, allow_redirects=False, **request
        ) as response:
            return await response.json()


class _Follower:
    """Somebody who goes where the hands point; after trouble it asks from the beginning."""

    def __init__(self, hands: Hands, clock: PushedClock, advance: Advance) -> None:
        self._hands = hands
        self._clock = clock
        self._advance = advance
        self._after = 0

    async def step(self) -> None:
        after, self._after = self._after, 0
        seen = await self._hands.look(after, LONG_POLL)
        if seen.target > self._clock.now():
            await self._advance(seen.target)
        self._after = seen.version


async def follow(url: str, clock: PushedClock, advance: Advance) -> None:
    """Go for ever where the hands point; a simulator that is away is waited for.

    Raises:
        ValueError: for an address that is not this machine's.
    """
    hands = Hands(url)
    try:
        await keep_doing(_Follower(hands, clock, advance).step, clock)
    finally:
        await hands.close()


def _is_here(host: str) -> bool:
    """Tell whether a host is this machine, without asking anybody."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
