"""Halls: the rooms of the house over two towns; what happens there is undone at once."""

import hashlib
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from pydantic import SecretStr
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.handling import Handled, Handling
from bot.settings import Settings
from domain import refusals
from domain.ids import AccountId
from domain.letters import Screen, Toast
from locales.contents import read_contents
from locales.library import Library
from locales.texts import ADULT, CHILD, texts_for
from services import questionnaires
from storage.tables import METADATA
from storage.unit_of_work import UnitOfWork
from tests.rights import belongings, districts, towns
from tests.rights.direct import a_connection
from tests.rights.towns import NOW, Namer, Town, marked
from tests.world import QUESTIONNAIRES

OPERATOR: Final = 999
STRANGER: Final = 998
POST: Final = frozenset({"inbox", "outbox", "messages", "journal", "journal_details"})
"""Tables that pass things on, or only say that somebody asked."""

_QUIET: Final = POST | {"journal_heads", "questionnaires", "consent_texts", "settings"}
_TABLES: Final = tuple(one for one in METADATA.sorted_tables if one.name not in _QUIET)


def _codes() -> Mapping[str, str]:
    """Map the words of every refusal to its code."""
    every = set(refusals.DomainError.__subclasses__()) - {refusals.Misunderstood}
    texts = [texts_for("ru", one) for one in (ADULT, CHILD)]
    codes = sorted(str(getattr(one, "code")) for one in every)  # noqa: B009 - mypy sees objects
    return {said.label(f"refusal-{code}"): code for said in texts for code in codes}


REFUSALS: Final = _codes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of an update, as the one who sent it sees it."""

    handled: Handled
    words: str = ""
    labels: tuple[str, ...] = ()
    taps: tuple[str, ...] = ()

    @property
    def refusal(self) -> str | None:
        """The code of the refusal that was said; None: it was none."""
        return REFUSALS.get(self.words)

    @property
    def seen(self) -> tuple[str, tuple[str, ...]]:
        """Everything a person reads: words and labels, never what is hidden behind a button."""
        return self.words, self.labels


@dataclass(slots=True, kw_only=True)
class Hall:
    """The house on one connection, with its towns; nobody else looks at the database."""

    connection: AsyncConnection
    handling: Handling
    library: Library
    now: datetime = NOW
    towns: dict[str, Town] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict)
    each: dict[int, dict[str, str]] = field(default_factory=dict)
    own: dict[tuple[str, ...], "Answer"] = field(default_factory=dict)
    _seals: dict[str, dict[str, str]] = field(default_factory=dict)
    _number: int = 0

    @asynccontextmanager
    async def undone(self) -> AsyncIterator[None]:
        """Undo whatever happens inside."""
        savepoint = await self.connection.begin_nested()
        try:
            yield
        finally:
            await savepoint.rollback()

    @asynccontextmanager
    async def remembering(self, name: str) -> AsyncIterator[None]:
        """Compare with how things stand now, until the end; the name stands for how they do."""
        if name not in self._seals:
            self._seals[name] = await self.seals()
        before, self.kept = self.kept, self._seals[name]
        try:
            yield
        finally:
            self.kept = before

    async def takes(self, account: int, event: Mapping[str, Any]) -> Answer:
        """Let somebody's update be handled as the worker would, and keep what it did."""
        self._number += 1
        update = self.handling.read(json.dumps({"update_id": self._number, **event}))
        uow = UnitOfWork(self.connection)
        known = (await uow.accounts.by_ids([AccountId(account)])).get(AccountId(account))
        handled = await self.handling.handle_carefully(uow, update, known, self.now)
        await uow.finish()
        return _read(handled)

    async def taps(self, account: int, data: str, message_id: int = 5) -> Answer:
        """Let somebody tap a button."""
        return await self.takes(account, tapped(account, data, message_id))

    async def says(self, account: int, words: str) -> Answer:
        """Let somebody write words."""
        return await self.takes(account, written(account, text=words))

    async def changes(self) -> int:
        """Count the rows that were ever written or deleted, undone or not."""
        found = await self.connection.execute(text("SELECT total_changes()"))
        return int(found.scalar_one())

    async def seals(self, school: int | None = None) -> dict[str, str]:
        """Give a checksum of every table that remembers something, perhaps of one school only."""
        seals = {}
        for table in _TABLES:
            rows_of = select(table).order_by(*table.primary_key)
            if school is not None:
                if "school_id" not in table.c or table.name == "accounts":
                    continue
                rows_of = rows_of.where(table.c.school_id == school)
            rows = await self.connection.execute(rows_of)
            whole = repr([tuple(one) for one in rows]).encode()
            seals[table.name] = hashlib.sha256(whole).hexdigest()
        return seals


def tapped(account: int, data: str, message_id: int = 5) -> dict[str, Any]:
    """Write a tap as Telegram does."""
    shown = {"message_id": message_id, "date": 1, "chat": _chat(account)}
    query = {"id": "1", "from": _user(account), "chat_instance": "1", "data": data}
    return {"callback_query": {**query, "message": shown}}


def written(account: int, **what: Any) -> dict[str, Any]:
    """Write a message as Telegram does."""
    who = {"chat": _chat(account), "from": _user(account)}
    return {"message": {"message_id": 9, "date": 1630000000, **who, **what}}


def _chat(account: int) -> dict[str, Any]:
    return {"id": account, "type": "private", "first_name": "Некто"}


def _user(account: int) -> dict[str, Any]:
    return {"id": account, "is_bot": False, "first_name": "Некто", "language_code": "ru"}


async def _unite(hall: Hall) -> None:
    """Let the first town have joined the municipality, where there is one."""
    schools = [one for mark, one in hall.towns.items() if mark != districts.DISTRICT]
    districts.strangers(*schools)
    if districts.DISTRICT in hall.towns:
        district = hall.towns[districts.DISTRICT]
        await districts.found(hall.connection, district)
        await districts.join(hall.connection, schools[0], district, hall.library)


def _read(handled: Handled) -> Answer:
    answer = handled.answer
    if isinstance(answer, Screen):
        buttons = [one for row in answer.rows for one in row]
        labels = tuple(one.label for one in buttons)
        taps = tuple(one.tap for one in buttons)
        return Answer(handled=handled, words=str(answer.text), labels=labels, taps=taps)
    return Answer(handled=handled, words=answer.text if isinstance(answer, Toast) else "")


@asynccontextmanager
async def a_hall(
    folder: Path, *marks: str, namers: Mapping[str, Namer] | None = None
) -> AsyncIterator[Hall]:
    """Open the house over a town for each mark; everything is forgotten in the end."""
    settings = Settings(bot_token=SecretStr("42:test"), data_dir=folder, operator_ids=(OPERATOR,))
    async with a_connection(folder) as connection:
        uow = UnitOfWork(connection)
        library = await questionnaires.enrol(uow, read_contents(QUESTIONNAIRES / "pairs"))
        hall = Hall(connection=connection, handling=Handling(settings, library), library=library)
        for number, mark in enumerate(marks, start=1):
            namer = (namers or {}).get(mark, marked)
            town = await towns.settle(connection, mark, number * 1000, namer)
            await belongings.furnish(connection, town, library)
            hall.towns[mark] = town
        await uow.settings.set(f"opening:{OPERATOR}", "Новая школа")
        await _unite(hall)
        hall.kept = await hall.seals()
        hall.each = {one.id: await hall.seals(one.id) for one in hall.towns.values()}
        yield hall
