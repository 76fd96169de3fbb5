"""A year: road maps, letters drawn when they leave, choices of a person."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    op.create_table(
        "settings",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_settings")),
    )
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.String(length=40), nullable=False),
        sa.Column("years_later", sa.Integer(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("final_event_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("final_event_place", sa.String(length=200), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("created_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_runs_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runs")),
        sa.UniqueConstraint(
            "school_id",
            "programme_id",
            "years_later",
            name=op.f("uq_runs_school_id_programme_id_years_later"),
        ),
    )
    with op.batch_alter_table("runs", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_runs_final_event_at"), ["final_event_at"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_runs_school_id"), ["school_id"], unique=False)
    op.create_table(
        "positions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("roles", sa.String(length=200), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("is_reminded", sa.Boolean(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("done_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("done_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["done_by"], ["people.id"], name=op.f("fk_positions_done_by_people")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_positions_run_id_runs")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_positions_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_positions")),
        sa.UniqueConstraint("run_id", "name", name=op.f("uq_positions_run_id_name")),
    )
    with op.batch_alter_table("positions", schema=None) as batch_op:
        batch_op.create_index(
            "ix_positions_reminded",
            ["due_on"],
            unique=False,
            sqlite_where=sa.text("is_reminded = 1 AND done_at IS NULL"),
            postgresql_where=sa.text("is_reminded AND done_at IS NULL"),
        )
        batch_op.create_index(batch_op.f("ix_positions_school_id"), ["school_id"], unique=False)
    with op.batch_alter_table("accounts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("zone", sa.String(length=40), nullable=True))
        batch_op.add_column(sa.Column("school_id", sa.Integer(), nullable=True))
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("person_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("subject", sa.String(length=40), nullable=True))
        batch_op.add_column(
            sa.Column("moment", storage.columns.Moment(timezone=True), nullable=True)
        )
        batch_op.add_column(sa.Column("group", sa.String(length=20), nullable=True))
        batch_op.add_column(
            sa.Column("while_busy", sa.String(length=10), server_default="pass", nullable=False)
        )
        batch_op.create_index(
            "ix_outbox_unasked",
            ["account_id", "not_before"],
            unique=False,
            sqlite_where=sa.text("lane > 0"),
            postgresql_where=sa.text("lane > 0"),
        )


def downgrade() -> None:
    """Go one step back."""
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_outbox_unasked",
            sqlite_where=sa.text("lane > 0"),
            postgresql_where=sa.text("lane > 0"),
        )
        batch_op.drop_column("while_busy")
        batch_op.drop_column("group")
        batch_op.drop_column("moment")
        batch_op.drop_column("subject")
        batch_op.drop_column("person_id")
    with op.batch_alter_table("accounts", schema=None) as batch_op:
        batch_op.drop_column("school_id")
        batch_op.drop_column("zone")
    with op.batch_alter_table("positions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_positions_school_id"))
        batch_op.drop_index(
            "ix_positions_reminded",
            sqlite_where=sa.text("is_reminded = 1 AND done_at IS NULL"),
            postgresql_where=sa.text("is_reminded AND done_at IS NULL"),
        )
    op.drop_table("positions")
    with op.batch_alter_table("runs", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_runs_school_id"))
        batch_op.drop_index(batch_op.f("ix_runs_final_event_at"))
    op.drop_table("runs")
    op.drop_table("settings")
