"""Which pairs have waited long enough: found by days, however many pairs there are."""

from typing import Final

from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

INDEXES: Final = (
    ("ix_pairs_agreed_at", "pairs", "agreed_at"),
    ("ix_school_days_last_on", "school_days", "last_on"),
    ("ix_vacations_last_on", "vacations", "last_on"),
)


def upgrade() -> None:
    """Go one step forward."""
    for name, table, column in INDEXES:
        op.create_index(name, table, [column])


def downgrade() -> None:
    """Go one step back."""
    for name, table, _ in reversed(INDEXES):
        op.drop_index(name, table_name=table)
