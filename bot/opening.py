"""Opening a school from the command line, beside a running bot or before its first start."""

from bot.clock import WallClock
from bot.locks import held
from bot.obstacles import Obstacle
from bot.secret_keys import secret_key
from bot.settings import Settings
from bot.upgrading import upgrade
from bot.wire import Wire
from locales.library import Library
from locales.school_files import shelf_of
from locales.texts import FALLBACK, texts_for
from services import opening
from services.links import BOT_NAME
from services.opening import Opened
from storage import schema
from storage.database import Database


class BotNameless(Obstacle):
    """Nobody knows how the bot is called, so no link to it can be made."""


class NoSuchProgramme(Obstacle):
    """No file holds the programme asked for."""


async def open_school(
    settings: Settings, library: Library, name: str, programme_id: str, year: int | None
) -> str:
    """Open a school; give what to tell the operator: the first curator's link.

    Raises:
        Obstacle: there is no such programme, or the database cannot be used.
    """
    words = texts_for(FALLBACK)
    if programme_id not in library.programmes:
        known = ", ".join(sorted(library.programmes))
        raise NoSuchProgramme(words.label("start-no-programme", name=programme_id, known=known))
    now = WallClock().now()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    database = Database(settings.database, secret_key(settings.secret_key_path))
    try:
        if not await schema.is_current(database):
            with held(settings.data_dir):
                await upgrade(settings, now)
        bot = await _called(settings)
        async with database.writing() as uow:
            if bot is not None:
                await uow.settings.set(BOT_NAME, bot)
            elif await uow.settings.get(BOT_NAME) is None:
                raise BotNameless(words.label("start-nameless"))
            programme = library.programmes[programme_id]
            opened = await opening.open_school(uow, name, programme, now, year)
    finally:
        await database.close()
    link = words.label("operator-link", **_told(opened))
    folder = shelf_of(settings.school_files_path, opened.school.id)
    return f"{link}\n\n{words.label('school-files-folder', folder=str(folder))}"


def _told(opened: Opened) -> dict[str, str]:
    """Give what the operator is told of a school or a municipality."""
    school = opened.school
    return {"level": school.level, "name": school.name, "link": opened.address}


async def _called(settings: Settings) -> str | None:
    """Ask Telegram how the bot is called; None while it is out of reach."""
    token = settings.bot_token.get_secret_value()
    wire = Wire(settings.bot_api_base_url, token, settings.proxy_url)
    try:
        me = await wire.call("getMe", patience=5.0)
    finally:
        await wire.close()
    return str(me.result["username"]) if me.ok else None
