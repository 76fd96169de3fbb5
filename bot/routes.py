"""Routes: the way to Telegram, straight or through a proxy."""

import ssl
from typing import Final

from aiohttp import (
    ClientConnectorError,
    ClientHttpProxyError,
    ClientSession,
    ConnectionTimeoutError,
    TCPConnector,
)

from bot.obstacles import Obstacle
from locales.texts import FALLBACK, texts_for

Failures = tuple[type[Exception], ...]

_DEPARTURES: Final = (ClientConnectorError, ClientHttpProxyError, ConnectionTimeoutError)


class SocksMissing(Obstacle):
    """The library that speaks with SOCKS proxies is not installed."""


class Route:
    """A way to Telegram; `failures` are those that prove that nothing has left.

    Raises:
        SocksMissing: the proxy speaks SOCKS and nothing here does.
    """

    def __init__(self, proxy: str = "") -> None:
        self._proxy = proxy.replace("socks5h://", "socks5://")
        self._is_socks = self._proxy.startswith("socks5://")
        self.failures: Failures = _DEPARTURES
        if self._is_socks:
            self.failures += _socks_failures()

    def open(self) -> ClientSession:
        """Open a session inside the running loop."""
        if not self._is_socks:
            return ClientSession(connector=TCPConnector(limit=0), proxy=self._proxy or None)
        from aiohttp_socks import ProxyConnector  # noqa: PLC0415 - an extra few need

        # The proxy looks up the name: where Telegram is shut, its name often is too.
        return ClientSession(connector=ProxyConnector.from_url(self._proxy, rdns=True, limit=0))


def _socks_failures() -> Failures:
    try:
        import aiohttp_socks  # noqa: PLC0415 - an extra few need
    except ImportError:
        words = texts_for(FALLBACK).label("start-no-socks")
        raise SocksMissing(f"PROXY_URL: {words}") from None
    return (
        aiohttp_socks.ProxyError,
        aiohttp_socks.ProxyConnectionError,
        aiohttp_socks.ProxyTimeoutError,
        ssl.SSLError,
    )
