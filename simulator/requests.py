"""Requests: the parameters of a Bot API call, however they were sent."""

import json
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from simulator.files import Upload
from simulator.refusals import bad_request

JSON_FIELDS = frozenset(
    {
        "allowed_updates",
        "caption_entities",
        "commands",
        "entities",
        "link_preview_options",
        "reply_markup",
        "reply_parameters",
        "scope",
        "suggested_post_parameters",
    }
)


ATTACHED = "attach://"


async def read_params(request: web.Request) -> dict[str, Any]:
    """Read query, form, multipart or JSON; ids of chats become numbers, JSON fields objects.

    Raises:
        Refused: 400 when the JSON cannot be read.
    """
    params: dict[str, Any] = {}
    if query := request.query_string:
        params.update(parse_qsl(query, keep_blank_values=True))
    params.update(await _read_body(request))
    for name in JSON_FIELDS.intersection(params):
        if isinstance(params[name], str):
            params[name] = _json(params[name] or "null")
    chat_id = params.get("chat_id")
    if isinstance(chat_id, str) and chat_id.removeprefix("-").isdecimal():
        params["chat_id"] = int(chat_id)
    return params


async def _read_body(request: web.Request) -> dict[str, Any]:
    content_type = request.content_type
    if content_type.startswith("multipart/"):
        return _attached({name: _field(one) for name, one in (await request.post()).items()})
    body = await request.read()
    if not body:
        return {}
    return _object(body) if content_type == "application/json" else dict(_form(body))


def _field(value: str | bytes | bytearray | web.FileField) -> object:
    if isinstance(value, web.FileField):
        return Upload(value.file.read(), value.filename)
    return value


def _attached(fields: dict[str, Any]) -> dict[str, Any]:
    """Put a file in the place that names the field it came in: `attach://<field>`."""
    for name, value in list(fields.items()):
        if isinstance(value, str) and value.startswith(ATTACHED):
            fields[name] = fields.pop(value.removeprefix(ATTACHED), value)
    return fields


def _form(body: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(body.decode(), keep_blank_values=True, errors="strict")
    except UnicodeDecodeError as error:
        raise bad_request("strings must be encoded in UTF-8") from error


def _json(text: str | bytes) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise bad_request("can't parse JSON object") from error


def _object(body: bytes) -> dict[str, Any]:
    value = _json(body)
    if not isinstance(value, dict):
        raise bad_request("can't parse JSON object")
    return value
