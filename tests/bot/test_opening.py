"""Opening a school from the command line, before the bot's first start and beside it."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.opening import BotNameless, NoSuchProgramme, open_school
from bot.settings import Settings
from locales.contents import read_contents
from simulator.server import serve
from simulator.telegram import Telegram
from storage.database import Database
from storage.tables import invitations, positions, runs, schools
from tests.records import rows

PLAN = "gymnasium-2021"
NOWHERE = "http://127.0.0.1:1"


def settings(folder: Path, url: str) -> Settings:
    """Point to a Telegram and a folder."""
    return Settings(bot_token=SecretStr("42:test"), bot_api_base_url=url, data_dir=folder)


async def test_a_school_is_opened_with_its_road_map_and_a_link(tmp_path: Path) -> None:
    """A second time gives another link, and no second school."""
    server = await serve(Telegram())
    mine, library = settings(tmp_path, server.url), read_contents()
    first = await open_school(mine, library, "Гимназия", PLAN, 2021)
    second = await open_school(mine, library, "Гимназия", PLAN, 2021)
    await server.close()

    assert "https://t.me/mentoring_bot?start=" in first
    assert first != second
    database = Database(mine.database)
    counts = [len(await rows(database, one)) for one in (schools, runs, positions, invitations)]
    (run,) = await rows(database, runs)
    await database.close()
    assert counts == [1, 1, 32, 2]
    assert run["starts_on"].year == 2021


async def test_an_unknown_programme_is_named_with_those_there_are(tmp_path: Path) -> None:
    """Nothing is opened, and the line helps."""
    with pytest.raises(NoSuchProgramme, match=PLAN):
        await open_school(settings(tmp_path, NOWHERE), read_contents(), "Гимназия", "x", None)


async def test_without_telegram_no_link_can_be_made(tmp_path: Path) -> None:
    """How the bot is called is known only to Telegram; nothing is left half-opened."""
    mine = settings(tmp_path, NOWHERE)
    with pytest.raises(BotNameless):
        await open_school(mine, read_contents(), "Гимназия", PLAN, None)
    database = Database(mine.database)
    assert await rows(database, schools) == []
    await database.close()
