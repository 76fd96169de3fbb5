"""Marks on the lines of a digest, and what the digest of each week counted."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    op.create_table(
        "digest_marks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("cause", sa.String(length=16), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("curator_id", sa.Integer(), nullable=False),
        sa.Column("deed", sa.String(length=8), nullable=False),
        sa.Column("reason", sa.String(length=12), nullable=True),
        sa.Column("at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("until", storage.columns.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["curator_id"], ["people.id"], name=op.f("fk_digest_marks_curator_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_digest_marks_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digest_marks")),
        sa.UniqueConstraint(
            "school_id",
            "cause",
            "subject_id",
            "deed",
            name=op.f("uq_digest_marks_school_id_cause_subject_id_deed"),
        ),
    )
    op.create_index("ix_digest_marks_curator_id", "digest_marks", ["curator_id"])
    op.create_index("ix_digest_marks_until", "digest_marks", ["until"])
    op.create_table(
        "week_sums",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("name", sa.String(length=16), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_week_sums_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("school_id", "week", "name", name=op.f("pk_week_sums")),
    )


def downgrade() -> None:
    """Go one step back."""
    op.drop_table("week_sums")
    op.drop_index("ix_digest_marks_until", table_name="digest_marks")
    op.drop_index("ix_digest_marks_curator_id", table_name="digest_marks")
    op.drop_table("digest_marks")
