"""Routes of the phones: what a browser asks when a person types and taps."""

from typing import Any

from aiohttp import web

from simulator.pictures import menu, picture
from simulator.telegram import Telegram


class PhoneRoutes:
    """Phones over HTTP; errors are turned into JSON by the server's middleware."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram

    def routes(self) -> list[web.RouteDef]:
        """List the paths under `/phones`."""
        return [
            web.get("/phones", self.index),
            web.post("/phones", self.add),
            web.post("/phones/{id}/{deed}", self.act),
        ]

    async def index(self, _request: web.Request) -> web.Response:
        """Show the bot, its commands and every phone."""
        bot = self.telegram.bot
        body = {
            "bot": {"username": bot["username"], "first_name": bot["first_name"]},
            "commands": menu(self.telegram.commands),
            "clock": self.telegram.hands and self.telegram.hands.picture(),
            "phones": [picture(phone) for phone in self.telegram.phones.values()],
        }
        return web.json_response(body)

    async def add(self, request: web.Request) -> web.Response:
        """Add a phone and show it."""
        body = await request.json()
        phone = self.telegram.add_phone(
            str(body["first_name"]),
            id=body.get("id"),
            language_code=str(body.get("language_code") or "ru"),
        )
        return web.json_response(picture(phone))

    async def act(self, request: web.Request) -> web.Response:
        """Do what a person does: type, tap, attach, edit, block, unblock, start, deactivate."""
        phone_id = int(request.match_info["id"])
        if phone_id not in self.telegram.phones:
            raise web.HTTPNotFound(reason="no such phone")
        body = await request.json() if request.can_read_body else {}
        return web.json_response(self._do(request.match_info["deed"], phone_id, body))

    def _do(self, deed: str, phone_id: int, body: dict[str, Any]) -> dict[str, Any]:
        telegram = self.telegram
        match deed:
            case "type":
                return {"message_id": telegram.type(phone_id, str(body["text"]))}
            case "start":
                return {"message_id": telegram.start(phone_id, str(body.get("payload") or ""))}
            case "tap":
                query = telegram.tap(phone_id, int(body["message_id"]), str(body["data"]))
                return {"query_id": query}
            case "attach":
                number = telegram.attach(phone_id, str(body["kind"]), body.get("caption"))
                return {"message_id": number}
            case "edit":
                telegram.edit(phone_id, int(body["message_id"]), str(body["text"]))
            case _:
                self._turn(deed, phone_id)
        return {}

    def _turn(self, deed: str, phone_id: int) -> None:
        deeds = {
            "block": self.telegram.block,
            "unblock": self.telegram.unblock,
            "deactivate": self.telegram.deactivate,
        }
        if deed not in deeds:
            raise web.HTTPNotFound(reason="a phone cannot do that")
        deeds[deed](phone_id)
