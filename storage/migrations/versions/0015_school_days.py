"""A school's calendar, and the materials it lends to mentors."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    _add_tables()


def downgrade() -> None:
    """Go one step back."""
    _drop_tables()


def _add_tables() -> None:
    """Make what was not there."""
    op.create_table(
        "school_days",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("title", sa.String(length=100), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_school_days_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_days")),
    )
    with op.batch_alter_table("school_days", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_school_days_school_id"), ["school_id"], unique=False)
    op.create_table(
        "materials",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("theme", sa.String(length=24), nullable=False),
        sa.Column("url", sa.String(length=500), nullable=True),
        sa.Column("file_id", sa.String(length=200), nullable=True),
        sa.Column("file_kind", sa.String(length=12), nullable=True),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["added_by"], ["people.id"], name=op.f("fk_materials_added_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_materials_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_materials")),
    )
    with op.batch_alter_table("materials", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_materials_school_id"), ["school_id"], unique=False)


def _drop_tables() -> None:
    """Take the new tables away."""
    with op.batch_alter_table("materials", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_materials_school_id"))
    op.drop_table("materials")
    with op.batch_alter_table("school_days", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_school_days_school_id"))
    op.drop_table("school_days")
