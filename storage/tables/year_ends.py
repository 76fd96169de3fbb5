"""Tables of the ends of years: what pairs wish, what is decided, and how far a school has come."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table

from storage.columns import PERSONAL, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.pairs import pairs
from storage.tables.people import people, schools
from storage.tables.programmes import runs

pair_wishes = Table(
    "pair_wishes",
    METADATA,
    Column("pair_id", ForeignKey(pairs.c.id), primary_key=True, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("wish", String(12), nullable=False, info=PERSONAL),
    Column("said_at", Moment, nullable=False, info=PERSONAL),
    Index("ix_pair_wishes_person", "person_id"),
)

pair_decisions = Table(
    "pair_decisions",
    METADATA,
    Column("pair_id", ForeignKey(pairs.c.id), primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("run_id", ForeignKey(runs.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("goes_on", Boolean, nullable=False, info=PERSONAL),
    Column("decided_by", Integer, nullable=False, info=PERSONAL),
    Column("decided_at", Moment, nullable=False, info=PERSONAL),
    Column("successor_id", Integer, info=TECHNICAL),
)

year_ends = Table(
    "year_ends",
    METADATA,
    Column("run_id", ForeignKey(runs.c.id), primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("reports_at", Moment, info=TECHNICAL),
    Column("next_run_id", Integer, info=TECHNICAL),
    Column("carried_at", Moment, info=TECHNICAL),
    Column("consents_at", Moment, info=TECHNICAL),
    Column("classes_at", Moment, info=TECHNICAL),
    Column("tidied_at", Moment, info=TECHNICAL),
    Column("finished_at", Moment, info=TECHNICAL),
)

year_people = Table(
    "year_people",
    METADATA,
    Column("run_id", ForeignKey(runs.c.id), primary_key=True, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("role", String(16), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("state", String(20), nullable=False, info=PERSONAL),
    Index("ix_year_people_person", "person_id"),
)

class_stays = Table(
    "class_stays",
    METADATA,
    Column("run_id", ForeignKey(runs.c.id), primary_key=True, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Index("ix_class_stays_person", "person_id"),
)
