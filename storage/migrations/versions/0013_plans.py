"""Individual plans, times offered for meetings, wishes for another partner."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0013"
down_revision = "0012"
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
        "plans",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("pair_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("made_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("sent_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("returned_because", sa.String(length=500), nullable=True),
        sa.Column("approved_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("order_number", sa.String(length=40), nullable=True),
        sa.Column("order_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["pair_id"], ["pairs.id"], name=op.f("fk_plans_pair_id_pairs")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_plans_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_plans_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plans")),
        sa.UniqueConstraint("pair_id", "person_id", name=op.f("uq_plans_pair_id_person_id")),
    )
    with op.batch_alter_table("plans", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plans_person_id"), ["person_id"], unique=False)
        batch_op.create_index("ix_plans_school", ["school_id", "pair_id"], unique=False)
    op.create_table(
        "rematches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("pair_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=24), nullable=False),
        sa.Column("words", sa.String(length=500), nullable=True),
        sa.Column("asked_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("verdict", sa.String(length=16), nullable=True),
        sa.Column("settled_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("settled_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["pairs.id"], name=op.f("fk_rematches_pair_id_pairs")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_rematches_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_rematches_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rematches")),
    )
    with op.batch_alter_table("rematches", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rematches_pair_id"), ["pair_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_rematches_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_rematches_school_id"), ["school_id"], unique=False)
    op.create_table(
        "meeting_times",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_meeting_times_meeting_id_meetings")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_meeting_times_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("meeting_id", "starts_at", name=op.f("pk_meeting_times")),
    )
    with op.batch_alter_table("meeting_times", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_meeting_times_school_id"), ["school_id"], unique=False
        )
    op.create_table(
        "plan_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("expected", sa.String(length=300), nullable=True),
        sa.Column("actual", sa.String(length=300), nullable=True),
        sa.Column("mentor_mark", sa.String(length=8), nullable=True),
        sa.Column("mentee_mark", sa.String(length=8), nullable=True),
        sa.Column("marked_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plans.id"], name=op.f("fk_plan_items_plan_id_plans")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_plan_items_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_items")),
    )
    with op.batch_alter_table("plan_items", schema=None) as batch_op:
        batch_op.create_index("ix_plan_items_due", ["due_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_items_plan_id"), ["plan_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_items_school_id"), ["school_id"], unique=False)
    op.create_table(
        "plan_versions",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["by_id"], ["people.id"], name=op.f("fk_plan_versions_by_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plans.id"], name=op.f("fk_plan_versions_plan_id_plans")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_plan_versions_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("plan_id", "version", name=op.f("pk_plan_versions")),
    )
    with op.batch_alter_table("plan_versions", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_plan_versions_school_id"), ["school_id"], unique=False
        )


def _widen_tables() -> None:
    """Give known tables the columns they lack."""
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("settled_by", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("confirmed_at", storage.columns.Moment(timezone=True), nullable=True)
        )
        batch_op.add_column(sa.Column("denied_by", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("denied_at", storage.columns.Moment(timezone=True), nullable=True)
        )
        batch_op.add_column(sa.Column("topic", sa.String(length=300), nullable=True))
        batch_op.add_column(sa.Column("agreed_on", sa.String(length=500), nullable=True))
        batch_op.drop_index(batch_op.f("ix_meetings_pair_id"))
        batch_op.create_index(
            "ix_meetings_denied",
            ["school_id", "denied_at"],
            unique=False,
            sqlite_where=sa.text("denied_at IS NOT NULL"),
            postgresql_where=sa.text("denied_at IS NOT NULL"),
        )
        batch_op.create_index("ix_meetings_pair", ["pair_id", "starts_at", "state"], unique=False)
        batch_op.create_index(
            "ix_meetings_school_pair", ["school_id", "pair_id", "starts_at"], unique=False
        )


def _narrow_tables() -> None:
    """Take the new columns away."""
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.drop_index("ix_meetings_school_pair")
        batch_op.drop_index("ix_meetings_pair")
        batch_op.drop_index(
            "ix_meetings_denied",
            sqlite_where=sa.text("denied_at IS NOT NULL"),
            postgresql_where=sa.text("denied_at IS NOT NULL"),
        )
        batch_op.create_index(batch_op.f("ix_meetings_pair_id"), ["pair_id"], unique=False)
        batch_op.drop_column("agreed_on")
        batch_op.drop_column("topic")
        batch_op.drop_column("denied_at")
        batch_op.drop_column("denied_by")
        batch_op.drop_column("confirmed_at")
        batch_op.drop_column("settled_by")


def _drop_tables() -> None:
    """Take the new tables away."""
    with op.batch_alter_table("plan_versions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_plan_versions_school_id"))
    op.drop_table("plan_versions")
    with op.batch_alter_table("plan_items", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_plan_items_school_id"))
        batch_op.drop_index(batch_op.f("ix_plan_items_plan_id"))
        batch_op.drop_index("ix_plan_items_due")
    op.drop_table("plan_items")
    with op.batch_alter_table("meeting_times", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_times_school_id"))
    op.drop_table("meeting_times")
    with op.batch_alter_table("rematches", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_rematches_school_id"))
        batch_op.drop_index(batch_op.f("ix_rematches_person_id"))
        batch_op.drop_index(batch_op.f("ix_rematches_pair_id"))
    op.drop_table("rematches")
    with op.batch_alter_table("plans", schema=None) as batch_op:
        batch_op.drop_index("ix_plans_school")
        batch_op.drop_index(batch_op.f("ix_plans_person_id"))
    op.drop_table("plans")
