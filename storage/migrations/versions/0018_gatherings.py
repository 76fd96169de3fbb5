"""What people are called to, what they answered, and who came."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

TABLES = ("gatherings", "gathering_people")
INDEXES = (
    ("ix_gatherings_school_id", "gatherings", "school_id"),
    ("ix_gatherings_run_id", "gatherings", "run_id"),
    ("ix_gatherings_starts_at", "gatherings", "starts_at"),
    ("ix_gathering_people_school_id", "gathering_people", "school_id"),
    ("ix_gathering_people_person", "gathering_people", "person_id"),
)


def upgrade() -> None:
    """Go one step forward."""
    _add_gatherings()
    _add_people()
    for name, table, column in INDEXES:
        op.create_index(name, table, [column], unique=False)


def downgrade() -> None:
    """Go one step back."""
    for name, table, _ in reversed(INDEXES):
        op.drop_index(name, table_name=table)
    for table in reversed(TABLES):
        op.drop_table(table)


def _add_gatherings() -> None:
    op.create_table(
        "gatherings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("starts_at", Moment(timezone=True), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=True),
        sa.Column("crowd", sa.String(length=12), nullable=True),
        sa.Column("class_name", sa.String(length=20), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("made_at", Moment(timezone=True), nullable=False),
        sa.Column("announced_at", Moment(timezone=True), nullable=True),
        sa.Column("cancelled_at", Moment(timezone=True), nullable=True),
        sa.Column("reason", sa.String(length=300), nullable=True),
        sa.Column("held_at", Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_gatherings_run_id_runs")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_gatherings_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gatherings")),
    )


def _add_people() -> None:
    op.create_table(
        "gathering_people",
        sa.Column("gathering_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("is_invited", sa.Boolean(), nullable=False),
        sa.Column("reply", sa.String(length=24), nullable=True),
        sa.Column("replied_at", Moment(timezone=True), nullable=True),
        sa.Column("was_there", sa.Boolean(), nullable=False),
        sa.Column("checked_in_at", Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["gathering_id"],
            ["gatherings.id"],
            name=op.f("fk_gathering_people_gathering_id_gatherings"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_gathering_people_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_gathering_people_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("gathering_id", "person_id", name=op.f("pk_gathering_people")),
    )
