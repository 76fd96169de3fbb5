"""Bringing the tables of a database to what this version of the program expects."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import URL, Connection, inspect, text

from storage.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

HEAD: Final = "0026"
"""The newest migration; a test holds it in step with the folder."""


PutAside = Callable[[URL, str], Awaitable[None]]
"""Copies the database at an address before it is moved to a revision."""


class NewerDatabase(RuntimeError):
    """A newer version of the program made the database; `here` is the revision it stands at."""

    def __init__(self, here: str) -> None:
        super().__init__(f"the database is of version {here}, the program knows {HEAD}")
        self.here = here


async def bring_up_to_date(database: Database, put_aside: PutAside | None = None) -> None:
    """Run the migrations that are missing; a database that is current costs one query.

    What is not new is put aside first, if somebody says how; whatever fails there leaves the
    database as it is.

    Raises:
        NewerDatabase: the database was made by a newer version of the program.
        OrphanedRows: rows would be left that lean on nothing.
    """
    if await is_current(database):
        return
    async with database.rebuilding() as connection:
        here = await connection.run_sync(revision_of)
        if here is not None and here > HEAD:
            raise NewerDatabase(here)
        if here is not None and here != HEAD and put_aside is not None:
            await put_aside(connection.engine.url, HEAD)
        if here != HEAD:
            await connection.run_sync(move_to, HEAD)


async def is_current(database: Database) -> bool:
    """Say whether the database stands where this version expects it."""
    async with database.glance() as connection:
        return await connection.run_sync(revision_of) == HEAD


def revision_of(connection: Connection) -> str | None:
    """Say which migration a database stands at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def move_to(connection: Connection, revision: str) -> None:
    """Run migrations, up or down, until the database stands at a revision ("base" is empty)."""
    from alembic import command  # noqa: PLC0415 - a start with nothing to migrate does without it

    config = _config(connection)
    here = revision_of(connection)
    going_down = revision == "base" or (here is not None and here > revision)
    (command.downgrade if going_down else command.upgrade)(config, revision)


def _config(connection: Connection) -> "Config":
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config
