"""What lights look for: feedback, the interviews that worry, disputed meetings, and zones."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

SUBJECT: Final = "ix_interviews_subject"
DENIED: Final = "ix_meetings_denied"
IS_DENIED: Final = sa.text("denied_at IS NOT NULL")
ZONE: Final = "ix_accounts_zone"
WORRY: Final = "ix_interviews_worries"
_MARK: Final = """
    UPDATE interviews SET worries = true
    WHERE submitted_at IS NOT NULL AND id IN (
        SELECT interview_id FROM answers
        WHERE question_id = 'f3' AND CAST(value AS TEXT) IN ('0', '1', '2', '3')
        OR question_id = 'go_on' AND CAST(value AS TEXT) IN ('"no"', '"unsure"')
        OR question_id IN ('f7', 'g7') AND CAST(value AS TEXT) IN ('"curator"', '"psychologist"')
        OR question_id IN ('f2', 'g3') AND CAST(value AS TEXT) IN ('0', '1', '2', '3', '4', '5')
    )
"""


def upgrade() -> None:
    """Go one step forward."""
    op.drop_index(SUBJECT, table_name="interviews")
    columns = ["subject_id", "person_id", "questionnaire_id", "submitted_at", "replaced_at"]
    op.create_index(SUBJECT, "interviews", columns)
    op.drop_index(DENIED, table_name="meetings")
    _index_denied("school_id", "pair_id", "starts_at")
    op.add_column(
        "interviews",
        sa.Column("worries", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    op.execute(_MARK)
    op.create_index(
        WORRY,
        "interviews",
        ["school_id", "questionnaire_id", "replaced_at"],
        sqlite_where=sa.text("worries = 1"),
        postgresql_where=sa.text("worries"),
    )
    has_own_zone = sa.text("zone IS NOT NULL")
    op.create_index(
        ZONE, "accounts", ["zone"], sqlite_where=has_own_zone, postgresql_where=has_own_zone
    )


def downgrade() -> None:
    """Go one step back."""
    op.drop_index(ZONE, table_name="accounts")
    op.drop_index(WORRY, table_name="interviews")
    op.drop_column("interviews", "worries")
    op.drop_index(DENIED, table_name="meetings")
    _index_denied("school_id", "denied_at")
    op.drop_index(SUBJECT, table_name="interviews")
    op.create_index(SUBJECT, "interviews", ["subject_id", "submitted_at", "questionnaire_id"])


def _index_denied(*columns: str) -> None:
    """Index the meetings whose report somebody denied, by some columns."""
    op.create_index(
        DENIED,
        "meetings",
        list(columns),
        sqlite_where=IS_DENIED,
        postgresql_where=IS_DENIED,
    )
