"""Tables of individual plans: what a mentee and a mentor set out to do, and how far they are."""

from sqlalchemy import (
    JSON,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.pairs import pairs
from storage.tables.people import people, schools

plans = Table(
    "plans",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, info=TECHNICAL),
    Column("pair_id", ForeignKey(pairs.c.id), nullable=False, info=PERSONAL),
    Column("person_id", ForeignKey(people.c.id), nullable=False, index=True, info=PERSONAL),
    Column("kind", String(12), nullable=False, info=TECHNICAL),
    Column("state", String(12), nullable=False, info=PERSONAL),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("version", Integer, nullable=False, info=TECHNICAL),
    Column("words", JSON, nullable=False, info=SENSITIVE),
    Column("made_at", Moment, nullable=False, info=PERSONAL),
    Column("sent_at", Moment, info=PERSONAL),
    Column("returned_because", String(500), info=SENSITIVE),
    Column("approved_at", Moment, info=PERSONAL),
    Column("order_number", String(40), info=SENSITIVE),
    Column("order_on", Date, info=PERSONAL),
    UniqueConstraint("pair_id", "person_id"),
    Index("ix_plans_school", "school_id", "pair_id"),
)

plan_items = Table(
    "plan_items",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("plan_id", ForeignKey(plans.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("number", Integer, nullable=False, info=TECHNICAL),
    Column("title", String(300), info=SENSITIVE),
    Column("due_on", Date, info=PERSONAL),
    Column("expected", String(300), info=SENSITIVE),
    Column("actual", String(300), info=SENSITIVE),
    Column("mentor_mark", String(8), info=PERSONAL),
    Column("mentee_mark", String(8), info=PERSONAL),
    Column("marked_at", Moment, info=PERSONAL),
    Index("ix_plan_items_due", "due_on"),
)

plan_versions = Table(
    "plan_versions",
    METADATA,
    Column("plan_id", ForeignKey(plans.c.id), primary_key=True, info=TECHNICAL),
    Column("version", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("at", Moment, nullable=False, info=PERSONAL),
    Column("by_id", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("body", JSON, info=SENSITIVE),
)
