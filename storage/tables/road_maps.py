"""Tables of road maps under way: who answers, what proves it, what was planned and counted."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    false,
)

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import people, schools
from storage.tables.programmes import positions, runs

position_people = Table(
    "position_people",
    METADATA,
    Column("position_id", ForeignKey(positions.c.id), primary_key=True, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Index("ix_position_people_person", "person_id"),
    Index("ix_position_people_school", "school_id"),
)

evidence = Table(
    "evidence",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("position_id", ForeignKey(positions.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("kind", String(12), nullable=False, info=TECHNICAL),
    Column("title", String(200), info=SENSITIVE),
    Column("number", String(40), info=SENSITIVE),
    Column("dated_on", Date, info=TECHNICAL),
    Column("url", String(500), info=SENSITIVE),
    Column("file_id", String(200), info=SENSITIVE),
    Column("file_kind", String(12), info=TECHNICAL),
    Column("added_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("added_at", Moment, nullable=False, info=TECHNICAL),
    Index("ix_evidence_school", "school_id"),
)

chosen_runs = Table(
    "chosen_runs",
    METADATA,
    Column("person_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("run_id", ForeignKey(runs.c.id), nullable=False, info=TECHNICAL),
)

road_map_uploads = Table(
    "road_map_uploads",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("run_id", ForeignKey(runs.c.id), nullable=False, info=TECHNICAL),
    Column("made_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("made_at", Moment, nullable=False, index=True, info=TECHNICAL),
    Column("rows", JSON, info=SENSITIVE),
    Column("problems", JSON, info=SENSITIVE),
    Column("state", String(12), nullable=False, info=TECHNICAL),
)

entered_numbers = Table(
    "entered_numbers",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("name", String(40), nullable=False, info=TECHNICAL),
    Column("year", Integer, nullable=False, info=TECHNICAL),
    Column("value", Float, nullable=False, info=TECHNICAL),
    Column("counted_on", Date, nullable=False, info=TECHNICAL),
    Column("source", String(200), nullable=False, info=TECHNICAL),
    Column("entered_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("entered_at", Moment, nullable=False, info=TECHNICAL),
    UniqueConstraint("school_id", "name", "year"),
)

targets = Table(
    "targets",
    METADATA,
    Column("run_id", ForeignKey(runs.c.id), primary_key=True, info=TECHNICAL),
    Column("indicator", String(40), primary_key=True, info=TECHNICAL),
    Column("year", Integer, primary_key=True, autoincrement=False, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("value", Float, info=TECHNICAL),
    Column("set_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("set_at", Moment, nullable=False, info=TECHNICAL),
)

school_invitations = Table(
    "school_invitations",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column(
        "municipality_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL
    ),
    Column("token_sha256", String(64), nullable=False, unique=True, info=TECHNICAL),
    Column("name", String(200), nullable=False, info=TECHNICAL),
    Column("is_pilot", Boolean, nullable=False, server_default=false(), info=TECHNICAL),
    Column("made_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("made_at", Moment, nullable=False, info=TECHNICAL),
    Column("expires_at", Moment, nullable=False, info=TECHNICAL),
    Column("used_at", Moment, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), info=TECHNICAL),
)
