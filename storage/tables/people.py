"""Tables of schools, of people in them, of their roles and of settings."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
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
    Index(
        "ix_accounts_zone",
        "zone",
        sqlite_where=text("zone IS NOT NULL"),
        postgresql_where=text("zone IS NOT NULL"),
    ),
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
    Column("level", String(12), nullable=False, server_default="school", info=TECHNICAL),
    # No foreign key: SQLite could only add one by making the table anew, which others lean on.
    Column("municipality_id", Integer, index=True, info=TECHNICAL),
    Column("is_pilot", Boolean, nullable=False, server_default=false(), info=TECHNICAL),
    Column("joined_on", Date, info=TECHNICAL),
    Column("meet_within", Integer, nullable=False, server_default="14", info=TECHNICAL),
    CheckConstraint("meet_within BETWEEN 7 AND 30", name="meet_within"),
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
    Column("class_name", String(20), info=PERSONAL),
    Column("born_on", Date, info=PERSONAL),
    Column("is_trial", Boolean, nullable=False, server_default=false(), info=PERSONAL),
    Column("came_at", Moment, info=PERSONAL),
    UniqueConstraint("account_id", "school_id"),
    Index("ix_people_school", "school_id", "standing"),
    Index("ix_people_born", "school_id", "born_on"),
)

role_terms = Table(
    "role_terms",
    METADATA,
    Column("person_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("role", String(20), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("until", Moment, nullable=False, index=True, info=PERSONAL),
    Column("stands_in_for", ForeignKey(people.c.id), info=PERSONAL),
    Column("given_by", ForeignKey(people.c.id), info=PERSONAL),
    Column("asked_at", Moment, info=PERSONAL),
)

school_settings = Table(
    "school_settings",
    METADATA,
    Column("school_id", ForeignKey(schools.c.id), primary_key=True, info=TECHNICAL),
    Column("key", String(40), primary_key=True, info=TECHNICAL),
    Column("value", String(200), nullable=False, info=TECHNICAL),
)
