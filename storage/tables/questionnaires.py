"""Tables of questionnaires, interviews and answers, and of what the bot listens for."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import accounts, people, schools

questionnaires = Table(
    "questionnaires",
    METADATA,
    Column("id", String(40), primary_key=True, info=TECHNICAL),
    Column("version", Integer, primary_key=True, info=TECHNICAL),
    Column("sha256", String(64), nullable=False, info=TECHNICAL),
    Column("body", Text, nullable=False, info=TECHNICAL),
    Column("about", String(8), info=TECHNICAL),
)

interviews = Table(
    "interviews",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("questionnaire_id", String(40), nullable=False, info=TECHNICAL),
    Column("version", Integer, nullable=False, info=TECHNICAL),
    Column("form", String(16), nullable=False, info=PERSONAL),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("since", Integer, nullable=False, info=TECHNICAL),
    Column("at", String(20), info=TECHNICAL),
    Column("ticked", JSON, nullable=False, info=SENSITIVE),
    Column("misses", Integer, nullable=False, info=TECHNICAL),
    Column("began_at", Moment, nullable=False, info=PERSONAL),
    Column("submitted_at", Moment, index=True, info=PERSONAL),
    ForeignKeyConstraint(
        ["questionnaire_id", "version"], [questionnaires.c.id, questionnaires.c.version]
    ),
    Column("subject_id", Integer, nullable=False, server_default="0", info=PERSONAL),
    Column("wave_id", Integer, nullable=False, server_default="0", info=TECHNICAL),
    Column("take", Integer, nullable=False, server_default="1", info=TECHNICAL),
    Column("by_id", ForeignKey(people.c.id), info=PERSONAL),
    Column("replaced_at", Moment, info=PERSONAL),
    Column("worries", Boolean, nullable=False, server_default=false(), info=SENSITIVE),
    UniqueConstraint(
        *("person_id", "questionnaire_id", "subject_id", "wave_id", "take"),
        name="uq_interviews_take",
    ),
    Index("ix_interviews_school", "school_id", "questionnaire_id"),
    Index("ix_interviews_wave", "wave_id", "person_id"),
    Index(
        "ix_interviews_subject",
        "subject_id",
        "person_id",
        "questionnaire_id",
        "submitted_at",
        "replaced_at",
    ),
    Index(
        "ix_interviews_worries",
        "school_id",
        "questionnaire_id",
        "replaced_at",
        sqlite_where=text("worries = 1"),
        postgresql_where=text("worries"),
    ),
    sqlite_autoincrement=True,
)
"""A number is never given again, for old buttons name it after an anonymous interview is gone."""

answers = Table(
    "answers",
    METADATA,
    Column("interview_id", ForeignKey(interviews.c.id), primary_key=True, info=TECHNICAL),
    Column("question_id", String(20), primary_key=True, info=TECHNICAL),
    Column("value", JSON, info=SENSITIVE),
    Column("given_at", Moment, nullable=False, info=PERSONAL),
)

prompts = Table(
    "prompts",
    METADATA,
    Column("account_id", ForeignKey(accounts.c.id), primary_key=True, info=PERSONAL),
    Column("interview_id", ForeignKey(interviews.c.id), unique=True, info=TECHNICAL),
    Column("asks", String(64), info=TECHNICAL),
)
