"""Who somebody is in a school: terms of roles, settings, consents on paper and in the chat."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    op.create_table(
        "school_settings",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_school_settings_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("school_id", "key", name=op.f("pk_school_settings")),
    )
    op.create_table(
        "role_terms",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("until", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("stands_in_for", sa.Integer(), nullable=True),
        sa.Column("given_by", sa.Integer(), nullable=True),
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
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("method", sa.String(length=8), server_default="account", nullable=False)
        )
        batch_op.add_column(sa.Column("message_id", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("paper_number", sa.String(length=40), nullable=True))
        batch_op.add_column(sa.Column("paper_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("paper_kept", sa.String(length=120), nullable=True))
        batch_op.add_column(sa.Column("seen_by", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("valid_until", sa.Date(), nullable=True))
        batch_op.create_index(batch_op.f("ix_consents_valid_until"), ["valid_until"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_consents_seen_by_people"), "people", ["seen_by"], ["id"]
        )
    with op.batch_alter_table("kinships", schema=None) as batch_op:
        batch_op.add_column(sa.Column("relation", sa.String(length=20), nullable=True))
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(sa.Column("class_name", sa.String(length=20), nullable=True))
        batch_op.add_column(sa.Column("born_on", sa.Date(), nullable=True))
        batch_op.add_column(
            sa.Column("is_trial", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        batch_op.add_column(
            sa.Column("came_at", storage.columns.Moment(timezone=True), nullable=True)
        )


def downgrade() -> None:
    """Go one step back."""
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("came_at")
        batch_op.drop_column("is_trial")
        batch_op.drop_column("born_on")
        batch_op.drop_column("class_name")
    with op.batch_alter_table("kinships", schema=None) as batch_op:
        batch_op.drop_column("relation")
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_consents_seen_by_people"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_consents_valid_until"))
        batch_op.drop_column("valid_until")
        batch_op.drop_column("seen_by")
        batch_op.drop_column("paper_kept")
        batch_op.drop_column("paper_on")
        batch_op.drop_column("paper_number")
        batch_op.drop_column("message_id")
        batch_op.drop_column("method")
    with op.batch_alter_table("role_terms", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_role_terms_until"))
        batch_op.drop_index(batch_op.f("ix_role_terms_school_id"))
    op.drop_table("role_terms")
    op.drop_table("school_settings")
