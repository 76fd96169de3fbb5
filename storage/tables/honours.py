"""Tables of honours: nominations, who may vote, voices nobody's name stands beside, and papers."""

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
)

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.metadata import METADATA
from storage.tables.pairs import pairs
from storage.tables.people import people, schools
from storage.tables.programmes import runs

polls = Table(
    "polls",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("run_id", ForeignKey(runs.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("voters", String(16), nullable=False, info=TECHNICAL),
    Column("made_at", Moment, nullable=False, info=TECHNICAL),
    Column("opened_at", Moment, index=True, info=TECHNICAL),
    Column("closes_at", Moment, index=True, info=TECHNICAL),
    Column("closed_at", Moment, info=TECHNICAL),
    Column("announced_at", Moment, info=TECHNICAL),
)

nominations = Table(
    "nominations",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("poll_id", ForeignKey(polls.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("title", String(60), nullable=False, info=TECHNICAL),
    Column("subject", String(12), nullable=False, info=TECHNICAL),
    Column("winner_id", Integer, info=TECHNICAL),
    Column("reason", String(300), info=SENSITIVE),
)

nominees = Table(
    "nominees",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column(
        "nomination_id", ForeignKey(nominations.c.id), nullable=False, index=True, info=TECHNICAL
    ),
    Column("person_id", ForeignKey(people.c.id), nullable=False, index=True, info=PERSONAL),
    Column("pair_id", ForeignKey(pairs.c.id), index=True, info=TECHNICAL),
    Column("votes", Integer, info=PERSONAL),
)

poll_voters = Table(
    "poll_voters",
    METADATA,
    Column("poll_id", ForeignKey(polls.c.id), primary_key=True, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("voted_on", Date, info=PERSONAL),
    Index("ix_poll_voters_person", "person_id"),
)

ballots = Table(
    "ballots",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column(
        "nomination_id", ForeignKey(nominations.c.id), nullable=False, index=True, info=TECHNICAL
    ),
    Column("nominee_id", ForeignKey(nominees.c.id), nullable=False, info=TECHNICAL),
    Index("ix_ballots_nominee", "nominee_id"),
)
"""A voice stands under a number that only the key of the process can make of its voter.

The rows go when the vote is counted; nothing in them leads to anybody.
"""

award_sheets = Table(
    "award_sheets",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("run_id", ForeignKey(runs.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("kind", String(16), nullable=False, info=TECHNICAL),
    Column("crowd", String(16), nullable=False, info=TECHNICAL),
    Column("words", String(900), nullable=False, info=TECHNICAL),
    Column("order_number", String(60), info=TECHNICAL),
    Column("order_on", Date, info=TECHNICAL),
    Column("dated_on", Date, info=TECHNICAL),
    Column("post", String(120), info=TECHNICAL),
    Column("partners", JSON, nullable=False, info=TECHNICAL),
    Column("made_at", Moment, nullable=False, info=TECHNICAL),
    Column("numbered_at", Moment, info=TECHNICAL),
)

awards = Table(
    "awards",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("sheet_id", ForeignKey(award_sheets.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("year", Integer, nullable=False, info=TECHNICAL),
    Column("number", Integer, nullable=False, info=TECHNICAL),
    Column("person_id", ForeignKey(people.c.id), index=True, info=PERSONAL),
    Column("addressee", String(120), info=TECHNICAL),
    Column("nomination_id", ForeignKey(nominations.c.id), index=True, info=TECHNICAL),
    Column("is_winner", Boolean, nullable=False, info=PERSONAL),
    Column("handed_at", Moment, info=PERSONAL),
    UniqueConstraint("school_id", "year", "number", name="uq_awards_number"),
)
