"""Tables of mentoring pairs and their meetings."""

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    text,
)

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
    Column("form", String(16), nullable=False, info=PERSONAL),
    Column("rev", Integer, nullable=False, server_default="1", info=TECHNICAL),
    Column("made_at", Moment, nullable=False, info=PERSONAL),
    Column("agreed_at", Moment, index=True, info=PERSONAL),
    Column("order_number", String(40), info=SENSITIVE),
    Column("order_on", Date, info=PERSONAL),
    Column("continued_at", Moment, info=PERSONAL),
    Column("final_because", String(300), info=SENSITIVE),
    Column("predecessor_id", Integer, info=TECHNICAL),
    Column("closed_at", Moment, info=PERSONAL),
    Column("outcome", String(16), info=PERSONAL),
    Column("reason", String(24), info=SENSITIVE),
    UniqueConstraint("school_id", "number"),
    UniqueConstraint("id", "mentor_id"),
)

pair_members = Table(
    "pair_members",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("pair_id", Integer, nullable=False, index=True, info=PERSONAL),
    Column("mentor_id", Integer, nullable=False, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), nullable=False, index=True, info=PERSONAL),
    Column("form", String(16), nullable=False, info=PERSONAL),
    Column("joined_at", Moment, nullable=False, info=PERSONAL),
    Column("left_at", Moment, index=True, info=PERSONAL),
    Column("reason", String(24), info=SENSITIVE),
    ForeignKeyConstraint(["pair_id", "mentor_id"], [pairs.c.id, pairs.c.mentor_id]),
    Index("ix_pair_members_school", "school_id"),
)
Index(
    "uq_pair_members_form",
    pair_members.c.person_id,
    pair_members.c.form,
    unique=True,
    sqlite_where=text("left_at IS NULL"),
    postgresql_where=text("left_at IS NULL"),
)

meetings = Table(
    "meetings",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("pair_id", ForeignKey(pairs.c.id), nullable=False, info=PERSONAL),
    Column("kind", String(16), nullable=False, info=TECHNICAL),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("starts_at", Moment, nullable=False, index=True, info=PERSONAL),
    Column("minutes", Integer, nullable=False, info=TECHNICAL),
    Column("place", String(200), info=SENSITIVE),
    Column("state", String(12), nullable=False, info=PERSONAL),
    Column("reason", String(20), info=SENSITIVE),
    Column("settled_at", Moment, index=True, info=PERSONAL),
    Column("settled_by", Integer, info=PERSONAL),
    Column("confirmed_at", Moment, info=PERSONAL),
    Column("denied_by", Integer, info=PERSONAL),
    Column("denied_at", Moment, info=PERSONAL),
    Column("topic", String(300), info=SENSITIVE),
    Column("agreed_on", String(500), info=SENSITIVE),
    Index("ix_meetings_school", "school_id", "starts_at"),
    Index("ix_meetings_school_pair", "school_id", "pair_id", "starts_at"),
    Index("ix_meetings_pair", "pair_id", "starts_at", "state"),
)

meeting_times = Table(
    "meeting_times",
    METADATA,
    Column("meeting_id", ForeignKey(meetings.c.id), primary_key=True, info=TECHNICAL),
    Column("starts_at", Moment, primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
)

attendance = Table(
    "attendance",
    METADATA,
    Column("meeting_id", ForeignKey(meetings.c.id), primary_key=True, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("was_there", Boolean, nullable=False, info=PERSONAL),
    Index("ix_attendance_person", "person_id"),
)

rematches = Table(
    "rematches",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("pair_id", ForeignKey(pairs.c.id), nullable=False, index=True, info=PERSONAL),
    Column("person_id", ForeignKey(people.c.id), nullable=False, index=True, info=PERSONAL),
    Column("reason", String(24), nullable=False, info=SENSITIVE),
    Column("words", String(500), info=SENSITIVE),
    Column("asked_at", Moment, nullable=False, info=PERSONAL),
    Column("verdict", String(16), info=PERSONAL),
    Column("settled_at", Moment, info=PERSONAL),
    Column("settled_by", Integer, info=PERSONAL),
)


def _one_a_pair(name: str, state: str, *columns: Column[Any]) -> Index:
    """Let a pair have at most one meeting in a state."""
    only = text(f"state = '{state}'")
    return Index(name, *columns, unique=True, sqlite_where=only, postgresql_where=only)


_one_a_pair("uq_meetings_planned", "planned", meetings.c.pair_id)
_one_a_pair("uq_meetings_draft", "draft", meetings.c.pair_id)
_DENIED = meetings.c.denied_at.is_not(None)
Index(
    "ix_meetings_denied",
    meetings.c.school_id,
    meetings.c.pair_id,
    meetings.c.starts_at,
    sqlite_where=_DENIED,
    postgresql_where=_DENIED,
)
_SINGLE = text("state = 'held' AND kind <> 'regular'")
Index(
    "uq_meetings_held",
    meetings.c.pair_id,
    meetings.c.kind,
    unique=True,
    sqlite_where=_SINGLE,
    postgresql_where=_SINGLE,
)
