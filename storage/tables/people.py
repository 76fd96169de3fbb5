"""Tables of schools, of people in them, and of what allows them to take part."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import PERSONAL, TECHNICAL, Moment
from storage.tables.metadata import METADATA

settings = Table(
    "settings",
    METADATA,
    Column("key", String(40), primary_key=True, info=TECHNICAL),
    Column("value", Text, nullable=False, info=TECHNICAL),
)

accounts = Table(
    "accounts",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False, info=PERSONAL),
    Column("language", String(8), nullable=False, info=PERSONAL),
    Column("unreachable_since", Moment, info=PERSONAL),
    Column("zone", String(40), info=PERSONAL),
    Column("school_id", Integer, info=PERSONAL),
)

schools = Table(
    "schools",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("name", String(200), nullable=False, info=TECHNICAL),
    Column("legal_name", String(300), info=TECHNICAL),
    Column("address", String(300), info=TECHNICAL),
    Column("contact", String(200), info=TECHNICAL),
    Column("zone", String(40), info=TECHNICAL),
)

people = Table(
    "people",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=PERSONAL),
    Column("account_id", ForeignKey(accounts.c.id), nullable=False, info=PERSONAL),
    Column("roles", String(200), nullable=False, info=PERSONAL),
    Column("form", String(16), nullable=False, info=PERSONAL),
    Column("age_group", String(12), nullable=False, server_default="adult", info=PERSONAL),
    Column("standing", String(12), nullable=False, server_default="waiting", info=PERSONAL),
    Column("given_name", String(60), info=PERSONAL),
    Column("family_name", String(60), info=PERSONAL),
    Column("number", Integer, nullable=False, server_default="0", info=PERSONAL),
    UniqueConstraint("account_id", "school_id"),
    Index("ix_people_school", "school_id", "standing"),
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
)

kinships = Table(
    "kinships",
    METADATA,
    Column("guardian_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("child_id", ForeignKey(people.c.id), primary_key=True, index=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("since", Moment, nullable=False, info=PERSONAL),
    Column("confirmed_by", ForeignKey(people.c.id), info=PERSONAL),
    Column("confirmed_at", Moment, info=PERSONAL),
)

consent_texts = Table(
    "consent_texts",
    METADATA,
    Column("sha256", String(64), primary_key=True, info=TECHNICAL),
    Column("kind", String(20), nullable=False, info=TECHNICAL),
    Column("version", Integer, nullable=False, info=TECHNICAL),
    Column("body", Text, nullable=False, info=TECHNICAL),
)

consents = Table(
    "consents",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), nullable=False, index=True, info=PERSONAL),
    Column("kind", String(20), nullable=False, info=PERSONAL),
    Column("answered_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("text_sha256", ForeignKey(consent_texts.c.sha256), nullable=False, info=TECHNICAL),
    Column("answer", String(8), nullable=False, info=PERSONAL),
    Column("answered_at", Moment, nullable=False, index=True, info=PERSONAL),
    Column("withdrawn_at", Moment, info=PERSONAL),
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
