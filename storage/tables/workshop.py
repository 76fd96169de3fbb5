"""Tables of slow work: jobs for the workshop, and the files that come out of it."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    text,
)

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import people, schools

jobs = Table(
    "jobs",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("craft", String(40), nullable=False, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), nullable=False, index=True, info=PERSONAL),
    Column("facts", JSON, info=SENSITIVE),
    Column("state", String(12), nullable=False, info=TECHNICAL),
    Column("tries", Integer, nullable=False, server_default=text("0"), info=TECHNICAL),
    Column("not_before", Moment, nullable=False, info=TECHNICAL),
    Column("made_at", Moment, nullable=False, info=TECHNICAL),
    Column("settled_at", Moment, info=TECHNICAL),
    sqlite_autoincrement=True,
)
Index(
    "ix_jobs_waiting",
    jobs.c.not_before,
    sqlite_where=text("state = 'pending'"),
    postgresql_where=text("state = 'pending'"),
)

attachments = Table(
    "attachments",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("account_id", BigInteger, nullable=False, index=True, info=PERSONAL),
    Column("person_id", Integer, index=True, info=PERSONAL),
    Column("name", String(120), nullable=False, info=SENSITIVE),
    Column("kind", String(10), nullable=False, info=TECHNICAL),
    Column("body", LargeBinary, info=SENSITIVE),
    Column("file_id", String(200), info=SENSITIVE),
    Column("made_at", Moment, nullable=False, index=True, info=TECHNICAL),
)
