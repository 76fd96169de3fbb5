"""The tables, column by column, each with its class of privacy."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    literal_column,
    text,
)

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

accounts = Table(
    "accounts",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False, info=PERSONAL),
    Column("language", String(8), nullable=False, info=PERSONAL),
    Column("unreachable_since", Moment, info=PERSONAL),
)

schools = Table(
    "schools",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("name", String(200), nullable=False, info=TECHNICAL),
)

people = Table(
    "people",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=PERSONAL),
    Column("account_id", ForeignKey(accounts.c.id), nullable=False, info=PERSONAL),
    Column("roles", String(200), nullable=False, info=PERSONAL),
    Column("form", String(16), nullable=False, info=PERSONAL),
    UniqueConstraint("account_id", "school_id"),
)

questionnaires = Table(
    "questionnaires",
    METADATA,
    Column("id", String(40), primary_key=True, info=TECHNICAL),
    Column("version", Integer, primary_key=True, info=TECHNICAL),
    Column("sha256", String(64), nullable=False, info=TECHNICAL),
    Column("body", Text, nullable=False, info=TECHNICAL),
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
    Column("at", String(16), info=TECHNICAL),
    Column("ticked", JSON, nullable=False, info=SENSITIVE),
    Column("misses", Integer, nullable=False, info=TECHNICAL),
    Column("began_at", Moment, nullable=False, info=PERSONAL),
    Column("submitted_at", Moment, info=PERSONAL),
    ForeignKeyConstraint(
        ["questionnaire_id", "version"], [questionnaires.c.id, questionnaires.c.version]
    ),
    UniqueConstraint("person_id", "questionnaire_id"),
)

answers = Table(
    "answers",
    METADATA,
    Column("interview_id", ForeignKey(interviews.c.id), primary_key=True, info=TECHNICAL),
    Column("question_id", String(16), primary_key=True, info=TECHNICAL),
    Column("value", JSON, info=SENSITIVE),
    Column("given_at", Moment, nullable=False, info=PERSONAL),
)

prompts = Table(
    "prompts",
    METADATA,
    Column("account_id", ForeignKey(accounts.c.id), primary_key=True, info=PERSONAL),
    Column(
        "interview_id", ForeignKey(interviews.c.id), nullable=False, unique=True, info=TECHNICAL
    ),
)

inbox = Table(
    "inbox",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("bot_id", BigInteger, nullable=False, info=TECHNICAL),
    Column("update_id", BigInteger, nullable=False, info=TECHNICAL),
    Column("account_id", BigInteger, nullable=False, info=PERSONAL),
    Column("body", Text, info=SENSITIVE),
    Column("state", String(12), nullable=False, info=TECHNICAL),
    Column("tries", Integer, nullable=False, server_default=text("0"), info=TECHNICAL),
    Column("not_before", Moment, nullable=False, info=TECHNICAL),
    Column("received_at", Moment, nullable=False, info=TECHNICAL),
    UniqueConstraint("bot_id", "update_id"),
    sqlite_autoincrement=True,
)
PENDING: ColumnElement[str] = literal_column("'pending'", String)
"""The state of what waits, spelt out: a parameter would hide it from the index of what waits."""

_WAITING = text("state = 'pending'")
Index(
    "ix_inbox_waiting",
    inbox.c.account_id,
    inbox.c.id,
    sqlite_where=_WAITING,
    postgresql_where=_WAITING,
)

outbox = Table(
    "outbox",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("key", String(120), nullable=False, unique=True, info=PERSONAL),
    Column("account_id", BigInteger, nullable=False, info=PERSONAL),
    Column("name", String(60), nullable=False, info=TECHNICAL),
    Column("lane", Integer, nullable=False, info=TECHNICAL),
    Column("screen", JSON, info=SENSITIVE),
    Column("answers_tap_on", BigInteger, info=TECHNICAL),
    Column("not_before", Moment, nullable=False, info=TECHNICAL),
    Column("expires_at", Moment, info=TECHNICAL),
    Column("if_uncertain", String(8), nullable=False, info=TECHNICAL),
    Column("state", String(16), nullable=False, info=TECHNICAL),
    Column("tries", Integer, nullable=False, info=TECHNICAL),
    Column("doubts", Integer, nullable=False, info=TECHNICAL),
    Column("settled_at", Moment, info=TECHNICAL),
    sqlite_autoincrement=True,
)
Index(
    "ix_outbox_waiting",
    outbox.c.account_id,
    outbox.c.lane,
    outbox.c.id,
    sqlite_where=_WAITING,
    postgresql_where=_WAITING,
)

messages = Table(
    "messages",
    METADATA,
    Column("account_id", BigInteger, primary_key=True, info=PERSONAL),
    Column("message_id", BigInteger, primary_key=True, info=TECHNICAL),
    Column("letter_id", Integer, nullable=False, info=TECHNICAL),
    Column("live", Boolean, nullable=False, server_default=false(), info=TECHNICAL),
)
Index(
    "uq_messages_live",
    messages.c.account_id,
    unique=True,
    sqlite_where=text("live = 1"),
    postgresql_where=text("live"),
)

journal = Table(
    "journal",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("at", Moment, nullable=False, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("actor_id", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("deed", String(40), nullable=False, info=TECHNICAL),
    Column("subject", String(60), nullable=False, info=TECHNICAL),
)
