"""How many days may go by between two meetings of a pair: each school says it."""

from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward; by hand, for either database takes a check only with its column."""
    op.execute(
        "ALTER TABLE schools ADD COLUMN meet_within INTEGER DEFAULT 14 NOT NULL"
        " CONSTRAINT ck_schools_meet_within CHECK (meet_within BETWEEN 7 AND 30)"
    )


def downgrade() -> None:
    """Go one step back."""
    op.execute("ALTER TABLE schools DROP COLUMN meet_within")
