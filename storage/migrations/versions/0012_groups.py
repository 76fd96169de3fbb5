"""A mentor may work with several mentees; what a pair has agreed to, and who came to a meeting."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_STAYS = sa.text("left_at IS NULL")
_OPEN = sa.text("closed_at IS NULL")
_NEW_COLUMNS = (
    "agreed_at",
    "order_number",
    "order_on",
    "final_because",
    "predecessor_id",
    "outcome",
    "reason",
    "rev",
)


def upgrade() -> None:
    """Go one step forward."""
    _widen_pairs()
    _add_members()
    _add_attendance()
    _move_over()
    with op.batch_alter_table("pairs", schema=None) as batch_op:
        batch_op.drop_index("uq_pairs_open_mentee")
        batch_op.drop_constraint("fk_pairs_mentee_id_people", type_="foreignkey")
        batch_op.drop_column("mentee_id")


def downgrade() -> None:
    """Go one step back; of a group only who joined first stays."""
    with op.batch_alter_table("pairs", schema=None) as batch_op:
        batch_op.add_column(sa.Column("mentee_id", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE pairs SET mentee_id = (SELECT m.person_id FROM pair_members AS m"
        " WHERE m.pair_id = pairs.id ORDER BY m.id LIMIT 1)"
    )
    op.drop_table("attendance")
    op.drop_table("pair_members")
    with op.batch_alter_table("pairs", schema=None) as batch_op:
        batch_op.alter_column("mentee_id", existing_type=sa.Integer(), nullable=False)
        batch_op.create_foreign_key("fk_pairs_mentee_id_people", "people", ["mentee_id"], ["id"])
        batch_op.create_index(
            "uq_pairs_open_mentee",
            ["mentee_id", "form"],
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        )
        batch_op.drop_constraint("uq_pairs_id_mentor_id", type_="unique")
        for name in _NEW_COLUMNS:
            batch_op.drop_column(name)


def _widen_pairs() -> None:
    moment = storage.columns.Moment(timezone=True)
    with op.batch_alter_table("pairs", schema=None) as batch_op:
        batch_op.add_column(sa.Column("rev", sa.Integer(), server_default="1", nullable=False))
        batch_op.add_column(sa.Column("agreed_at", moment, nullable=True))
        batch_op.add_column(sa.Column("order_number", sa.String(length=40), nullable=True))
        batch_op.add_column(sa.Column("order_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("final_because", sa.String(length=300), nullable=True))
        batch_op.add_column(sa.Column("predecessor_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("outcome", sa.String(length=16), nullable=True))
        batch_op.add_column(sa.Column("reason", sa.String(length=24), nullable=True))
        batch_op.create_unique_constraint("uq_pairs_id_mentor_id", ["id", "mentor_id"])


def _add_members() -> None:
    moment = storage.columns.Moment(timezone=True)
    op.create_table(
        "pair_members",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pair_id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(length=16), nullable=False),
        sa.Column("joined_at", moment, nullable=False),
        sa.Column("left_at", moment, nullable=True),
        sa.Column("reason", sa.String(length=24), nullable=True),
        sa.ForeignKeyConstraint(
            ["pair_id", "mentor_id"],
            ["pairs.id", "pairs.mentor_id"],
            name=op.f("fk_pair_members_pair_id_pairs"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_pair_members_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_pair_members_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pair_members")),
    )
    with op.batch_alter_table("pair_members", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pair_members_pair_id"), ["pair_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_pair_members_person_id"), ["person_id"], unique=False)
        batch_op.create_index("ix_pair_members_school", ["school_id"], unique=False)
        batch_op.create_index(
            "uq_pair_members_form",
            ["person_id", "form"],
            unique=True,
            sqlite_where=_STAYS,
            postgresql_where=_STAYS,
        )


def _add_attendance() -> None:
    op.create_table(
        "attendance",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("was_there", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_attendance_meeting_id_meetings")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_attendance_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_attendance_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("meeting_id", "person_id", name=op.f("pk_attendance")),
    )
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.create_index("ix_attendance_person", ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_attendance_school_id"), ["school_id"], unique=False)


def _move_over() -> None:
    """Let the pairs there are keep their mentees, their agreement and who came.

    They were made before anybody was asked, and have met since.
    """
    op.execute("UPDATE pairs SET agreed_at = made_at")
    op.execute(
        "INSERT INTO pair_members"
        " (pair_id, mentor_id, school_id, person_id, form, joined_at, left_at)"
        " SELECT id, mentor_id, school_id, mentee_id, form, made_at, closed_at FROM pairs"
    )
    op.execute(
        "INSERT INTO attendance (meeting_id, person_id, school_id, was_there)"
        " SELECT m.id, p.mentee_id, m.school_id, TRUE FROM meetings AS m"
        " JOIN pairs AS p ON p.id = m.pair_id WHERE m.state = 'held'"
    )
