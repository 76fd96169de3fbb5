"""The demo: a simulated Telegram in a child process, a school with people in it, and the bot."""

import asyncio
import sys
import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from pydantic import SecretStr

from bot.app import App, assemble
from bot.clock import PushedClock
from bot.hands import Hands, follow
from bot.locks import held
from bot.rehearsal import Rehearsal
from bot.running import until_stopped
from bot.settings import Settings
from bot.stages import a_telegram
from locales.library import Library
from locales.texts import FALLBACK, HERE
from services import events

FOLDER: Final = Path("data/demo")
"""Where the demo keeps its database and what the telephones show; delete it to begin anew."""

CAST: Final = HERE / FALLBACK / "demo.toml"


async def show(library: Library, port: int) -> None:
    """Start the simulator, let people do what comes first, print the address, run the bot."""
    cast = tomllib.loads(CAST.read_text(encoding="utf-8"))
    FOLDER.mkdir(parents=True, exist_ok=True)
    with held(FOLDER):
        async with a_telegram(port, *_phones(cast)):
            await _play(library, cast, port)


async def _play(library: Library, cast: dict[str, Any], port: int) -> None:
    """Let people do what comes first, print the address, run the bot."""
    hands = Hands(f"http://127.0.0.1:{port}")
    try:
        clock = PushedClock((await hands.look()).reached)
        app = await assemble(_settings(cast, port), clock, library)
        await _rehearse(app, library, cast)
        sys.stdout.write(f"\n{cast['invitation']}\nhttp://127.0.0.1:{port}/\n\n")
        sys.stdout.flush()
        await _run(app, clock, hands, cast, port)
    finally:
        await hands.close()


async def _run(
    app: App, clock: PushedClock, hands: Hands, cast: dict[str, Any], port: int
) -> None:
    """Run the bot, going wherever the page sends its time."""

    async def set_hands(to: datetime) -> None:
        await clock.push(to)
        await hands.tell_reached(clock.now())

    async def advance(to: datetime) -> None:
        await app.turn(to, set_hands)
        await hands.tell_reached(clock.now())
        await hands.tell_marks(await _marks(app, cast))

    await advance(clock.now())
    following = asyncio.ensure_future(follow(f"http://127.0.0.1:{port}", clock, advance))
    try:
        await until_stopped(app)
    finally:
        following.cancel()


async def _marks(app: App, cast: dict[str, Any]) -> dict[str, datetime]:
    """Name the moments worth jumping to: the final event that comes next."""
    now = app.clock.now()
    async with app.database.reading() as uow:
        moments = await events.to_come(uow, now)
    return {cast["to_the_event"]: min(moments)} if moments else {}


def _phones(cast: dict[str, Any]) -> list[str]:
    """Say what the simulator shows: the telephones, their clock, and what they showed before."""
    return [
        *("--clock", cast["starts_at"].isoformat(), "--zone", cast["zone"]),
        *("--notebook", str(FOLDER / "telegram.json"), "--bot", cast["bot"]),
        *(f"--phone={one['name']}:{one['account']}:ru" for one in cast["people"]),
    ]


def _settings(cast: dict[str, Any], port: int) -> Settings:
    """Give the demo's own settings, whatever the environment says."""
    return Settings.model_construct(
        bot_token=SecretStr("1:demo"),
        bot_api_base_url=f"http://127.0.0.1:{port}",
        data_dir=FOLDER,
        operator_ids=(cast["operator"],),
    )


async def _rehearse(app: App, library: Library, cast: dict[str, Any]) -> None:
    async with app.database.writing() as uow:
        play = Rehearsal(uow=uow, library=library, cast=cast, now=app.clock.now())
        await play.play()
