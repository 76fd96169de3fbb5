"""Tables of how people come in: links, requests to be let in, wrong links, and the roster."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    text,
)

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import people, schools

roster = Table(
    "roster",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("code", String(20), nullable=False, info=PERSONAL),
    Column("role", String(20), nullable=False, info=PERSONAL),
    Column("form", String(16), nullable=False, info=PERSONAL),
    Column("age_group", String(12), nullable=False, info=PERSONAL),
    Column("class_name", String(20), info=PERSONAL),
    Column("given_name", String(60), info=PERSONAL),
    Column("family_name", String(60), info=PERSONAL),
    Column("born_on", Date, info=PERSONAL),
    Column("paper_number", String(40), info=PERSONAL),
    Column("paper_on", Date, info=PERSONAL),
    Column("paper_kept", String(120), info=PERSONAL),
    Column("person_id", ForeignKey(people.c.id), info=PERSONAL),
    Column("written_at", Moment, nullable=False, info=TECHNICAL),
    Column("written_by", ForeignKey(people.c.id), info=PERSONAL),
    UniqueConstraint("school_id", "code"),
)

uploads = Table(
    "uploads",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("made_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("made_at", Moment, nullable=False, index=True, info=TECHNICAL),
    Column("lines", JSON, info=SENSITIVE),
    Column("problems", JSON, info=SENSITIVE),
    Column("state", String(12), nullable=False, info=TECHNICAL),
)

invitations = Table(
    "invitations",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("token_sha256", String(64), nullable=False, unique=True, info=TECHNICAL),
    Column("role", String(20), nullable=False, info=PERSONAL),
    Column("form", String(16), nullable=False, info=PERSONAL),
    Column("age_group", String(12), nullable=False, info=PERSONAL),
    Column("child_id", ForeignKey(people.c.id), info=PERSONAL),
    Column("made_by", ForeignKey(people.c.id), info=PERSONAL),
    Column("made_at", Moment, nullable=False, info=TECHNICAL),
    Column("expires_at", Moment, nullable=False, info=TECHNICAL),
    Column("used_at", Moment, info=TECHNICAL),
    Column("used_by", ForeignKey(people.c.id), info=PERSONAL),
    Column("kind", String(8), nullable=False, server_default="single", info=TECHNICAL),
    Column("label", String(60), info=TECHNICAL),
    Column("class_name", String(20), info=PERSONAL),
    Column("roster_id", ForeignKey("roster.id"), info=PERSONAL),
    Column("person_id", ForeignKey(people.c.id), info=PERSONAL),
    Column("revoked_at", Moment, info=TECHNICAL),
    Index("ix_invitations_school", "school_id", "expires_at"),
)

entry_requests = Table(
    "entry_requests",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column(
        "invitation_id",
        ForeignKey(invitations.c.id),
        nullable=False,
        index=True,
        info=TECHNICAL,
    ),
    Column("asked_at", Moment, nullable=False, info=PERSONAL),
    Column("question", String(300), info=SENSITIVE),
    Column("said_yes", Boolean, info=SENSITIVE),
    Column("decided_at", Moment, info=PERSONAL),
    Column("decided_by", ForeignKey(people.c.id), info=PERSONAL),
    Column("verdict", String(12), info=PERSONAL),
    Column("reason", String(300), info=SENSITIVE),
)
Index(
    "uq_entry_requests_open",
    entry_requests.c.person_id,
    unique=True,
    sqlite_where=text("decided_at IS NULL"),
    postgresql_where=text("decided_at IS NULL"),
)

wrong_links = Table(
    "wrong_links",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("account_id", BigInteger, nullable=False, info=PERSONAL),
    Column("at", Moment, nullable=False, index=True, info=PERSONAL),
    Index("ix_wrong_links_account", "account_id", "at"),
)
