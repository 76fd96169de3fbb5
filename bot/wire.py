"""The wire to Telegram: one method call over HTTP, without models, and what came back."""

import json
import re
from dataclasses import dataclass
from typing import Any, Final

from aiohttp import ClientError, ClientSession, ClientTimeout, ServerTimeoutError

from bot.routes import Route

PATIENCE: Final = 15.0
"""Seconds to wait for the answer to an ordinary call."""

TO_CONNECT: Final = 10.0
"""The longest wait for a connection; it must end before the patience, or nobody knows whether
the call had left."""

PROBES: Final = frozenset({"getMe", "getUpdates"})
"""The calls that may still leave while Telegram is out of reach: they find out when it is back."""

_YES: Final = 200

_SERVER_FAULTS: Final = range(500, 600)
_QUOTED: Final = re.compile(r'"[^"]*"?')
LONGEST_NUMBER: Final = 30

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
    """A connection to one bot's Bot API, kept open between calls.

    While `is_cut` nothing leaves but probes; other calls are answered at once as not sent.
    """

    def __init__(self, base_url: str, token: str, proxy: str = "") -> None:
        self._methods = f"{base_url.rstrip('/')}/bot{token}/"
        self._route = Route(proxy)
        self._session: ClientSession | None = None
        self.is_cut = False

    async def call(self, method: str, patience: float = PATIENCE, **params: Any) -> Reply:
        """Call a Bot API method; trouble is told in the reply and raises nothing."""
        if self.is_cut and method not in PROBES:
            return Reply(status=NOT_SENT, description="Telegram is out of reach")
        timeout = ClientTimeout(total=patience, connect=min(TO_CONNECT, patience * 2 / 3))
        url = self._methods + method
        try:
            async with self._open().post(url, json=params, timeout=timeout) as response:
                return _understood(response.status, await response.read())
        except self._route.failures as failure:
            return Reply(status=NOT_SENT, description=f"no connection ({type(failure).__name__})")
        except (ClientError, ServerTimeoutError, TimeoutError, OSError):
            return Reply(status=LOST, description="the answer was lost")

    async def close(self) -> None:
        """Close the connection."""
        if self._session is not None:
            await self._session.close()

    def _open(self) -> ClientSession:
        """Open the session inside the running loop, at the first call."""
        if self._session is None:
            self._session = self._route.open()
        return self._session


def _understood(status: int, answer: bytes) -> Reply:
    body = _parsed(answer)
    if not isinstance(body, dict) or not ({"result", "error_code"} & body.keys()):
        return Reply(status=_said_by_a_stranger(status), description="not the Bot API's answer")
    if body.get("ok") is True:
        return Reply(status=_YES, result=body.get("result"))
    facts = body.get("parameters") or {}
    return Reply(
        status=int(body["error_code"]),
        description=_unquoted(str(body.get("description", ""))),
        retry_after=float(facts.get("retry_after", 0)),
    )


def _said_by_a_stranger(status: int) -> int:
    """Judge an answer that is not the Bot API's: a proxy's refusal says only that we are out."""
    if status == _YES:
        return LOST
    return status if status in _SERVER_FAULTS else NOT_SENT


def _unquoted(description: str) -> str:
    """Leave out what Telegram quotes in a refusal: it may be what a person wrote."""
    return _QUOTED.sub('""', description)


def _parsed(answer: bytes) -> Any:
    try:
        return json.loads(answer, parse_int=_number)
    except (ValueError, RecursionError):
        return None


def _number(digits: str) -> int | float:
    """Read a number; one too long to be an id of anything hides no other update of its batch."""
    return int(digits) if len(digits) < LONGEST_NUMBER else float("inf")
