"""Municipalities and their schools; what was planned and counted by hand."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    _add_tables()
    _widen_tables()
    _leave_schools_without_coordinators()


def downgrade() -> None:
    """Go one step back."""
    _narrow_tables()
    _drop_tables()


def _add_tables() -> None:
    """Make what was not there."""
    op.create_table(
        "entered_numbers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("counted_on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("entered_by", sa.Integer(), nullable=False),
        sa.Column("entered_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["entered_by"], ["people.id"], name=op.f("fk_entered_numbers_entered_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_entered_numbers_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entered_numbers")),
        sa.UniqueConstraint(
            "school_id", "name", "year", name=op.f("uq_entered_numbers_school_id_name_year")
        ),
    )
    op.create_table(
        "school_invitations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("token_sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("is_pilot", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("expires_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("used_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("school_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["made_by"], ["people.id"], name=op.f("fk_school_invitations_made_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"],
            ["schools.id"],
            name=op.f("fk_school_invitations_municipality_id_schools"),
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_school_invitations_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_invitations")),
        sa.UniqueConstraint("token_sha256", name=op.f("uq_school_invitations_token_sha256")),
    )
    with op.batch_alter_table("school_invitations", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_school_invitations_municipality_id"), ["municipality_id"], unique=False
        )
    op.create_table(
        "targets",
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.String(length=40), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("set_by", sa.Integer(), nullable=False),
        sa.Column("set_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_targets_run_id_runs")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_targets_school_id_schools")
        ),
        sa.ForeignKeyConstraint(["set_by"], ["people.id"], name=op.f("fk_targets_set_by_people")),
        sa.PrimaryKeyConstraint("run_id", "indicator", "year", name=op.f("pk_targets")),
    )
    with op.batch_alter_table("targets", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_targets_school_id"), ["school_id"], unique=False)


def _widen_tables() -> None:
    """Let schools belong to a municipality."""
    with op.batch_alter_table("schools", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("level", sa.String(length=12), server_default="school", nullable=False)
        )
        batch_op.add_column(sa.Column("municipality_id", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("is_pilot", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        batch_op.add_column(sa.Column("joined_on", sa.Date(), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_schools_municipality_id"), ["municipality_id"], unique=False
        )


def _leave_schools_without_coordinators() -> None:
    """Take a role away that meant little in a school so far, and means much from now on."""
    op.execute(
        "UPDATE people SET roles = trim(replace(' ' || roles || ' ', ' municipal ', ' '))"
        " WHERE ' ' || roles || ' ' LIKE '% municipal %'"
    )
    op.execute("DELETE FROM role_terms WHERE role = 'municipal'")
    op.execute("UPDATE invitations SET role = 'partner' WHERE role = 'municipal'")


def _narrow_tables() -> None:
    """Take the new columns away."""
    with op.batch_alter_table("schools", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_schools_municipality_id"))
        batch_op.drop_column("joined_on")
        batch_op.drop_column("is_pilot")
        batch_op.drop_column("municipality_id")
        batch_op.drop_column("level")


def _drop_tables() -> None:
    """Take the new tables away."""
    with op.batch_alter_table("targets", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_targets_school_id"))
    op.drop_table("targets")
    with op.batch_alter_table("school_invitations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_school_invitations_municipality_id"))
    op.drop_table("school_invitations")
    op.drop_table("entered_numbers")
