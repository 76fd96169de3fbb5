"""Wholeness: whether the journal of every school is as it was written."""

from collections.abc import Callable

from bot.clock import WallClock
from bot.secret_keys import secret_key
from bot.settings import Settings
from locales.texts import FALLBACK, texts_for
from services import journals
from storage import schema
from storage.database import Database
from storage.head_book import HeadBook


async def report(settings: Settings, tell: Callable[[str], object]) -> int:
    """Tell of each school whether its journal holds; give the exit code.

    A database that this version has not been started on yet is left alone.

    Raises:
        KeyUnusable: the file of the secret key cannot be read, or is no key.
    """
    words = texts_for(FALLBACK)
    path, noted = settings.secret_key_path, HeadBook(settings.data_dir).read()
    database = Database(settings.database, secret_key(path) if path.exists() else b"")
    try:
        if not await schema.is_current(database):
            return 0
        async with database.writing() as uow:
            found = await journals.check(uow, noted, WallClock().now())
    finally:
        await database.close()
    for one in found:
        if one.broken_at is None:
            tell(words.label("journal-whole", school=one.school.name))
        else:
            line = str(one.broken_at)
            tell(words.label("journal-broken", school=one.school.name, line=line))
    return int(any(one.broken_at is not None for one in found))
