"""The demo: a simulated Telegram in a child process, a school with people in it, and the bot."""

import asyncio
import sys
from datetime import datetime

from pydantic import SecretStr

from bot import casts
from bot.app import App, assemble
from bot.casts import Cast
from bot.clock import PushedClock
from bot.hands import Hands, follow
from bot.locks import held
from bot.rehearsal import Rehearsal
from bot.running import until_stopped
from bot.settings import Settings
from bot.stages import a_telegram
from locales.library import Library
from services import due_days, events


async def show(library: Library, port: int, programme: str = casts.USUAL) -> None:
    """Start the simulator, let people do what comes first, print the address, run the bot.

    Raises:
        NoSuchDemo: nobody plays in that programme.
    """
    cast = casts.read(programme)
    folder = casts.folder(programme)
    folder.mkdir(parents=True, exist_ok=True)
    with held(folder):
        async with a_telegram(port, *_phones(cast)):
            await _play(library, cast, port)


async def _play(library: Library, cast: Cast, port: int) -> None:
    """Let people do what comes first, print the address, run the bot."""
    hands = Hands(f"http://127.0.0.1:{port}")
    try:
        clock = PushedClock((await hands.look()).reached)
        app = await assemble(_settings(cast, port), clock, library)
        await _rehearse(app, library, cast)
        sys.stdout.write(f"\n{cast['invitation']}\nhttp://127.0.0.1:{port}/\n\n")
        sys.stdout.write(_others(library, cast))
        sys.stdout.flush()
        await _run(app, clock, hands, cast, port)
    finally:
        await hands.close()


async def _run(app: App, clock: PushedClock, hands: Hands, cast: Cast, port: int) -> None:
    """Run the bot, going wherever the page sends its time."""

    async def set_hands(to: datetime) -> None:
        await clock.push(to)
        app.pulse.set_anew()
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


async def _marks(app: App, cast: Cast) -> dict[str, datetime]:
    """Name the moments worth jumping to: the next deadline, and the next final event."""
    now = app.clock.now()
    async with app.database.reading() as uow:
        ahead = {
            cast["to_the_deadline"]: await due_days.to_come(uow, now),
            cast["to_the_event"]: await events.to_come(uow, now),
        }
    return {words: min(moments) for words, moments in ahead.items() if moments}


def _others(library: Library, cast: Cast) -> str:
    """Name the demos of other programmes, and what starts them."""
    listed = [
        f"  make demo PROGRAMME={one:<18} {library.programme(one).title}\n"
        for one in casts.names()
        if one != cast["programme"]
    ]
    return f"{cast['others']}\n{''.join(listed)}\n"


def _phones(cast: Cast) -> list[str]:
    """Say what the simulator shows: the telephones, their clock, and what they showed before."""
    return [
        *("--clock", cast["starts_at"].isoformat(), "--zone", cast["zone"]),
        *("--notebook", str(casts.folder(cast["programme"]) / "telegram.json")),
        *("--bot", cast["bot"]),
        *(f"--phone={one['name']}:{one['account']}:ru" for one in casts.everybody(cast)),
    ]


def _settings(cast: Cast, port: int) -> Settings:
    """Give the demo's own settings, whatever the environment says."""
    return Settings.model_construct(
        bot_token=SecretStr("1:demo"),
        bot_api_base_url=f"http://127.0.0.1:{port}",
        data_dir=casts.folder(cast["programme"]),
        operator_ids=(cast["operator"],),
    )


async def _rehearse(app: App, library: Library, cast: Cast) -> None:
    async with app.database.writing() as uow:
        play = Rehearsal(uow=uow, library=library, cast=cast, now=app.clock.now())
        await play.play()
