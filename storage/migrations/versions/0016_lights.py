"""Indexes by which lights find feedback, the answers that worry, and disputed meetings."""

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
WORRIES: Final = sa.text(
    "question_id = 'f3' AND CAST(value AS TEXT) IN ('0', '1', '2', '3')"
    " OR question_id = 'go_on' AND CAST(value AS TEXT) IN ('\"no\"')"
    " OR question_id = 'f7' AND CAST(value AS TEXT) IN ('\"curator\"', '\"psychologist\"')"
    " OR question_id = 'g7' AND CAST(value AS TEXT) IN ('\"curator\"', '\"psychologist\"')"
    " OR question_id = 'f2' AND CAST(value AS TEXT) IN ('0', '1', '2', '3', '4', '5')"
    " OR question_id = 'g3' AND CAST(value AS TEXT) IN ('0', '1', '2', '3', '4', '5')"
    " OR question_id = 'go_on' AND CAST(value AS TEXT) IN ('\"unsure\"')"
)


def upgrade() -> None:
    """Go one step forward."""
    op.drop_index(SUBJECT, table_name="interviews")
    columns = ["subject_id", "person_id", "questionnaire_id", "submitted_at", "replaced_at"]
    op.create_index(SUBJECT, "interviews", columns)
    op.drop_index(DENIED, table_name="meetings")
    _index_denied("school_id", "pair_id", "starts_at")
    op.create_index(
        "ix_answers_worries",
        "answers",
        ["interview_id"],
        sqlite_where=WORRIES,
        postgresql_where=WORRIES,
    )


def downgrade() -> None:
    """Go one step back."""
    op.drop_index("ix_answers_worries", table_name="answers")
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
