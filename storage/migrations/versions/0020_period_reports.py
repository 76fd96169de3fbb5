"""Reports of a period: the curator's words, and that they were handed in."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    op.create_table(
        "period_reports",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(length=1500), nullable=True),
        sa.Column("written_by", sa.Integer(), nullable=True),
        sa.Column("handed_in_at", Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_period_reports_school_id_schools")
        ),
        sa.ForeignKeyConstraint(
            ["written_by"], ["people.id"], name=op.f("fk_period_reports_written_by_people")
        ),
        sa.PrimaryKeyConstraint("school_id", "kind", "starts_on", name=op.f("pk_period_reports")),
    )
    op.create_index("ix_period_reports_written_by", "period_reports", ["written_by"])


def downgrade() -> None:
    """Go one step back."""
    op.drop_table("period_reports")
