"""Records: what the database holds, for tests that look behind the screens."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Table, select

from storage.database import Database
from storage.tables import accounts, answers, inbox, interviews, journal, outbox, people, prompts

Rows = Sequence[Mapping[str, Any]]

REMEMBERED: Final = (accounts, people, interviews, answers, prompts, journal)
"""Everything that is remembered of people; the inbox and the outbox only pass things on."""


async def rows(database: Database, table: Table) -> Rows:
    """Read a whole table in the order of its key."""
    async with database.connection() as connection:
        found = await connection.execute(select(table).order_by(*table.primary_key))
        return [dict(row) for row in found.mappings()]


async def remembered(database: Database) -> Mapping[str, Rows]:
    """Read everything that is remembered of people."""
    return {table.name: await rows(database, table) for table in REMEMBERED}


async def given(database: Database) -> Mapping[str, Any]:
    """Read the answers by question id; for stories with one questionnaire and one person."""
    return {one["question_id"]: one["value"] for one in await rows(database, answers)}


async def letters(database: Database) -> Rows:
    """Read the outbox."""
    return await rows(database, outbox)


async def updates(database: Database) -> Rows:
    """Read the inbox."""
    return await rows(database, inbox)
