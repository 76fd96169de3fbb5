"""Pages: the web page of phones, served from the folder `page` beside this module."""

from pathlib import Path

from aiohttp import web

FOLDER = Path(__file__).with_name("page")
FRESH = {"Cache-Control": "no-store"}


async def index(_request: web.Request) -> web.StreamResponse:
    """Serve the page itself."""
    return _file("index.html")


async def part(request: web.Request) -> web.StreamResponse:
    """Serve a script, a style or a picture of the page."""
    return _file(request.match_info["path"])


async def nothing(_request: web.Request) -> web.StreamResponse:
    """Answer for every path that leads nowhere."""
    return web.json_response({"error": "no such path"}, status=404)


def routes() -> list[web.RouteDef]:
    """List what a browser opens; these routes come last, for they take every path."""
    return [
        web.get("/", index),
        web.get("/page/{path:.+}", part),
        web.route("*", "/{path:.*}", nothing),
    ]


def _file(path: str) -> web.StreamResponse:
    file = (FOLDER / path).resolve()
    if not file.is_relative_to(FOLDER.resolve()) or not file.is_file():
        return web.json_response({"error": "no such page"}, status=404)
    return web.FileResponse(file, headers=FRESH)
