"""How people come in: rosters, links for a class, requests to be let in, wrong links."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    op.create_table(
        "wrong_links",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.BigInteger(), nullable=False),
        sa.Column("at", storage.columns.Moment(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wrong_links")),
    )
    with op.batch_alter_table("wrong_links", schema=None) as batch_op:
        batch_op.create_index("ix_wrong_links_account", ["account_id", "at"], unique=False)
        batch_op.create_index(batch_op.f("ix_wrong_links_at"), ["at"], unique=False)
    op.create_table(
        "roster",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("form", sa.String(length=16), nullable=False),
        sa.Column("age_group", sa.String(length=12), nullable=False),
        sa.Column("class_name", sa.String(length=20), nullable=True),
        sa.Column("given_name", sa.String(length=60), nullable=True),
        sa.Column("family_name", sa.String(length=60), nullable=True),
        sa.Column("born_on", sa.Date(), nullable=True),
        sa.Column("paper_number", sa.String(length=40), nullable=True),
        sa.Column("paper_on", sa.Date(), nullable=True),
        sa.Column("paper_kept", sa.String(length=120), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("written_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("written_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_roster_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_roster_school_id_schools")
        ),
        sa.ForeignKeyConstraint(
            ["written_by"], ["people.id"], name=op.f("fk_roster_written_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster")),
        sa.UniqueConstraint("school_id", "code", name=op.f("uq_roster_school_id_code")),
    )
    op.create_table(
        "uploads",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=True),
        sa.Column("problems", sa.JSON(), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["made_by"], ["people.id"], name=op.f("fk_uploads_made_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_uploads_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uploads")),
    )
    with op.batch_alter_table("uploads", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_uploads_made_at"), ["made_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_uploads_school_id"), ["school_id"], unique=False)
    op.create_table(
        "entry_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("invitation_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("question", sa.String(length=300), nullable=True),
        sa.Column("said_yes", sa.Boolean(), nullable=True),
        sa.Column("decided_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("verdict", sa.String(length=12), nullable=True),
        sa.Column("reason", sa.String(length=300), nullable=True),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["people.id"], name=op.f("fk_entry_requests_decided_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["invitation_id"],
            ["invitations.id"],
            name=op.f("fk_entry_requests_invitation_id_invitations"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_entry_requests_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_entry_requests_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry_requests")),
    )
    with op.batch_alter_table("entry_requests", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_entry_requests_invitation_id"), ["invitation_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_entry_requests_school_id"), ["school_id"], unique=False
        )
        batch_op.create_index(
            "uq_entry_requests_open",
            ["person_id"],
            unique=True,
            sqlite_where=sa.text("decided_at IS NULL"),
            postgresql_where=sa.text("decided_at IS NULL"),
        )
    with op.batch_alter_table("invitations", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("kind", sa.String(length=8), server_default="single", nullable=False)
        )
        batch_op.add_column(sa.Column("label", sa.String(length=60), nullable=True))
        batch_op.add_column(sa.Column("class_name", sa.String(length=20), nullable=True))
        batch_op.add_column(sa.Column("roster_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("person_id", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("revoked_at", storage.columns.Moment(timezone=True), nullable=True)
        )
        batch_op.create_index("ix_invitations_school", ["school_id", "expires_at"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_invitations_roster_id_roster"), "roster", ["roster_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_invitations_person_id_people"), "people", ["person_id"], ["id"]
        )


def downgrade() -> None:
    """Go one step back."""
    with op.batch_alter_table("invitations", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_invitations_person_id_people"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_invitations_roster_id_roster"), type_="foreignkey")
        batch_op.drop_index("ix_invitations_school")
        batch_op.drop_column("revoked_at")
        batch_op.drop_column("person_id")
        batch_op.drop_column("roster_id")
        batch_op.drop_column("class_name")
        batch_op.drop_column("label")
        batch_op.drop_column("kind")
    with op.batch_alter_table("entry_requests", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_entry_requests_open",
            sqlite_where=sa.text("decided_at IS NULL"),
            postgresql_where=sa.text("decided_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_entry_requests_school_id"))
        batch_op.drop_index(batch_op.f("ix_entry_requests_invitation_id"))
    op.drop_table("entry_requests")
    with op.batch_alter_table("uploads", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_uploads_school_id"))
        batch_op.drop_index(batch_op.f("ix_uploads_made_at"))
    op.drop_table("uploads")
    op.drop_table("roster")
    with op.batch_alter_table("wrong_links", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_wrong_links_at"))
        batch_op.drop_index("ix_wrong_links_account")
    op.drop_table("wrong_links")
