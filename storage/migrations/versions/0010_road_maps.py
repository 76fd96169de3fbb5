"""Road maps under way: who answers, what proves it, several years at once."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0010"
down_revision = "0009"
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
        "chosen_runs",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_chosen_runs_person_id_people")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_chosen_runs_run_id_runs")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_chosen_runs_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_chosen_runs")),
    )
    with op.batch_alter_table("chosen_runs", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_chosen_runs_school_id"), ["school_id"], unique=False)
    op.create_table(
        "road_map_uploads",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("rows", sa.JSON(), nullable=True),
        sa.Column("problems", sa.JSON(), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["made_by"], ["people.id"], name=op.f("fk_road_map_uploads_made_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["run_id"], ["runs.id"], name=op.f("fk_road_map_uploads_run_id_runs")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_road_map_uploads_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_road_map_uploads")),
    )
    with op.batch_alter_table("road_map_uploads", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_road_map_uploads_made_at"), ["made_at"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_road_map_uploads_school_id"), ["school_id"], unique=False
        )
    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("position_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=True),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("dated_on", sa.Date(), nullable=True),
        sa.Column("url", sa.String(length=500), nullable=True),
        sa.Column("file_id", sa.String(length=200), nullable=True),
        sa.Column("file_kind", sa.String(length=12), nullable=True),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["added_by"], ["people.id"], name=op.f("fk_evidence_added_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["position_id"], ["positions.id"], name=op.f("fk_evidence_position_id_positions")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_evidence_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_evidence_position_id"), ["position_id"], unique=False)
        batch_op.create_index("ix_evidence_school", ["school_id"], unique=False)
    op.create_table(
        "position_people",
        sa.Column("position_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_position_people_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["position_id"],
            ["positions.id"],
            name=op.f("fk_position_people_position_id_positions"),
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_position_people_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("position_id", "person_id", name=op.f("pk_position_people")),
    )
    with op.batch_alter_table("position_people", schema=None) as batch_op:
        batch_op.create_index("ix_position_people_person", ["person_id"], unique=False)
        batch_op.create_index("ix_position_people_school", ["school_id"], unique=False)


def _widen_tables() -> None:
    """Let positions live, and files be kept by their ids."""
    with op.batch_alter_table("attachments", schema=None) as batch_op:
        batch_op.add_column(sa.Column("file_id", sa.String(length=200), nullable=True))
    with op.batch_alter_table("positions", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("state", sa.String(length=16), server_default="open", nullable=False)
        )
        batch_op.add_column(sa.Column("reason", sa.String(length=20), nullable=True))
        batch_op.add_column(sa.Column("moved_because", sa.String(length=20), nullable=True))
        batch_op.add_column(
            sa.Column("is_hidden", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        batch_op.add_column(sa.Column("own", sa.JSON(), nullable=True))
        batch_op.create_index("ix_positions_school", ["school_id", "run_id"], unique=False)
    with op.batch_alter_table("runs", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("agreement", sa.String(length=12), server_default="none", nullable=False)
        )
        batch_op.add_column(sa.Column("agreement_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("agreement_words", sa.String(length=500), nullable=True))
        batch_op.add_column(sa.Column("agreement_seal", sa.String(length=16), nullable=True))


def _narrow_tables() -> None:
    """Take the new columns away."""
    with op.batch_alter_table("runs", schema=None) as batch_op:
        batch_op.drop_column("agreement_seal")
        batch_op.drop_column("agreement_words")
        batch_op.drop_column("agreement_on")
        batch_op.drop_column("agreement")
    with op.batch_alter_table("positions", schema=None) as batch_op:
        batch_op.drop_index("ix_positions_school")
        batch_op.drop_column("own")
        batch_op.drop_column("is_hidden")
        batch_op.drop_column("moved_because")
        batch_op.drop_column("reason")
        batch_op.drop_column("state")
    with op.batch_alter_table("attachments", schema=None) as batch_op:
        batch_op.drop_column("file_id")


def _drop_tables() -> None:
    """Take the new tables away."""
    with op.batch_alter_table("position_people", schema=None) as batch_op:
        batch_op.drop_index("ix_position_people_school")
        batch_op.drop_index("ix_position_people_person")
    op.drop_table("position_people")
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.drop_index("ix_evidence_school")
        batch_op.drop_index(batch_op.f("ix_evidence_position_id"))
    op.drop_table("evidence")
    with op.batch_alter_table("road_map_uploads", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_road_map_uploads_school_id"))
        batch_op.drop_index(batch_op.f("ix_road_map_uploads_made_at"))
    op.drop_table("road_map_uploads")
    with op.batch_alter_table("chosen_runs", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_chosen_runs_school_id"))
    op.drop_table("chosen_runs")
