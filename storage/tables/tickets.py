"""Tables of talks: somebody asks the curator or the psychologist for a talk, past the mentor."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, text

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import people, schools

tickets = Table(
    "tickets",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("number", Integer, nullable=False, server_default="0", info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("to_role", String(20), nullable=False, info=SENSITIVE),
    Column("owner_id", ForeignKey(people.c.id), info=PERSONAL),
    Column("opened_at", Moment, nullable=False, info=PERSONAL),
    Column("promised_at", Moment, nullable=False, info=PERSONAL),
    Column("answered_at", Moment, info=PERSONAL),
    Column("closed_at", Moment, info=PERSONAL),
    Index("ix_tickets_person", "person_id", "closed_at"),
)
Index(
    "uq_tickets_open",
    tickets.c.person_id,
    unique=True,
    sqlite_where=text("closed_at IS NULL"),
    postgresql_where=text("closed_at IS NULL"),
)
Index(
    "ix_tickets_unanswered",
    tickets.c.promised_at,
    sqlite_where=text("closed_at IS NULL AND answered_at IS NULL"),
    postgresql_where=text("closed_at IS NULL AND answered_at IS NULL"),
)

ticket_words = Table(
    "ticket_words",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("ticket_id", ForeignKey(tickets.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("author_id", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("said_at", Moment, nullable=False, info=PERSONAL),
    Column("words", Text, nullable=False, info=SENSITIVE),
)
