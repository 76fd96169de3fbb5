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
        batch_op.add_column(sa.Column("relation", sa.String(length=20), nullable=True))
        batch_op.add_column(
            sa.Column("renewal_at", storage.columns.Moment(timezone=True), nullable=True)
        )
        batch_op.add_column(
            sa.Column("about_id", sa.Integer(), server_default="0", nullable=False)
        )
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
        batch_op.create_index("ix_people_born", ["school_id", "born_on"], unique=False)


def downgrade() -> None:
    """Go one step back."""
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_index("ix_people_born")
        batch_op.drop_column("came_at")
        batch_op.drop_column("is_trial")
        batch_op.drop_column("born_on")
        batch_op.drop_column("class_name")
    with op.batch_alter_table("kinships", schema=None) as batch_op:
        batch_op.drop_column("relation")
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_consents_seen_by_people"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_consents_valid_until"))
        batch_op.drop_column("about_id")
        batch_op.drop_column("renewal_at")
        batch_op.drop_column("relation")
        batch_op.drop_column("valid_until")
        batch_op.drop_column("seen_by")
        batch_op.drop_column("paper_kept")
        batch_op.drop_column("paper_on")
        batch_op.drop_column("paper_number")
        batch_op.drop_column("message_id")
        batch_op.drop_column("method")
    op.drop_table("school_settings")
