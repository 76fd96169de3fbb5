"""Surveys: answers given again, in waves, by another hand; and anonymous ones."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    _add_tables()
    _widen_tables()


def downgrade() -> None:
    """Go one step back."""
    _narrow_tables()
    _drop_tables()


def _add_tables() -> None:
    """Make what was not there."""
    op.create_table(
        "spent_sheets",
        sa.Column("token", sa.String(length=16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_spent_sheets")),
    )
    op.create_table(
        "anonymous_answers",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("wave_id", sa.Integer(), server_default="0", nullable=False),
        sa.Column("questionnaire_id", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.String(length=20), nullable=False),
        sa.Column("value", sa.JSON(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_anonymous_answers_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_anonymous_answers")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("anonymous_answers", schema=None) as batch_op:
        batch_op.create_index(
            "ix_anonymous_answers_wave", ["school_id", "questionnaire_id", "wave_id"], unique=False
        )
    op.create_table(
        "waves",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("questionnaire_id", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("audience", sa.JSON(), nullable=False),
        sa.Column("due_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("sent_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("sent_by", sa.Integer(), nullable=False),
        sa.Column("closed_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("link_hash", sa.String(length=64), nullable=True),
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["questionnaire_id", "version"],
            ["questionnaires.id", "questionnaires.version"],
            name=op.f("fk_waves_questionnaire_id_version_questionnaires"),
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_waves_school_id_schools")
        ),
        sa.ForeignKeyConstraint(["sent_by"], ["people.id"], name=op.f("fk_waves_sent_by_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waves")),
        sa.UniqueConstraint("link_hash", name=op.f("uq_waves_link_hash")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("waves", schema=None) as batch_op:
        batch_op.create_index("ix_waves_due", ["due_at"], unique=False)
        batch_op.create_index("ix_waves_school", ["school_id", "sent_at"], unique=False)
    op.create_table(
        "recipients",
        sa.Column("wave_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("opened_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("refused_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_recipients_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["wave_id"], ["waves.id"], name=op.f("fk_recipients_wave_id_waves")
        ),
        sa.PrimaryKeyConstraint("wave_id", "person_id", name=op.f("pk_recipients")),
    )
    with op.batch_alter_table("recipients", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_recipients_person_id"), ["person_id"], unique=False)


def _widen_tables() -> None:
    """Let interviews be taken again, for waves and by others."""
    with op.batch_alter_table("answers", schema=None) as batch_op:
        batch_op.alter_column(
            "question_id",
            existing_type=sa.VARCHAR(length=16),
            type_=sa.String(length=20),
            existing_nullable=False,
        )
    with op.batch_alter_table(
        "interviews", schema=None, table_kwargs={"sqlite_autoincrement": True}
    ) as batch_op:
        batch_op.add_column(sa.Column("wave_id", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("take", sa.Integer(), server_default="1", nullable=False))
        batch_op.add_column(sa.Column("by_id", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("replaced_at", storage.columns.Moment(timezone=True), nullable=True)
        )
        batch_op.alter_column(
            "at",
            existing_type=sa.VARCHAR(length=16),
            type_=sa.String(length=20),
            existing_nullable=True,
        )
        batch_op.drop_constraint(
            batch_op.f("uq_interviews_person_id_questionnaire_id_subject_id"), type_="unique"
        )
        batch_op.create_index("ix_interviews_wave", ["wave_id", "person_id"], unique=False)
        batch_op.create_unique_constraint(
            "uq_interviews_take",
            ["person_id", "questionnaire_id", "subject_id", "wave_id", "take"],
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_interviews_by_id_people"), "people", ["by_id"], ["id"]
        )
    with op.batch_alter_table("questionnaires", schema=None) as batch_op:
        batch_op.add_column(sa.Column("about", sa.String(length=8), nullable=True))


def _narrow_tables() -> None:
    """Take the new columns away."""
    with op.batch_alter_table("questionnaires", schema=None) as batch_op:
        batch_op.drop_column("about")
    with op.batch_alter_table("interviews", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_interviews_by_id_people"), type_="foreignkey")
        batch_op.drop_constraint("uq_interviews_take", type_="unique")
        batch_op.drop_index("ix_interviews_wave")
        batch_op.create_unique_constraint(
            batch_op.f("uq_interviews_person_id_questionnaire_id_subject_id"),
            ["person_id", "questionnaire_id", "subject_id"],
        )
        batch_op.alter_column(
            "at",
            existing_type=sa.String(length=20),
            type_=sa.VARCHAR(length=16),
            existing_nullable=True,
        )
        batch_op.drop_column("replaced_at")
        batch_op.drop_column("by_id")
        batch_op.drop_column("take")
        batch_op.drop_column("wave_id")
    with op.batch_alter_table("answers", schema=None) as batch_op:
        batch_op.alter_column(
            "question_id",
            existing_type=sa.String(length=20),
            type_=sa.VARCHAR(length=16),
            existing_nullable=False,
        )


def _drop_tables() -> None:
    """Take the new tables away."""
    with op.batch_alter_table("recipients", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_recipients_person_id"))
    op.drop_table("recipients")
    with op.batch_alter_table("waves", schema=None) as batch_op:
        batch_op.drop_index("ix_waves_school")
        batch_op.drop_index("ix_waves_due")
    op.drop_table("waves")
    with op.batch_alter_table("anonymous_answers", schema=None) as batch_op:
        batch_op.drop_index("ix_anonymous_answers_wave")
    op.drop_table("anonymous_answers")
    op.drop_table("spent_sheets")
