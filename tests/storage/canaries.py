"""Canaries: a word of its own in every column that can hold words about somebody."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Float,
    Integer,
    LargeBinary,
    String,
    Table,
    insert,
)

from storage.columns import TECHNICAL, Moment
from storage.database import Database
from storage.tables import METADATA
from tests.records import rows

NOW: Final = datetime(2021, 9, 6, 6, 0, tzinfo=UTC)

PAPERS: Final = frozenset(
    {
        "evidence.title",
        "evidence.number",
        "evidence.url",
        "evidence.file_id",
        "contest_proofs.title",
        "contest_proofs.number",
        "contest_proofs.url",
        "contest_proofs.file_id",
        "materials.url",
        "materials.file_id",
    }
)
"""Columns that name papers of a school: they prove its positions, whoever has put them there."""

CODES: Final = PAPERS | frozenset(
    {
        "people.roles",
        "people.form",
        "people.age_group",
        "people.standing",
        "role_terms.role",
        "roster.role",
        "roster.form",
        "roster.age_group",
        "invitations.role",
        "invitations.form",
        "invitations.age_group",
        "entry_requests.verdict",
        "consents.kind",
        "consents.answer",
        "consents.method",
        "consents.relation",
        "paper_drafts.kind",
        "paper_drafts.relation",
        "kinships.relation",
        "digest_marks.reason",
        "interviews.form",
        "anonymous_answers.value",
        "pairs.form",
        "pairs.outcome",
        "pairs.reason",
        "pair_wishes.wish",
        "year_people.role",
        "year_people.state",
        "pair_members.reason",
        "pair_members.form",
        "plans.state",
        "plan_items.mentor_mark",
        "plan_items.mentee_mark",
        "rematches.verdict",
        "candidacies.verdict",
        "meetings.state",
        "tickets.to_role",
        "accounts.language",
        "accounts.zone",
        "outbox.subject",
    }
)
"""Columns whose words are a school's papers, or come from a short list of ours.

They are no words about somebody who is erased.
"""

_AMONG_OURS: Final = {
    "consents.answer": "given",
    "consents.kind": "own",
    "consents.method": "account",
    "consents.relation": None,
    "digest_marks.cause": "unfinished",
    "digest_marks.deed": "take",
    "digest_marks.reason": "later",
    "journal.line": None,
    "runs.agreement": "none",
    "candidacies.verdict": None,
    "pair_members.reason": None,
    "pairs.outcome": None,
    "pairs.reason": None,
    "plan_items.mentee_mark": None,
    "plan_items.mentor_mark": None,
    "rematches.verdict": None,
    "kinships.relation": None,
    "people.is_trial": False,
    "role_terms.role": "mentee",
    "people.roles": "mentee",
    "people.standing": "admitted",
    "people.age_group": "adult",
    "people.form": "peer",
    "accounts.language": "ru",
}

_NOT_ABOUT_PEOPLE: Final = frozenset(
    {"schools", "settings", "school_settings", "journal_heads", "erasures"}
)
"""Tables without a column of words about somebody, whose rows would only be in the way."""


class Seeder:
    """Writes a row about somebody into every table, with a canary in every column of words."""

    def __init__(self, database: Database, name: str, number: int, school_id: int) -> None:
        self.database = database
        self.name = name
        self.number = number
        self.school_id = school_id
        self.canaries: dict[str, str] = {}
        self._rows: dict[str, dict[str, Any]] = {"schools": {"id": school_id}}

    async def seed(self) -> None:
        """Write the rows in an order in which what is pointed at is there."""
        first = [METADATA.tables["accounts"], METADATA.tables["people"]]
        for table in (*first, *(one for one in METADATA.sorted_tables if one not in first)):
            if table.name not in _NOT_ABOUT_PEOPLE:
                await self._write(table)

    def key(self, table: str) -> dict[str, Any]:
        """Give the key of the row that was written; empty where none was."""
        known = METADATA.tables[table].primary_key.c.keys()
        return {name: self._rows[table][name] for name in known if table in self._rows}

    async def _write(self, table: Table) -> None:
        facts = {one.name: self._value(table, one) for one in table.c if not _is_made(one)}
        async with self.database.connection() as connection:
            done = await connection.execute(insert(table).values(**facts))
        key = dict(zip(table.primary_key.c.keys(), done.inserted_primary_key or (), strict=True))
        self._rows[table.name] = {**facts, **key}

    def _value(self, table: Table, column: Column[Any]) -> Any:
        place = f"{table.name}.{column.name}"
        if column.foreign_keys:
            target = next(iter(column.foreign_keys)).column
            return self._rows[target.table.name][target.name]
        if column.name == "account_id" or place == "accounts.id":
            return 7000 + self.number
        if column.name == "person_id":
            return self._rows["people"]["id"]
        if place in _AMONG_OURS:
            return _AMONG_OURS[place]
        return self._typed(place, column)

    def _typed(self, place: str, column: Column[Any]) -> Any:
        """Give a value of the column's type."""
        plain: dict[type, Any] = {
            Boolean: True,
            Integer: self.number,
            Float: float(self.number),
            Moment: NOW,
            Date: date(2010, 1, 1),
        }
        known = (value for kind, value in plain.items() if isinstance(column.type, kind))
        return next(known, None) or self._words(place, column)

    def _words(self, place: str, column: Column[Any]) -> Any:
        is_ours = column.info == TECHNICAL or place in CODES
        words = f"{self.number}" if is_ours else self._canary(place)
        if isinstance(column.type, JSON):
            return [words]
        if isinstance(column.type, LargeBinary):
            return words.encode()
        return words[: getattr(column.type, "length", None)]

    def _canary(self, place: str) -> str:
        canary = f"{self.name}{len(self.canaries):03}"
        self.canaries[place] = canary
        return canary


def _is_made(column: Column[Any]) -> bool:
    """Whether the database makes the value: a number that counts up."""
    is_key = column.primary_key and not column.foreign_keys and column.name == "id"
    numbered = {"accounts", "anonymous_answers", "ballots", "questionnaires"}
    return is_key and column.table.name not in numbered


def left(folder: Path, canaries: dict[str, str]) -> list[str]:
    """List the columns whose canaries still stand in some file of a folder, as bytes."""
    bodies = [one.read_bytes() for one in folder.rglob("*") if one.is_file()]
    return sorted(
        place for place, word in canaries.items() if any(word.encode() in one for one in bodies)
    )


async def standing(database: Database, canaries: dict[str, str]) -> list[str]:
    """List the columns whose canaries still stand in some row, on whatever database."""
    found = [str(row) for table in METADATA.sorted_tables for row in await rows(database, table)]
    return sorted(place for place, word in canaries.items() if any(word in one for one in found))


def spelt(record: Any) -> str:
    """Spell a record as it is given away."""
    return json.dumps(record, ensure_ascii=False)


def columns_of_words() -> Iterator[str]:
    """Yield every column that can hold words about somebody."""
    for table in METADATA.sorted_tables:
        for column in table.c:
            is_words = isinstance(column.type, String | JSON | LargeBinary)
            if is_words and column.info != TECHNICAL and not column.foreign_keys:
                yield f"{table.name}.{column.name}"
