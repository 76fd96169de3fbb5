"""The table of reports of a period; their figures are not kept, only what people said of them."""

from sqlalchemy import Column, Date, ForeignKey, Integer, String, Table

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import people, schools

period_reports = Table(
    "period_reports",
    METADATA,
    Column("school_id", ForeignKey(schools.c.id), primary_key=True, info=TECHNICAL),
    Column("kind", String(12), primary_key=True, info=TECHNICAL),
    Column("starts_on", Date, primary_key=True, info=TECHNICAL),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("words", String(1500), info=SENSITIVE),
    Column("written_by", ForeignKey(people.c.id), index=True, info=PERSONAL),
    Column("handed_in_at", Moment, info=TECHNICAL),
)
