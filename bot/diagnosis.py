"""Diagnosis: the way to Telegram tried step by step, and what to do where it ends."""

import asyncio
import ssl
from collections.abc import Callable, Sequence
from typing import Final
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientHttpProxyError, ClientTimeout

from bot.clock import Clock
from bot.routes import Failures, Route
from bot.settings import Settings
from bot.verdicts import Verdict, verdict_on
from bot.wire import Wire
from locales.texts import FALLBACK, texts_for

PATIENCE: Final = 10.0
"""Seconds to wait in each step."""

_PORTS: Final = {"http": 80, "https": 443}
_WHO_ARE_YOU: Final = 407
_A_SECOND: Final = 1000


async def report(settings: Settings, clock: Clock, tell: Callable[[str], object]) -> int:
    """Tell what every step found, up to the first that fails; gives the exit code.

    Raises:
        SocksMissing: the proxy speaks SOCKS and nothing here does.
    """
    way = _Way(settings, clock)
    try:
        for step in (way.find, way.connect, way.pass_through, way.introduce):
            for line in await step():
                tell(line)
    except _Stuck as stuck:
        tell(str(stuck))
        return 1
    return 0


class _Stuck(Exception):
    """The way ends here; the words say what to do."""


class _Way:
    """The steps to Telegram; the first two lead to the proxy, if there is one."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._route = Route(settings.proxy_url)
        self._troubles: Failures = (*self._route.failures, ClientError, OSError)
        self._has_proxy = bool(settings.proxy_url)
        self._is_secure = settings.bot_api_base_url.startswith("https://")
        first = urlsplit(settings.proxy_url or settings.bot_api_base_url)
        self._host = first.hostname or ""
        self._port = first.port or _PORTS[first.scheme]
        self._began = 0.0
        self._words = texts_for(FALLBACK)

    async def find(self) -> Sequence[str]:
        """Look up the name of the first host."""
        self._begin()
        try:
            async with asyncio.timeout(PATIENCE):
                found = await asyncio.get_running_loop().getaddrinfo(self._host, self._port)
        except (OSError, UnicodeError):
            raise _Stuck(self._words.label("diagnosis-no-dns", host=self._host)) from None
        ip = str(found[0][4][0])
        return [self._words.label("diagnosis-dns", ms=self._ms, host=self._host, ip=ip)]

    async def connect(self) -> Sequence[str]:
        """Open a connection to the first host, and close it."""
        self._begin()
        place = f"{self._host}:{self._port}"
        try:
            async with asyncio.timeout(PATIENCE):
                _, pen = await asyncio.open_connection(self._host, self._port)
        except OSError as trouble:
            line = self._words.label(
                "diagnosis-no-tcp-to-proxy" if self._has_proxy else "diagnosis-no-tcp",
                place=place,
                fault=type(trouble).__name__,
            )
            raise _Stuck(line) from None
        pen.close()
        return [self._words.label("diagnosis-tcp", ms=self._ms, place=place)]

    async def pass_through(self) -> Sequence[str]:
        """Pass the proxy, and agree with Telegram's server on a secret."""
        self._begin()
        if self._has_proxy or self._is_secure:
            await self._knock()
        passed = [self._words.label("diagnosis-proxy", ms=self._ms)] if self._has_proxy else []
        if self._is_secure:
            return [*passed, self._words.label("diagnosis-tls", ms=self._ms)]
        return [*passed, self._words.label("diagnosis-tls-unneeded")]

    async def _knock(self) -> None:
        """Ask for the front page: any answer of Telegram's own server will do."""
        try:
            status = await self._status_of_the_front_page()
        except ClientHttpProxyError as refusal:
            line = self._words.label("diagnosis-proxy-refuses", status=refusal.status)
            raise _Stuck(line) from None
        except self._troubles as trouble:
            is_hidden = self._has_proxy and not isinstance(trouble, ssl.SSLError)
            line = self._words.label(
                "diagnosis-no-way-through-proxy" if is_hidden else "diagnosis-no-tls",
                fault=type(trouble).__name__,
            )
            raise _Stuck(line) from None
        if self._has_proxy and status == _WHO_ARE_YOU:
            raise _Stuck(self._words.label("diagnosis-proxy-refuses", status=status))

    async def introduce(self) -> Sequence[str]:
        """Ask Telegram whether it knows the token."""
        self._begin()
        settings = self._settings
        token = settings.bot_token.get_secret_value()
        wire = Wire(settings.bot_api_base_url, token, settings.proxy_url)
        try:
            reply = await wire.call("getMe", patience=PATIENCE)
        finally:
            await wire.close()
        match verdict_on(reply):
            case Verdict.DONE:
                name = str(reply.result.get("username"))
                return [self._words.label("diagnosis-token", ms=self._ms, name=name)]
            case Verdict.HOLD_EVERYTHING:
                raise _Stuck(self._words.label("diagnosis-wrong-token", status=reply.status))
            case _:
                raise _Stuck(self._words.label("diagnosis-no-answer", status=reply.status))

    async def _status_of_the_front_page(self) -> int:
        origin = urlsplit(self._settings.bot_api_base_url)
        url = f"{origin.scheme}://{origin.netloc}/"
        timeout = ClientTimeout(total=PATIENCE)
        async with (
            self._route.open() as session,
            session.get(url, timeout=timeout, allow_redirects=False) as response,
        ):
            return response.status

    def _begin(self) -> None:
        self._began = self._clock.monotonic()

    @property
    def _ms(self) -> str:
        """The milliseconds that the step took so far."""
        return str(int((self._clock.monotonic() - self._began) * _A_SECOND))
