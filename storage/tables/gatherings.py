"""Tables of gatherings: what people are called to, and who of them answered and came."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import people, schools
from storage.tables.programmes import runs

gatherings = Table(
    "gatherings",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("run_id", ForeignKey(runs.c.id), index=True, info=TECHNICAL),
    Column("kind", String(12), nullable=False, info=TECHNICAL),
    Column("title", String(200), nullable=False, info=TECHNICAL),
    Column("starts_at", Moment, nullable=False, index=True, info=TECHNICAL),
    Column("minutes", Integer, nullable=False, info=TECHNICAL),
    Column("place", String(200), info=TECHNICAL),
    Column("crowd", String(12), info=TECHNICAL),
    Column("class_name", String(20), info=TECHNICAL),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("made_at", Moment, nullable=False, info=TECHNICAL),
    Column("announced_at", Moment, info=TECHNICAL),
    Column("cancelled_at", Moment, info=TECHNICAL),
    Column("reason", String(300), info=SENSITIVE),
    Column("held_at", Moment, info=TECHNICAL),
)

gathering_people = Table(
    "gathering_people",
    METADATA,
    Column("gathering_id", ForeignKey(gatherings.c.id), primary_key=True, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("is_invited", Boolean, nullable=False, info=PERSONAL),
    Column("reply", String(24), info=PERSONAL),
    Column("replied_at", Moment, info=PERSONAL),
    Column("was_there", Boolean, nullable=False, info=PERSONAL),
    Column("checked_in_at", Moment, info=PERSONAL),
    Index("ix_gathering_people_person", "person_id"),
)
