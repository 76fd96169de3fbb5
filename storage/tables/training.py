"""Tables of how mentors are chosen and trained."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
)

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import people, schools

candidacies = Table(
    "candidacies",
    METADATA,
    Column("person_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("interview_at", Moment, info=PERSONAL),
    Column("interviewed_on", Date, info=PERSONAL),
    Column("verdict", String(12), info=PERSONAL),
    Column("reason", String(300), info=SENSITIVE),
    Column("decided_on", Date, info=PERSONAL),
    Column("decided_by", Integer, info=PERSONAL),
    Column("admitted_on", Date, info=PERSONAL),
    Column("admitted_because", String(300), info=SENSITIVE),
    Column("agreement_on", Date, info=PERSONAL),
    Column("clearance_on", Date, info=PERSONAL),
)

trainings = Table(
    "trainings",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("number", Integer, nullable=False, info=TECHNICAL),
    Column("title", String(200), nullable=False, info=TECHNICAL),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("made_at", Moment, nullable=False, info=TECHNICAL),
    Column("closed_at", Moment, info=TECHNICAL),
)

training_members = Table(
    "training_members",
    METADATA,
    Column("training_id", ForeignKey(trainings.c.id), primary_key=True, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Index("ix_training_members_person", "person_id"),
)

training_sessions = Table(
    "training_sessions",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("training_id", ForeignKey(trainings.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("number", Integer, nullable=False, info=TECHNICAL),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("topic", String(200), nullable=False, info=TECHNICAL),
    Column("starts_at", Moment, nullable=False, index=True, info=TECHNICAL),
    Column("minutes", Integer, nullable=False, info=TECHNICAL),
    Column("place", String(200), info=TECHNICAL),
    Column("held_at", Moment, info=TECHNICAL),
)

training_attendance = Table(
    "training_attendance",
    METADATA,
    Column("session_id", ForeignKey(training_sessions.c.id), primary_key=True, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("was_there", Boolean, nullable=False, info=PERSONAL),
    Index("ix_training_attendance_person", "person_id"),
)

certificates = Table(
    "certificates",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), nullable=False, index=True, info=PERSONAL),
    Column("title", String(200), info=SENSITIVE),
    Column("number", String(40), info=SENSITIVE),
    Column("issued_on", Date, nullable=False, info=PERSONAL),
    Column("hours", Float, nullable=False, info=PERSONAL),
    Column("added_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
)
