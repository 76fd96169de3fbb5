"""The witness: once a day it notes outside the database how far each journal has come."""

from datetime import date, datetime
from pathlib import Path

from services import journals
from storage.database import Database
from storage.head_book import HeadBook


class Witness:
    """Keeps the book of heads, from the beginning of the first day it is asked."""

    def __init__(self, folder: Path, database: Database) -> None:
        self._book = HeadBook(folder)
        self._database = database
        self._day: date | None = None

    async def work(self, now: datetime) -> None:
        """Note the heads that moved since they were noted last; once a day."""
        if self._day == now.date():
            return
        async with self._database.reading() as uow:
            heads = await journals.heads(uow)
        known = {(one.school_id, one.line) for one in self._book.read()}
        moved = [one for one in heads if (one.school_id, one.line) not in known]
        if moved:
            self._book.add(moved)
        self._day = now.date()
