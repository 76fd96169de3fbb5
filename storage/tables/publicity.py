"""Tables of publicity: contests with their pairs, publications, and protocols of gatherings."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table, Text

from storage.columns import PERSONAL, SENSITIVE, TECHNICAL, Moment
from storage.tables.gatherings import gatherings
from storage.tables.metadata import METADATA
from storage.tables.pairs import pairs
from storage.tables.people import people, schools

contests = Table(
    "contests",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("title", String(200), nullable=False, info=TECHNICAL),
    Column("level", String(12), nullable=False, info=TECHNICAL),
    Column("starts_on", Date, nullable=False, info=TECHNICAL),
    Column("ends_on", Date, nullable=False, info=TECHNICAL),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("made_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("made_at", Moment, nullable=False, info=TECHNICAL),
)

contest_pairs = Table(
    "contest_pairs",
    METADATA,
    Column("contest_id", ForeignKey(contests.c.id), primary_key=True, info=TECHNICAL),
    Column("pair_id", ForeignKey(pairs.c.id), primary_key=True, info=PERSONAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("result", String(12), nullable=False, info=TECHNICAL),
    Index("ix_contest_pairs_pair", "pair_id"),
)

contest_proofs = Table(
    "contest_proofs",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("contest_id", ForeignKey(contests.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("kind", String(12), nullable=False, info=TECHNICAL),
    Column("title", String(200), info=SENSITIVE),
    Column("number", String(40), info=SENSITIVE),
    Column("dated_on", Date, info=TECHNICAL),
    Column("url", String(500), info=SENSITIVE),
    Column("file_id", String(200), info=SENSITIVE),
    Column("file_kind", String(12), info=TECHNICAL),
    Column("added_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("added_at", Moment, nullable=False, info=TECHNICAL),
)

publications = Table(
    "publications",
    METADATA,
    Column("id", Integer, primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("published_on", Date, nullable=False, info=TECHNICAL),
    Column("title", String(200), info=SENSITIVE),
    Column("place", String(200), info=TECHNICAL),
    Column("url", String(500), info=SENSITIVE),
    Column("pair_id", ForeignKey(pairs.c.id), index=True, info=PERSONAL),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("made_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("made_at", Moment, nullable=False, info=TECHNICAL),
)

protocols = Table(
    "protocols",
    METADATA,
    Column("gathering_id", ForeignKey(gatherings.c.id), primary_key=True, info=TECHNICAL),
    Column("school_id", ForeignKey(schools.c.id), nullable=False, index=True, info=TECHNICAL),
    Column("number", String(40), info=TECHNICAL),
    Column("agenda", Text, info=SENSITIVE),
    Column("heard", Text, info=SENSITIVE),
    Column("decided", Text, info=SENSITIVE),
    Column("rev", Integer, nullable=False, info=TECHNICAL),
    Column("made_by", ForeignKey(people.c.id), nullable=False, info=PERSONAL),
    Column("made_at", Moment, nullable=False, info=TECHNICAL),
)
