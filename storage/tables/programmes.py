"""Tables of programmes as schools run them: a year, and every position of its road map."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    false,
    text,
)

from storage.columns import PERSONAL, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import people, schools

runs = Table(
    "runs",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("programme_id", String(40), nullable=False, info=TECHNICAL),
    Column("years_later", Integer, nullable=False, info=TECHNICAL),
    Column("starts_on", Date, nullable=False, info=TECHNICAL),
    Column("ends_on", Date, nullable=False, info=TECHNICAL),
    Column("final_event_at", Moment, index=True, info=TECHNICAL),
    Column("final_event_place", String(200), info=TECHNICAL),
    Column("agreement", String(12), nullable=False, server_default="none", info=TECHNICAL),
    Column("agreement_on", Date, info=TECHNICAL),
    Column("agreement_words", String(500), info=TECHNICAL),
    Column("agreement_seal", String(16), info=TECHNICAL),
    Column("closed_at", Moment, info=TECHNICAL),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("created_at", Moment, nullable=False, info=TECHNICAL),
    UniqueConstraint("school_id", "programme_id", "years_later"),
    Index("ix_runs_ends_on", "ends_on"),
)

positions = Table(
    "positions",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("run_id", ForeignKey(runs.c.id), nullable=False, info=TECHNICAL),
    Column("name", String(40), nullable=False, info=TECHNICAL),
    Column("roles", String(200), nullable=False, info=TECHNICAL),
    Column("opens_on", Date, info=TECHNICAL),
    Column("due_on", Date, info=TECHNICAL),
    Column("is_reminded", Boolean, nullable=False, info=TECHNICAL),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("done_at", Moment, info=TECHNICAL),
    Column("done_by", ForeignKey(people.c.id), info=PERSONAL),
    Column("state", String(16), nullable=False, server_default="open", info=TECHNICAL),
    Column("reason", String(20), info=TECHNICAL),
    Column("moved_because", String(20), info=TECHNICAL),
    Column("is_hidden", Boolean, nullable=False, server_default=false(), info=TECHNICAL),
    Column("own", JSON, info=TECHNICAL),
    UniqueConstraint("run_id", "name"),
    Index("ix_positions_school", "school_id", "run_id"),
)
Index(
    "ix_positions_reminded",
    positions.c.due_on,
    sqlite_where=text("is_reminded = 1 AND done_at IS NULL"),
    postgresql_where=text("is_reminded AND done_at IS NULL"),
)
