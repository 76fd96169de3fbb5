"""Words to many, contests and publications of a school, and protocols of gatherings."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

TABLES = (
    "broadcasts",
    "broadcast_people",
    "contests",
    "contest_pairs",
    "contest_proofs",
    "publications",
    "protocols",
)
INDEXES = (
    ("ix_broadcasts_made_at", "broadcasts", "made_at"),
    ("ix_broadcasts_school_id", "broadcasts", "school_id"),
    ("ix_broadcast_people_person", "broadcast_people", "person_id"),
    ("ix_broadcast_people_school_id", "broadcast_people", "school_id"),
    ("ix_contests_school_id", "contests", "school_id"),
    ("ix_contest_pairs_pair", "contest_pairs", "pair_id"),
    ("ix_contest_pairs_school_id", "contest_pairs", "school_id"),
    ("ix_contest_proofs_contest_id", "contest_proofs", "contest_id"),
    ("ix_contest_proofs_school_id", "contest_proofs", "school_id"),
    ("ix_publications_pair_id", "publications", "pair_id"),
    ("ix_publications_school_id", "publications", "school_id"),
    ("ix_protocols_school_id", "protocols", "school_id"),
)
_WAITING = sa.text("sent_at IS NOT NULL AND done_at IS NULL")


def upgrade() -> None:
    """Go one step forward."""
    _add_broadcasts()
    _add_broadcast_people()
    _add_contests()
    _add_contest_pairs()
    _add_contest_proofs()
    _add_publications()
    _add_protocols()
    for name, table, column in INDEXES:
        op.create_index(name, table, [column], unique=False)
    op.create_index(
        "ix_broadcasts_waiting",
        "broadcasts",
        ["id"],
        unique=False,
        sqlite_where=_WAITING,
        postgresql_where=_WAITING,
    )


def downgrade() -> None:
    """Go one step back."""
    op.drop_index("ix_broadcasts_waiting", table_name="broadcasts")
    for name, table, _ in reversed(INDEXES):
        op.drop_index(name, table_name=table)
    for table in reversed(TABLES):
        op.drop_table(table)


def _add_broadcasts() -> None:
    op.create_table(
        "broadcasts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("crowd", sa.String(length=12), nullable=True),
        sa.Column("class_name", sa.String(length=20), nullable=True),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", Moment(timezone=True), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=True),
        sa.Column("asked_at", Moment(timezone=True), nullable=True),
        sa.Column("sent_by", sa.Integer(), nullable=True),
        sa.Column("sent_at", Moment(timezone=True), nullable=True),
        sa.Column("cancelled_at", Moment(timezone=True), nullable=True),
        sa.Column("looked_at", Moment(timezone=True), nullable=True),
        sa.Column("done_at", Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["people.id"], name=op.f("fk_broadcasts_asked_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["made_by"], ["people.id"], name=op.f("fk_broadcasts_made_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_broadcasts_school_id_schools")
        ),
        sa.ForeignKeyConstraint(
            ["sent_by"], ["people.id"], name=op.f("fk_broadcasts_sent_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcasts")),
    )


def _add_broadcast_people() -> None:
    op.create_table(
        "broadcast_people",
        sa.Column("broadcast_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=12), nullable=True),
        sa.Column("settled_at", Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["broadcast_id"],
            ["broadcasts.id"],
            name=op.f("fk_broadcast_people_broadcast_id_broadcasts"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_broadcast_people_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_broadcast_people_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("broadcast_id", "person_id", name=op.f("pk_broadcast_people")),
    )


def _add_contests() -> None:
    op.create_table(
        "contests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("level", sa.String(length=12), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["made_by"], ["people.id"], name=op.f("fk_contests_made_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_contests_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contests")),
    )


def _add_contest_pairs() -> None:
    op.create_table(
        "contest_pairs",
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("pair_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("result", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["contest_id"], ["contests.id"], name=op.f("fk_contest_pairs_contest_id_contests")
        ),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["pairs.id"], name=op.f("fk_contest_pairs_pair_id_pairs")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_contest_pairs_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("contest_id", "pair_id", name=op.f("pk_contest_pairs")),
    )


def _add_contest_proofs() -> None:
    op.create_table(
        "contest_proofs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=True),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("dated_on", sa.Date(), nullable=True),
        sa.Column("url", sa.String(length=500), nullable=True),
        sa.Column("file_id", sa.String(length=200), nullable=True),
        sa.Column("file_kind", sa.String(length=12), nullable=True),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["added_by"], ["people.id"], name=op.f("fk_contest_proofs_added_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["contest_id"], ["contests.id"], name=op.f("fk_contest_proofs_contest_id_contests")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_contest_proofs_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contest_proofs")),
    )


def _add_publications() -> None:
    op.create_table(
        "publications",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=True),
        sa.Column("place", sa.String(length=200), nullable=True),
        sa.Column("url", sa.String(length=500), nullable=True),
        sa.Column("pair_id", sa.Integer(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["made_by"], ["people.id"], name=op.f("fk_publications_made_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["pairs.id"], name=op.f("fk_publications_pair_id_pairs")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_publications_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publications")),
    )


def _add_protocols() -> None:
    op.create_table(
        "protocols",
        sa.Column("gathering_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("agenda", sa.Text(), nullable=True),
        sa.Column("heard", sa.Text(), nullable=True),
        sa.Column("decided", sa.Text(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["gathering_id"], ["gatherings.id"], name=op.f("fk_protocols_gathering_id_gatherings")
        ),
        sa.ForeignKeyConstraint(
            ["made_by"], ["people.id"], name=op.f("fk_protocols_made_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_protocols_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("gathering_id", name=op.f("pk_protocols")),
    )
