"""Tables of the weekly digest: what curators did about its lines, and what it counted."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from storage.columns import PERSONAL, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import people, schools

digest_marks = Table(
    "digest_marks",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("cause", String(16), nullable=False, info=TECHNICAL),
    Column("subject_id", Integer, nullable=False, info=PERSONAL),
    Column("curator_id", ForeignKey(people.c.id), nullable=False, index=True, info=PERSONAL),
    Column("deed", String(8), nullable=False, info=TECHNICAL),
    Column("reason", String(12), info=PERSONAL),
    Column("at", Moment, nullable=False, info=PERSONAL),
    Column("until", Moment, nullable=False, info=TECHNICAL),
    UniqueConstraint("school_id", "cause", "subject_id", "deed"),
)
Index("ix_digest_marks_until", digest_marks.c.until)
"""What does not hold any more is taken out by its age."""

week_sums = Table(
    "week_sums",
    METADATA,
    Column("school_id", ForeignKey(schools.c.id), primary_key=True, info=TECHNICAL),
    Column("week", Date, primary_key=True, info=TECHNICAL),
    Column("name", String(16), primary_key=True, info=TECHNICAL),
    Column("value", Integer, nullable=False, info=TECHNICAL),
)
