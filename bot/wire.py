"""The wire to Telegram: one method call over HTTP, without models, and what came back."""

import json
from dataclasses import dataclass
from typing import Any, Final

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientTimeout,
    ServerTimeoutError,
    TCPConnector,
)

PATIENCE: Final = 15.0
"""Seconds to wait for the answer to an ordinary call."""

_YES: Final = 200

LOST: Final = 0
"""The status of a call whose answer never came: it may have been carried out or not."""

NOT_SENT: Final = -1
"""The status of a call that never reached the server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the Bot API answered; `status` is its error code, or LOST, or NOT_SENT."""

    status: int
    result: Any = None
    description: str = ""
    retry_after: float = 0.0

    @property
    def ok(self) -> bool:
        """Whether the method was carried out."""
        return self.status == _YES


class Wire:
    """A connection to one bot's Bot API, kept open between calls."""

    def __init__(self, base_url: str, token: str) -> None:
        self._methods = f"{base_url.rstrip('/')}/bot{token}/"
        self._session: ClientSession | None = None

    async def call(self, method: str, patience: float = PATIENCE, **params: Any) -> Reply:
        """Call a Bot API method; trouble is told in the reply and raises nothing."""
        timeout = ClientTimeout(total=patience)
        url = self._methods + method
        try:
            async with self._open().post(url, json=params, timeout=timeout) as response:
                return _understood(response.status, await response.read())
        except ClientConnectorError:
            return Reply(status=NOT_SENT, description="no connection")
        except (ClientError, ServerTimeoutError, TimeoutError, OSError):
            return Reply(status=LOST, description="the answer was lost")

    async def close(self) -> None:
        """Close the connection."""
        if self._session is not None:
            await self._session.close()

    def _open(self) -> ClientSession:
        """Open the session inside the running loop, at the first call."""
        if self._session is None:
            self._session = ClientSession(connector=TCPConnector(limit=0))
        return self._session


def _understood(status: int, answer: bytes) -> Reply:
    body = _parsed(answer)
    if not isinstance(body, dict):
        # A gateway's page: with a bad status it says what it is, with a good one it says nothing.
        strange = LOST if status == _YES else status
        return Reply(status=strange, description="not the Bot API's answer")
    if body.get("ok"):
        return Reply(status=_YES, result=body.get("result"))
    facts = body.get("parameters") or {}
    return Reply(
        status=int(body.get("error_code", status)),
        description=str(body.get("description", "")),
        retry_after=float(facts.get("retry_after", 0)),
    )


def _parsed(answer: bytes) -> Any:
    try:
        return json.loads(answer)
    except ValueError:
        return None
