"""Proxies: one that remembers whom it was asked for and leads elsewhere, and one that refuses."""

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

WITH_PASSWORD: Final = 2
_BY_NAME: Final = 3
_PASSED: Final = bytes([5, 0, 0, 1, 0, 0, 0, 0, 0, 0])
_REFUSED: Final = bytes([5, 2, 0, 1, 0, 0, 0, 0, 0, 0])


@dataclass(slots=True)
class Socks:
    """What a proxy was asked; `leads_to` is where all who ask are led, nobody is led to ""."""

    leads_to: str
    url: str = ""
    asked_for: list[str] = field(default_factory=list)
    passwords: list[str] = field(default_factory=list)

    async def serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        """Let one visitor introduce themselves and lead them where all are led."""
        await self._greet(reader, writer)
        host = await self._host(reader)
        self.asked_for.append(host)
        if not self.leads_to:
            writer.write(_REFUSED)
            writer.close()
            return
        writer.write(_PASSED)
        there = urlsplit(self.leads_to)
        far_reader, far_writer = await asyncio.open_connection(there.hostname, there.port)
        await asyncio.gather(_pour(reader, far_writer), _pour(far_reader, writer))

    async def _greet(self, reader: StreamReader, writer: StreamWriter) -> None:
        methods = await reader.readexactly((await reader.readexactly(2))[1])
        method = WITH_PASSWORD if WITH_PASSWORD in methods else 0
        writer.write(bytes([5, method]))
        if method == WITH_PASSWORD:
            await reader.readexactly(1)
            self.passwords += [await _words(reader), await _words(reader)]
            writer.write(bytes([1, 0]))

    async def _host(self, reader: StreamReader) -> str:
        """Read whom the visitor wants to see; by name, as they should ask."""
        kind = (await reader.readexactly(4))[3]
        host = await _words(reader) if kind == _BY_NAME else f"kind {kind}"
        await reader.readexactly(2)
        return host


async def _words(reader: StreamReader) -> str:
    length = (await reader.readexactly(1))[0]
    return (await reader.readexactly(length)).decode()


async def _pour(reader: StreamReader, writer: StreamWriter) -> None:
    while some := await reader.read(65536):
        writer.write(some)
    writer.close()


@asynccontextmanager
async def a_socks_proxy(leads_to: str) -> AsyncIterator[Socks]:
    """Serve a proxy on this machine."""
    proxy = Socks(leads_to)
    server = await asyncio.start_server(proxy.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    proxy.url = f"socks5://bot:pass1@127.0.0.1:{port}"
    try:
        yield proxy
    finally:
        server.close()
        await server.wait_closed()


@asynccontextmanager
async def a_proxy_that_wants_a_password() -> AsyncIterator[str]:
    """Serve an HTTP proxy that knows nobody; gives its address."""

    async def refuse(reader: StreamReader, writer: StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 407 Who Are You\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(refuse, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        await server.wait_closed()
