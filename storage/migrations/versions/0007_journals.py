"""A journal in a chain, its details apart, erasures, terms of roles, papers being recorded."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    op.create_table(
        "journal_heads",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("dropped", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("root", sa.String(length=64), nullable=False),
        sa.Column("unchained", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_journal_heads_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("school_id", name=op.f("pk_journal_heads")),
    )
    op.create_table(
        "erasures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=20), nullable=False),
        sa.Column("asked_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("next_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("done_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["people.id"], name=op.f("fk_erasures_asked_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_erasures_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_erasures_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasures")),
    )
    with op.batch_alter_table("erasures", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_erasures_due_on"), ["due_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_erasures_next_at"), ["next_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_erasures_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_erasures_school_id"), ["school_id"], unique=False)
    op.create_table(
        "paper_drafts",
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("relation", sa.String(length=20), nullable=True),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("paper_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_paper_drafts_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_paper_drafts_school_id_schools")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["people.id"], name=op.f("fk_paper_drafts_staff_id_people")
        ),
        sa.PrimaryKeyConstraint("staff_id", name=op.f("pk_paper_drafts")),
    )
    op.create_table(
        "role_terms",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("until", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("stands_in_for", sa.Integer(), nullable=True),
        sa.Column("given_by", sa.Integer(), nullable=True),
        sa.Column("asked_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["given_by"], ["people.id"], name=op.f("fk_role_terms_given_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_role_terms_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_role_terms_school_id_schools")
        ),
        sa.ForeignKeyConstraint(
            ["stands_in_for"], ["people.id"], name=op.f("fk_role_terms_stands_in_for_people")
        ),
        sa.PrimaryKeyConstraint("person_id", "role", name=op.f("pk_role_terms")),
    )
    with op.batch_alter_table("role_terms", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_role_terms_school_id"), ["school_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_role_terms_until"), ["until"], unique=False)
    op.create_table(
        "journal_details",
        sa.Column("journal_id", sa.Integer(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["journal_id"], ["journal.id"], name=op.f("fk_journal_details_journal_id_journal")
        ),
        sa.PrimaryKeyConstraint("journal_id", name=op.f("pk_journal_details")),
    )
    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.add_column(sa.Column("line", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("seal", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("hash", sa.String(length=64), nullable=True))
        batch_op.create_index("ix_journal_subject", ["school_id", "subject"], unique=False)
        batch_op.create_unique_constraint(
            batch_op.f("uq_journal_school_id_line"), ["school_id", "line"]
        )


def downgrade() -> None:
    """Go one step back."""
    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_journal_school_id_line"), type_="unique")
        batch_op.drop_index("ix_journal_subject")
        batch_op.drop_column("hash")
        batch_op.drop_column("seal")
        batch_op.drop_column("line")
    op.drop_table("journal_details")
    with op.batch_alter_table("role_terms", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_role_terms_until"))
        batch_op.drop_index(batch_op.f("ix_role_terms_school_id"))
    op.drop_table("role_terms")
    op.drop_table("paper_drafts")
    with op.batch_alter_table("erasures", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_erasures_school_id"))
        batch_op.drop_index(batch_op.f("ix_erasures_person_id"))
        batch_op.drop_index(batch_op.f("ix_erasures_next_at"))
        batch_op.drop_index(batch_op.f("ix_erasures_due_on"))
    op.drop_table("erasures")
    op.drop_table("journal_heads")
