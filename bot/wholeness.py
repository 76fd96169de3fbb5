"""Wholeness: whether the journal of every school is as it was written."""

from collections.abc import Callable

from bot.settings import Settings
from locales.texts import FALLBACK, texts_for
from services import journals
from storage import schema
from storage.database import Database


async def report(settings: Settings, tell: Callable[[str], object]) -> int:
    """Tell of each school whether its journal holds; give the exit code.

    A database that this version has not been started on yet is left alone.
    """
    words = texts_for(FALLBACK)
    database = Database(settings.database)
    try:
        if not await schema.is_current(database):
            return 0
        async with database.writing() as uow:
            found = await journals.check(uow)
    finally:
        await database.close()
    for one in found:
        if one.broken_at is None:
            tell(words.label("journal-whole", school=one.school.name))
        else:
            line = str(one.broken_at)
            tell(words.label("journal-broken", school=one.school.name, line=line))
    return int(any(one.broken_at is not None for one in found))
