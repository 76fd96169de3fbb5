"""Chains: journal lines written at the end of a unit, each bound to the one before it.

The head of a school keeps how many lines there are and the hash of the last, so that lines cut
off at the end are missed too. The program remembers the heads it wrote last: moving one on from
there is one statement, and only where it fails (another process wrote, or the unit that wrote it
was rolled back) is the head read anew, under a lock.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as insert_once
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId
from domain.journals import Entry, chained, root, sealed
from storage.tables import journal, journal_details, journal_heads

Head = tuple[int, str]
"""How many lines a school's journal has, and the hash of the last."""

Heads = dict[SchoolId, Head]
Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Binder:
    """What lines are bound with: the key that details are sealed with, and the heads known.

    The key never stands in the database: whoever holds that alone could guess erased details.
    """

    secret: bytes = b""
    heads: Heads = field(default_factory=dict)


_HEAD: Final = (
    select(journal_heads.c.lines, journal_heads.c.hash)
    .where(journal_heads.c.school_id == bindparam("school"))
    .with_for_update()
)
_BEFORE_THE_CHAIN: Final = (
    select(func.count())
    .where(journal.c.school_id == bindparam("of_school"), journal.c.hash.is_(None))
    .scalar_subquery()
)
_BEGIN: Final = (
    insert_once(journal_heads).values(unchained=_BEFORE_THE_CHAIN).on_conflict_do_nothing()
)
_MOVE: Final = (
    update(journal_heads)
    .where(
        journal_heads.c.school_id == bindparam("school"),
        journal_heads.c.hash == bindparam("known"),
    )
    .values(lines=bindparam("to"), hash=bindparam("last"))
)
_WRITE: Final = insert(journal)
_DETAIL: Final = insert(journal_details).values(
    journal_id=select(journal.c.id)
    .where(journal.c.school_id == bindparam("school"), journal.c.line == bindparam("at_line"))
    .scalar_subquery(),
    body=bindparam("words", type_=journal_details.c.body.type),
)


async def write(
    connection: AsyncConnection, binder: Binder, entries: Mapping[SchoolId, Sequence[Entry]]
) -> None:
    """Write the entries of one or several schools, each school's in their order."""
    rows: Rows = []
    details: Rows = []
    for school_id in sorted(entries):
        waiting = entries[school_id]
        bound = await _bound(connection, binder, school_id, waiting)
        rows += bound
        details += [
            {"school": school_id, "at_line": row["line"], "words": dict(one.details)}
            for row, one in zip(bound, waiting, strict=True)
            if one.details
        ]
    await connection.execute(_WRITE, rows)
    if details:
        await connection.execute(_DETAIL, details)


async def _bound(
    connection: AsyncConnection, binder: Binder, school_id: SchoolId, waiting: Sequence[Entry]
) -> Rows:
    """Bind entries to the head of their school, and move the head on to the last of them."""
    head = binder.heads.get(school_id) or await _head(connection, school_id)
    rows = _rows(school_id, head, waiting, binder.secret)
    if not await _moved(connection, school_id, head, rows[-1]):
        head = await _head(connection, school_id)
        rows = _rows(school_id, head, waiting, binder.secret)
        await _moved(connection, school_id, head, rows[-1])
    binder.heads[school_id] = rows[-1]["line"], rows[-1]["hash"]
    return rows


async def _moved(
    connection: AsyncConnection, school_id: SchoolId, head: Head, last: Mapping[str, Any]
) -> bool:
    facts = {"school": school_id, "known": head[1], "to": last["line"], "last": last["hash"]}
    return (await connection.execute(_MOVE, facts)).rowcount == 1


async def _head(connection: AsyncConnection, school_id: SchoolId) -> Head:
    """Take the head of a school, locked until the unit ends; one that has none begins here."""
    found = (await connection.execute(_HEAD, {"school": school_id})).one_or_none()
    if found is None:
        first = root(school_id)
        facts = {"school_id": school_id, "lines": 0, "hash": first, "dropped": 0, "root": first}
        await connection.execute(_BEGIN, {**facts, "of_school": school_id})
        found = (await connection.execute(_HEAD, {"school": school_id})).one()
    return found.lines, found.hash


def _rows(school_id: SchoolId, head: Head, waiting: Sequence[Entry], key: bytes) -> Rows:
    line, previous = head
    rows: Rows = []
    for one in waiting:
        line += 1
        seal = sealed(one.details, key) if one.details else ""
        previous = chained(previous, line, one, seal)
        rows.append(
            {
                "at": one.at,
                "school_id": school_id,
                "actor_id": one.actor_id,
                "deed": one.deed,
                "subject": one.subject,
                "line": line,
                "seal": seal or None,
                "hash": previous,
            }
        )
    return rows
