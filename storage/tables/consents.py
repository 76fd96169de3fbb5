"""Tables of what allows people to take part: guardians, consents, and the texts of consents."""

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
)

from storage.columns import PERSONAL, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.people import people, schools

kinships = Table(
    "kinships",
    METADATA,
    Column("guardian_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("child_id", ForeignKey(people.c.id), primary_key=True, index=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("since", Moment, nullable=False, info=PERSONAL),
    Column("confirmed_by", ForeignKey(people.c.id), info=PERSONAL),
    Column("confirmed_at", Moment, info=PERSONAL),
    Column("relation", String(20), info=PERSONAL),
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
    Column("method", String(8), nullable=False, server_default="account", info=PERSONAL),
    Column("message_id", BigInteger, info=PERSONAL),
    Column("paper_number", String(40), info=PERSONAL),
    Column("paper_on", Date, info=PERSONAL),
    Column("paper_kept", String(120), info=PERSONAL),
    Column("seen_by", ForeignKey(people.c.id), info=PERSONAL),
    Column("valid_until", Date, index=True, info=PERSONAL),
    Column("relation", String(20), info=PERSONAL),
    Column("renewal_at", Moment, info=PERSONAL),
    Column("about_id", Integer, nullable=False, server_default="0", info=TECHNICAL),
)

paper_drafts = Table(
    "paper_drafts",
    METADATA,
    Column("staff_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("kind", String(20), nullable=False, info=PERSONAL),
    Column("relation", String(20), info=PERSONAL),
    Column("number", String(40), info=PERSONAL),
    Column("paper_on", Date, info=PERSONAL),
)
