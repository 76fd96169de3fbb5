"""The wire to Telegram: one method call over HTTP, without models, and what came back."""

import json
import re
from dataclasses import dataclass
from typing import Any, Final

from aiohttp import (
    ClientError,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    FormData,
    ServerTimeoutError,
)

from bot.routes import Route

PATIENCE: Final = 15.0
"""Seconds to wait for the answer to an ordinary call."""

TO_CARRY: Final = 60.0
"""The same for a call that carries a file, or fetches one."""

TO_CONNECT: Final = 10.0
"""The longest wait for a connection; it must end before the patience, or nobody knows whether
the call had left."""

PROBES: Final = frozenset({"getMe", "getUpdates"})
"""The calls that may still leave while Telegram is out of reach: they find out when it is back."""

_YES: Final = 200
_TOO_LARGE: Final = 413

_SERVER_FAULTS: Final = range(500, 600)
_NO_SUCH_FILE: Final = 400
_PATH: Final = re.compile(r"[\w./-]+", re.ASCII)
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

    @property
    def is_too_large(self) -> bool:
        """Whether a file was not fetched because it is larger than it may be."""
        return self.status == _TOO_LARGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A file that travels with a call, and the parameter it is."""

    field: str
    name: str
    body: bytes


class Wire:
    """A connection to one bot's Bot API, kept open between calls.

    While `is_cut` nothing leaves but probes; other calls are answered at once as not sent.
    """

    def __init__(self, base_url: str, token: str, proxy: str = "") -> None:
        address = base_url.rstrip("/")
        self._methods = f"{address}/bot{token}/"
        self._files = f"{address}/file/bot{token}/"
        self._route = Route(proxy)
        self._session: ClientSession | None = None
        self.is_cut = False

    async def call(self, method: str, patience: float = PATIENCE, **params: Any) -> Reply:
        """Call a Bot API method; trouble is told in the reply and raises nothing."""
        if self.is_cut and method not in PROBES:
            return Reply(status=NOT_SENT, description="Telegram is out of reach")
        return await self._told("POST", self._methods + method, patience, json=params)

    async def send(self, method: str, parcel: Parcel, **params: Any) -> Reply:
        """Call a Bot API method that carries a file; trouble is told in the reply."""
        if self.is_cut:
            return Reply(status=NOT_SENT, description="Telegram is out of reach")
        form = FormData(quote_fields=False)
        for name, value in params.items():
            form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        form.add_field(parcel.field, parcel.body, filename=parcel.name)
        return await self._told("POST", self._methods + method, TO_CARRY, data=form)

    async def fetch(self, file_id: str, largest: int) -> Reply:
        """Fetch the bytes of a file somebody sent, unless they are more than may be."""
        found = await self.call("getFile", file_id=file_id)
        if not found.ok or not isinstance(found.result, dict):
            is_large = "file is too big" in found.description.lower()
            return Reply(status=_TOO_LARGE) if is_large else found
        path = str(found.result.get("file_path", ""))
        if int(found.result.get("file_size") or 0) > largest:
            return Reply(status=_TOO_LARGE)
        if not _PATH.fullmatch(path) or ".." in path:
            return Reply(status=_NO_SUCH_FILE, description="no such file")
        return await self._told("GET", self._files + path, TO_CARRY, largest=largest)

    async def _told(
        self, verb: str, url: str, patience: float, largest: int = 0, **request: Any
    ) -> Reply:
        """Ask, and tell what came back; the words of an error hold the token and stay here."""
        timeout = ClientTimeout(total=patience, connect=min(TO_CONNECT, patience * 2 / 3))
        try:
            async with self._open().request(verb, url, timeout=timeout, **request) as response:
                if not largest or response.status != _YES:
                    return _understood(response.status, await response.read())
                return await _bytes_of(response, largest)
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


async def _bytes_of(response: ClientResponse, largest: int) -> Reply:
    body = b""
    async for part in response.content.iter_any():
        body += part
        if len(body) > largest:
            response.close()
            return Reply(status=_TOO_LARGE)
    return Reply(status=_YES, result=body)


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
