"""Pauses in reminders, vacations of mentors, and calls to people beyond reach."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

TABLES = ("pauses", "vacations", "phone_calls")


def upgrade() -> None:
    """Go one step forward."""
    _add(
        "pauses",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("until", Moment(timezone=True), nullable=False),
        key="person_id",
        leans_on=("person_id",),
    )
    _add(
        "vacations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("told_by", sa.Integer(), nullable=False),
        sa.Column("told_at", Moment(timezone=True), nullable=False),
        key="id",
        leans_on=("person_id", "told_by"),
    )
    _add(
        "phone_calls",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("called_by", sa.Integer(), nullable=False),
        sa.Column("called_at", Moment(timezone=True), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=True),
        key="person_id",
        leans_on=("person_id", "called_by"),
    )
    op.create_index("ix_pauses_school_id", "pauses", ["school_id"], unique=False)
    op.create_index("ix_vacations_person", "vacations", ["school_id", "person_id"], unique=False)
    op.create_index("ix_phone_calls_school_id", "phone_calls", ["school_id"], unique=False)


def downgrade() -> None:
    """Go one step back."""
    op.drop_index("ix_phone_calls_school_id", table_name="phone_calls")
    op.drop_index("ix_vacations_person", table_name="vacations")
    op.drop_index("ix_pauses_school_id", table_name="pauses")
    for table in reversed(TABLES):
        op.drop_table(table)


def _add(table: str, *columns: sa.Column[object], key: str, leans_on: tuple[str, ...]) -> None:
    """Make a table of a school, some of whose columns name people."""
    people = (
        sa.ForeignKeyConstraint([one], ["people.id"], name=op.f(f"fk_{table}_{one}_people"))
        for one in leans_on
    )
    school = sa.ForeignKeyConstraint(
        ["school_id"], ["schools.id"], name=op.f(f"fk_{table}_school_id_schools")
    )
    primary = sa.PrimaryKeyConstraint(key, name=op.f(f"pk_{table}"))
    op.create_table(table, *columns, *people, school, primary)
