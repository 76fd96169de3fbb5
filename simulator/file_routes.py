"""Routes of files: what a browser or a test sends from a phone, and saves on it."""

from urllib.parse import quote

from aiohttp import web

from simulator.files import UNKNOWN
from simulator.telegram import Telegram

SHOWN = frozenset({"image/png", "image/jpeg"})
"""What a page may show as it is; everything else is only ever saved."""


class FileRoutes:
    """Files over HTTP."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram

    def routes(self) -> list[web.RouteDef]:
        """List the paths of files; they stand before the other paths of phones."""
        return [
            web.post("/phones/{id}/file", self.send),
            web.get("/phones/{id}/files/{message_id}", self.save),
        ]

    async def send(self, request: web.Request) -> web.Response:
        """Send the body as a document named `name`, with the words `caption` if there are any."""
        query = request.query
        number = self.telegram.send_file(
            int(request.match_info["id"]),
            query["name"],
            await request.read(),
            query.get("caption", ""),
        )
        return web.json_response({"message_id": number})

    async def save(self, request: web.Request) -> web.Response:
        """Give the bytes of the file in a message."""
        phone = self.telegram.phones[int(request.match_info["id"])]
        file = phone.messages[int(request.match_info["message_id"])].file
        if file is None:
            raise web.HTTPNotFound(reason="the message carries no file")
        is_shown = file.mime in SHOWN
        manner = "inline" if is_shown else "attachment"
        headers = {
            "Content-Disposition": f"{manner}; filename*=UTF-8''{quote(file.name)}",
            "X-Content-Type-Options": "nosniff",
        }
        body = self.telegram.cabinet.bodies[file.file_id]
        mime = file.mime if is_shown else UNKNOWN
        return web.Response(body=body, content_type=mime, headers=headers)
