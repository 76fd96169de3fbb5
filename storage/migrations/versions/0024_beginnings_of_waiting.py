"""Since when somebody waits for a pair: found by the moments, however many people there are."""

from typing import Final

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

SENT: Final = "ix_interviews_submitted_at"
LEFT: Final = "ix_pair_members_left_at"


def upgrade() -> None:
    """Go one step forward."""
    op.create_index(SENT, "interviews", ["submitted_at"])
    op.create_index(LEFT, "pair_members", ["left_at"])


def downgrade() -> None:
    """Go one step back."""
    op.drop_index(LEFT, table_name="pair_members")
    op.drop_index(SENT, table_name="interviews")
