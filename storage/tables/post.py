"""Tables of what comes in and what goes out: the inbox, the outbox, and messages sent."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    literal_column,
    text,
)

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA

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
    Column("person_id", Integer, info=PERSONAL),
    Column("subject", String(40), info=PERSONAL),
    Column("moment", Moment, info=TECHNICAL),
    Column("group", String(20), info=TECHNICAL),
    Column("while_busy", String(10), nullable=False, server_default="pass", info=TECHNICAL),
    Column("lane", Integer, nullable=False, info=TECHNICAL),
    Column("screen", JSON(none_as_null=True), info=SENSITIVE),
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
    "ix_outbox_unasked",
    outbox.c.account_id,
    outbox.c.not_before,
    sqlite_where=text("lane > 0"),
    postgresql_where=text("lane > 0"),
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
