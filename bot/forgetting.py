"""Forgetting: what no transaction can do about an erasure: a list outside, and clean bytes."""

from datetime import datetime

from bot.secret_keys import secret_key
from bot.settings import Settings
from services import suppression
from storage import backups
from storage.database import Database
from storage.suppression_list import SuppressionList


class Forgetting:
    """Keeps who was erased on the list beside the database, and scrubs the files after it."""

    def __init__(self, settings: Settings, database: Database) -> None:
        self._database = database
        self._backups = settings.data_dir / "backups"
        self._list = SuppressionList(settings.data_dir, secret_key(settings.secret_key_path))

    async def work(self, now: datetime) -> None:
        """Put on the list who was erased, and leave no byte of them; cut short, it is repeated."""
        backups.forget(self._backups, now)
        async with self._database.reading() as uow:
            gone, must_scrub = await suppression.noted(uow), await suppression.must_scrub(uow)
        if gone:
            self._list.add(gone)
            async with self._database.writing() as uow:
                await suppression.listed(uow)
        if must_scrub and await self._database.scrub():
            async with self._database.writing() as uow:
                await suppression.scrubbed(uow)

    async def look_back(self, now: datetime) -> None:
        """Plan the erasure of everybody on the list whom a backup brought back."""
        async with self._database.writing() as uow:
            await suppression.erase_again(uow, self._list.read(), self._list.mark, now)
