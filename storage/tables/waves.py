"""Tables of waves: a questionnaire sent to many at once, and what anonymous answers leave."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
)

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import people, schools
from storage.tables.questionnaires import questionnaires

waves = Table(
    "waves",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("questionnaire_id", String(40), nullable=False, info=TECHNICAL),
    Column("version", Integer, nullable=False, info=TECHNICAL),
    Column("audience", JSON, nullable=False, info=TECHNICAL),
    Column("due_at", Moment, info=TECHNICAL),
    Column("sent_at", Moment, nullable=False, info=TECHNICAL),
    Column("sent_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("closed_at", Moment, info=TECHNICAL),
    Column("link_hash", String(64), unique=True, info=TECHNICAL),
    Column("rev", Integer, nullable=False, server_default="1", info=TECHNICAL),
    ForeignKeyConstraint(
        ["questionnaire_id", "version"], [questionnaires.c.id, questionnaires.c.version]
    ),
    Index("ix_waves_school", "school_id", "sent_at"),
    Index("ix_waves_due", "due_at"),
    sqlite_autoincrement=True,
)
"""`audience` is how the curator chose whom to ask; who was asked stands in `recipients`."""

recipients = Table(
    "recipients",
    METADATA,
    Column("wave_id", ForeignKey(waves.c.id), primary_key=True, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), primary_key=True, index=True, info=PERSONAL),
    Column("opened_at", Moment, info=PERSONAL),
    Column("refused_at", Moment, info=PERSONAL),
    Column("done_on", Date, info=PERSONAL),
)
"""`done_on` tells of an anonymous wave who took part, since no interview is left that would."""

anonymous_answers = Table(
    "anonymous_answers",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("wave_id", Integer, nullable=False, server_default="0", info=TECHNICAL),
    Column("questionnaire_id", String(40), nullable=False, info=TECHNICAL),
    Column("version", Integer, nullable=False, info=TECHNICAL),
    Column("question_id", String(20), nullable=False, info=TECHNICAL),
    Column("value", JSON, info=SENSITIVE),
    Column("day", Date, nullable=False, info=TECHNICAL),
    Index("ix_anonymous_answers_wave", "school_id", "questionnaire_id", "wave_id"),
    sqlite_with_rowid=False,
)
"""One answer a row under a number drawn by lot: no row tells whose it is, or which go together.

SQLite would number the rows by itself in the order in which they came; here it may not.
"""

spent_sheets = Table(
    "spent_sheets",
    METADATA,
    Column("token", String(16), primary_key=True, info=TECHNICAL),
    Column("day", Date, nullable=False, info=TECHNICAL),
)
"""Sheets of open surveys that were sent off, so that none counts twice; kept for a day."""
