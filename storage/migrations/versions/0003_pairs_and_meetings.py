"""Pairs and their meetings, and feedback about each."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    op.create_table(
        "pairs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(length=16), nullable=False),
        sa.Column("made_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("continued_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("closed_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["mentee_id"], ["people.id"], name=op.f("fk_pairs_mentee_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["mentor_id"], ["people.id"], name=op.f("fk_pairs_mentor_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_pairs_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairs")),
        sa.UniqueConstraint("school_id", "number", name=op.f("uq_pairs_school_id_number")),
    )
    with op.batch_alter_table("pairs", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pairs_mentor_id"), ["mentor_id"], unique=False)
        batch_op.create_index(
            "uq_pairs_open_mentee",
            ["mentee_id", "form"],
            unique=True,
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )
    op.create_table(
        "meetings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("pair_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("starts_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.String(length=20), nullable=True),
        sa.Column("settled_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["pair_id"], ["pairs.id"], name=op.f("fk_meetings_pair_id_pairs")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_meetings_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
    )
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meetings_pair_id"), ["pair_id"], unique=False)
        batch_op.create_index("ix_meetings_school", ["school_id", "starts_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_meetings_settled_at"), ["settled_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_meetings_starts_at"), ["starts_at"], unique=False)
        batch_op.create_index(
            "uq_meetings_draft",
            ["pair_id"],
            unique=True,
            sqlite_where=sa.text("state = 'draft'"),
            postgresql_where=sa.text("state = 'draft'"),
        )
        batch_op.create_index(
            "uq_meetings_held",
            ["pair_id", "kind"],
            unique=True,
            sqlite_where=sa.text("state = 'held' AND kind <> 'regular'"),
            postgresql_where=sa.text("state = 'held' AND kind <> 'regular'"),
        )
        batch_op.create_index(
            "uq_meetings_planned",
            ["pair_id"],
            unique=True,
            sqlite_where=sa.text("state = 'planned'"),
            postgresql_where=sa.text("state = 'planned'"),
        )
    with op.batch_alter_table("interviews", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("subject_id", sa.Integer(), server_default="0", nullable=False)
        )
        batch_op.drop_constraint(
            batch_op.f("uq_interviews_person_id_questionnaire_id"), type_="unique"
        )
        batch_op.create_index(
            "ix_interviews_school", ["school_id", "questionnaire_id"], unique=False
        )
        batch_op.create_index(
            "ix_interviews_subject",
            ["subject_id", "submitted_at", "questionnaire_id"],
            unique=False,
        )
        batch_op.create_unique_constraint(
            batch_op.f("uq_interviews_person_id_questionnaire_id_subject_id"),
            ["person_id", "questionnaire_id", "subject_id"],
        )
    with op.batch_alter_table("prompts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("asks", sa.String(length=64), nullable=True))
        batch_op.alter_column("interview_id", existing_type=sa.INTEGER(), nullable=True)


def downgrade() -> None:
    """Go one step back."""
    with op.batch_alter_table("prompts", schema=None) as batch_op:
        batch_op.alter_column("interview_id", existing_type=sa.INTEGER(), nullable=False)
        batch_op.drop_column("asks")
    with op.batch_alter_table("interviews", schema=None) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("uq_interviews_person_id_questionnaire_id_subject_id"), type_="unique"
        )
        batch_op.drop_index("ix_interviews_subject")
        batch_op.drop_index("ix_interviews_school")
        batch_op.create_unique_constraint(
            batch_op.f("uq_interviews_person_id_questionnaire_id"),
            ["person_id", "questionnaire_id"],
        )
        batch_op.drop_column("subject_id")
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_meetings_planned",
            sqlite_where=sa.text("state = 'planned'"),
            postgresql_where=sa.text("state = 'planned'"),
        )
        batch_op.drop_index(
            "uq_meetings_held",
            sqlite_where=sa.text("state = 'held' AND kind <> 'regular'"),
            postgresql_where=sa.text("state = 'held' AND kind <> 'regular'"),
        )
        batch_op.drop_index(
            "uq_meetings_draft",
            sqlite_where=sa.text("state = 'draft'"),
            postgresql_where=sa.text("state = 'draft'"),
        )
        batch_op.drop_index(batch_op.f("ix_meetings_starts_at"))
        batch_op.drop_index(batch_op.f("ix_meetings_settled_at"))
        batch_op.drop_index("ix_meetings_school")
        batch_op.drop_index(batch_op.f("ix_meetings_pair_id"))
    op.drop_table("meetings")
    with op.batch_alter_table("pairs", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_pairs_open_mentee",
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_pairs_mentor_id"))
    op.drop_table("pairs")
