"""Tables of mentoring pairs and their meetings."""

from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint, text

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import people, schools

pairs = Table(
    "pairs",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("number", Integer, nullable=False, info=TECHNICAL),
    Column("mentor_id", ForeignKey(people.c.id), nullable=False, index=True, info=PERSONAL),
    Column("mentee_id", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("form", String(16), nullable=False, info=PERSONAL),
    Column("made_at", Moment, nullable=False, info=PERSONAL),
    Column("continued_at", Moment, info=PERSONAL),
    Column("closed_at", Moment, info=PERSONAL),
    UniqueConstraint("school_id", "number"),
)
Index(
    "uq_pairs_open_mentee",
    pairs.c.mentee_id,
    pairs.c.form,
    unique=True,
    sqlite_where=text("closed_at IS NULL"),
    postgresql_where=text("closed_at IS NULL"),
)

meetings = Table(
    "meetings",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("pair_id", ForeignKey(pairs.c.id), nullable=False, index=True, info=PERSONAL),
    Column("kind", String(16), nullable=False, info=TECHNICAL),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("starts_at", Moment, nullable=False, index=True, info=PERSONAL),
    Column("minutes", Integer, nullable=False, info=TECHNICAL),
    Column("place", String(200), info=SENSITIVE),
    Column("state", String(12), nullable=False, info=PERSONAL),
    Column("reason", String(20), info=SENSITIVE),
    Column("settled_at", Moment, index=True, info=PERSONAL),
    Index("ix_meetings_school", "school_id", "starts_at"),
)


def _one_a_pair(name: str, state: str, *columns: Column[Any]) -> Index:
    """Let a pair have at most one meeting in a state."""
    only = text(f"state = '{state}'")
    return Index(name, *columns, unique=True, sqlite_where=only, postgresql_where=only)


_one_a_pair("uq_meetings_planned", "planned", meetings.c.pair_id)
_one_a_pair("uq_meetings_draft", "draft", meetings.c.pair_id)
_SINGLE = text("state = 'held' AND kind <> 'regular'")
Index(
    "uq_meetings_held",
    meetings.c.pair_id,
    meetings.c.kind,
    unique=True,
    sqlite_where=_SINGLE,
    postgresql_where=_SINGLE,
)
