"""The Bot API over HTTP: requests in, answers or faults out, all of it in the ledger."""

import asyncio
import json
import time
from typing import Any

from aiohttp import web

from simulator import strictness
from simulator.drafts import Params
from simulator.faults import AMBIGUOUS, Fault
from simulator.files import UNKNOWN, Upload
from simulator.ledger import Entry
from simulator.methods import METHODS
from simulator.polling import get_updates
from simulator.refusals import Refused, too_many_requests
from simulator.requests import read_params
from simulator.telegram import Telegram

KNOWN = {name.lower(): name for name in (*METHODS, "getUpdates")}
GATEWAY = "<html><head><title>{0}</title></head><body><h1>{0}</h1></body></html>"
GATEWAYS = {"html_502": (502, "502 Bad Gateway"), "html_504": (504, "504 Gateway Time-out")}


class BotApi:
    """The handler of `/bot<token>/<method>` and of files; `closing` ends every wait."""

    def __init__(self, telegram: Telegram, closing: asyncio.Event) -> None:
        self.telegram = telegram
        self.closing = closing
        self._token = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer one request, or fail it as the faults in force demand."""
        name = request.match_info["method"]
        method = KNOWN.get(name.lower(), name)
        try:
            params = await read_params(request)
        except Refused as refused:
            self._record(method, {})
            return self._refuse(self.telegram.ledger[-1], refused)
        entry = self._record(method, params)
        fault = self.telegram.faults.strike(method, entry.chat_id)
        if fault is not None:
            entry.fault = fault.kind
            if early := self._fail_early(request, entry, fault):
                return early
        try:
            result = await self._accept(request.match_info["token"], method, params, entry)
            answer = _answer(result)
        except Refused as refused:
            answer = self._refuse(entry, refused)
        if fault is not None:
            await self._fail_late(request, entry, fault)
        return answer

    async def fetch(self, request: web.Request) -> web.StreamResponse:
        """Let a bot fetch the bytes of a file, by the path that `getFile` gave it."""
        try:
            self._authorise(request.match_info["token"])
        except Refused as refused:
            return _json(refused.body, refused.code)
        body = self.telegram.cabinet.at(request.match_info["path"])
        if body is None:
            return _json({"ok": False, "error_code": 404, "description": "Not Found"}, 404)
        return web.Response(body=body, content_type=UNKNOWN)

    def _record(self, method: str, params: Params) -> Entry:
        chat_id = params.get("chat_id")
        entry = Entry(
            at=time.monotonic(),
            wall=time.time(),
            method=method,
            chat_id=chat_id if isinstance(chat_id, int) else None,
            params={name: _described(value) for name, value in params.items()},
        )
        self.telegram.ledger.append(entry)
        return entry

    async def _accept(self, token: str, method: str, params: Params, entry: Entry) -> object:
        """Let the request have its effect.

        Raises:
            Refused: when Telegram would not accept it.
        """
        self._authorise(token)
        if method not in KNOWN.values():
            reason = f"Not Found: the simulator does not know the method {method}"
            raise Refused(code=404, description=reason)
        telegram = self.telegram
        if telegram.checks:
            strictness.check(method, params)
        if telegram.limits is not None and method in telegram.limits.methods:
            telegram.pace.check(telegram.limits, entry.chat_id or 0, entry.at)
        if method == "getUpdates":
            batch = await get_updates(telegram, params, entry, closing=self.closing)
            entry.ok = True
            return batch
        result = METHODS[method](telegram, params)
        entry.ok = True
        if isinstance(result, dict):
            entry.message_id = result.get("message_id")
            entry.text = result.get("text") or result.get("caption")
        return result

    def _authorise(self, token: str) -> None:
        """Refuse wrong and revoked tokens, and take the bot's id from a right one."""
        if self.telegram.revoked or "wrong" in token:
            raise Refused(code=401, description="Unauthorized")
        if token != self._token:
            self._token = token
            number = token.partition(":")[0]
            if number.isdigit():
                self.telegram.bot["id"] = int(number)

    def _fail_early(
        self, request: web.Request, entry: Entry, fault: Fault
    ) -> web.StreamResponse | None:
        """Fail before anything is accepted; nothing when this fault comes later."""
        if fault.kind == "retry_after":
            return self._refuse(entry, too_many_requests(fault.retry_after))
        if fault.kind == "error_500":
            return self._refuse(entry, Refused(code=500, description="Internal Server Error"))
        if fault.kind in GATEWAYS:
            entry.error_code, title = GATEWAYS[fault.kind]
            page = GATEWAY.format(title)
            return web.Response(status=entry.error_code, text=page, content_type="text/html")
        if fault.kind == "refuse":
            _hang_up(request)
            return web.Response()
        return None

    async def _fail_late(self, request: web.Request, entry: Entry, fault: Fault) -> None:
        """Fail after the effect: the answer comes late, or never."""
        entry.ambiguous = entry.ok and fault.kind in AMBIGUOUS
        if fault.kind in {"slow", "hang_after_accept"}:
            await self._pause(fault.seconds)
        if fault.kind in AMBIGUOUS:
            _hang_up(request)

    def _refuse(self, entry: Entry, refused: Refused) -> web.Response:
        entry.ok = False
        entry.error_code = refused.code
        return _json(refused.body, refused.code)

    async def _pause(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self.closing.wait()
        except TimeoutError:
            return


def _described(value: object) -> object:
    return value.described() if isinstance(value, Upload) else value


def _answer(result: object) -> web.Response:
    """Wrap a result; a string is JSON already."""
    raw = result if isinstance(result, str) else json.dumps(result)
    body = f'{{"ok":true,"result":{raw}}}'.encode("ascii")
    return web.Response(body=body, content_type="application/json")


def _json(body: dict[str, Any], status: int) -> web.Response:
    return web.json_response(body, status=status)


def _hang_up(request: web.Request) -> None:
    """Close the connection without a word."""
    if request.transport is not None:
        request.transport.abort()
