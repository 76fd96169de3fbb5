"""Tables of rests: pauses in reminders, vacations of mentors, and calls to people beyond reach."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import people, schools

pauses = Table(
    "pauses",
    METADATA,
    Column("person_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("until", Moment, nullable=False, info=PERSONAL),
)

vacations = Table(
    "vacations",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("first_on", Date, nullable=False, info=PERSONAL),
    Column("last_on", Date, nullable=False, index=True, info=PERSONAL),
    Column("told_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("told_at", Moment, nullable=False, info=PERSONAL),
    Index("ix_vacations_person", "school_id", "person_id"),
)

phone_calls = Table(
    "phone_calls",
    METADATA,
    Column("person_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("called_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("called_at", Moment, nullable=False, info=PERSONAL),
    Column("note", String(200), info=SENSITIVE),
)
