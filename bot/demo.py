"""The demo: a simulated Telegram in a child process, a school with pupils, and the bot."""

import asyncio
import sys
import tomllib
from pathlib import Path
from typing import Any, Final

from pydantic import SecretStr

from bot.app import App, assemble
from bot.clock import WallClock
from bot.running import until_stopped
from bot.settings import Settings
from domain.ids import AccountId
from domain.people import Role
from locales.library import Library
from locales.texts import FALLBACK, HERE
from services import people

FOLDER: Final = Path("data/demo")
"""Where the demo keeps its database and what the telephones show; delete it to begin anew."""

CAST: Final = HERE / FALLBACK / "demo.toml"


async def show(library: Library, port: int) -> None:
    """Start the simulator, let the pupils in, print the address, and run the bot."""
    cast = tomllib.loads(CAST.read_text(encoding="utf-8"))
    FOLDER.mkdir(parents=True, exist_ok=True)
    telegram = await _telegram(cast, port)
    app = await assemble(_settings(port), WallClock(), library)
    await _let_in(app, cast)
    sys.stdout.write(f"\n{cast['invitation']}\nhttp://127.0.0.1:{port}/\n\n")
    sys.stdout.flush()
    try:
        await until_stopped(app)
    finally:
        telegram.terminate()
        await telegram.wait()


async def _telegram(cast: dict[str, Any], port: int) -> asyncio.subprocess.Process:
    """Start the simulator; it ends by itself when we are gone, and keeps what it showed."""
    phones = [f"--phone={one['name']}:{one['account']}:ru" for one in cast["people"]]
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "simulator", "--port", str(port), "--until-stdin-closes"),
        *("--notebook", str(FOLDER / "telegram.json"), "--bot", cast["bot"], *phones),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    if child.stdout is None or not await child.stdout.readline():
        raise SystemExit(f"The simulator did not start: is port {port} taken? Try --port.")
    return child


def _settings(port: int) -> Settings:
    return Settings(
        bot_token=SecretStr("1:demo"),
        bot_api_base_url=f"http://127.0.0.1:{port}",
        data_dir=FOLDER,
        database_url="",
        http_port=0,
        operator_ids=(),
    )


async def _let_in(app: App, cast: dict[str, Any]) -> None:
    async with app.database.writing() as uow:
        school_id = await people.open_school(uow, cast["school"])
        for one in cast["people"]:
            roles = frozenset(map(Role, one["roles"]))
            await people.let_in(uow, school_id, AccountId(one["account"]), roles)
