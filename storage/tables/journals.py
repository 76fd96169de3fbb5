"""Tables of what was done: the journal with its chain, erasures, and who must stay erased."""

from sqlalchemy import (
    JSON,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    text,
)
from sqlalchemy import Date as Day

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import people, schools

journal = Table(
    "journal",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("at", Moment, nullable=False, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("actor_id", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("deed", String(40), nullable=False, info=TECHNICAL),
    Column("subject", String(60), nullable=False, info=TECHNICAL),
    Column("line", Integer, info=TECHNICAL),
    Column("seal", String(64), info=TECHNICAL),
    Column("hash", String(64), info=TECHNICAL),
    UniqueConstraint("school_id", "line"),
    Index("ix_journal_subject", "school_id", "subject"),
)

journal_details = Table(
    "journal_details",
    METADATA,
    Column("journal_id", ForeignKey(journal.c.id), primary_key=True, info=TECHNICAL),
    Column("body", JSON, nullable=False, info=SENSITIVE),
)

journal_heads = Table(
    "journal_heads",
    METADATA,
    Column("school_id", ForeignKey(schools.c.id), primary_key=True, info=TECHNICAL),
    Column("lines", Integer, nullable=False, info=TECHNICAL),
    Column("hash", String(64), nullable=False, info=TECHNICAL),
    Column("dropped", Integer, nullable=False, server_default=text("0"), info=TECHNICAL),
    Column("root", String(64), nullable=False, info=TECHNICAL),
    Column("unchained", Integer, nullable=False, server_default=text("0"), info=TECHNICAL),
)

erasures = Table(
    "erasures",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), nullable=False, index=True, info=PERSONAL),
    Column("reason", String(20), nullable=False, info=TECHNICAL),
    Column("asked_at", Moment, nullable=False, info=TECHNICAL),
    Column("asked_by", ForeignKey(people.c.id), info=PERSONAL),
    Column("due_on", Day, nullable=False, index=True, info=TECHNICAL),
    Column("state", String(12), nullable=False, info=TECHNICAL),
    Column("next_at", Moment, index=True, info=TECHNICAL),
    Column("done_at", Moment, info=TECHNICAL),
    Column("facts", JSON, info=TECHNICAL),
)
