"""Tables of a school's calendar, and of what it lends to its mentors."""

from sqlalchemy import Column, Date, ForeignKey, Integer, String, Table

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import people, schools

school_days = Table(
    "school_days",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("kind", String(12), nullable=False, info=TECHNICAL),
    Column("title", String(100), nullable=False, info=TECHNICAL),
    Column("first_on", Date, nullable=False, info=TECHNICAL),
    Column("last_on", Date, nullable=False, index=True, info=TECHNICAL),
)

materials = Table(
    "materials",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("title", String(200), nullable=False, info=TECHNICAL),
    Column("kind", String(16), nullable=False, info=TECHNICAL),
    Column("theme", String(24), nullable=False, info=TECHNICAL),
    Column("url", String(500), info=SENSITIVE),
    Column("file_id", String(200), info=SENSITIVE),
    Column("file_kind", String(12), info=TECHNICAL),
    Column("added_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("added_at", Moment, nullable=False, info=TECHNICAL),
)
