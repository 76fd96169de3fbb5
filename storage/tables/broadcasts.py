"""Tables of broadcasts: words to many, and what became of the letter to each."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, text

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import people, schools

broadcasts = Table(
    "broadcasts",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("words", Text, info=SENSITIVE),
    Column("crowd", String(12), info=TECHNICAL),
    Column("class_name", String(20), info=TECHNICAL),
    Column("corrects_id", Integer, info=TECHNICAL),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("made_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("made_at", Moment, nullable=False, index=True, info=TECHNICAL),
    Column("asked_by", ForeignKey(people.c.id), info=PERSONAL),
    Column("asked_at", Moment, info=TECHNICAL),
    Column("sent_by", ForeignKey(people.c.id), info=PERSONAL),
    Column("sent_at", Moment, info=TECHNICAL),
    Column("cancelled_at", Moment, info=TECHNICAL),
    Column("looked_at", Moment, info=TECHNICAL),
    Column("done_at", Moment, info=TECHNICAL),
)
_WAITING = text("sent_at IS NOT NULL AND done_at IS NULL")
Index(
    "ix_broadcasts_waiting",
    broadcasts.c.id,
    sqlite_where=_WAITING,
    postgresql_where=_WAITING,
)

broadcast_people = Table(
    "broadcast_people",
    METADATA,
    Column("broadcast_id", ForeignKey(broadcasts.c.id), primary_key=True, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("outcome", String(12), info=TECHNICAL),
    Column("settled_at", Moment, info=TECHNICAL),
    Index("ix_broadcast_people_person", "person_id"),
)
