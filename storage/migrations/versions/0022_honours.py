"""Nominations and the vote about them, and letters and certificates with their numbers."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

TABLES = (
    "polls",
    "poll_voters",
    "nominations",
    "nominees",
    "ballots",
    "award_sheets",
    "awards",
)
INDEXES = (
    ("ix_award_sheets_run_id", "award_sheets", "run_id"),
    ("ix_award_sheets_school_id", "award_sheets", "school_id"),
    ("ix_polls_closes_at", "polls", "closes_at"),
    ("ix_polls_opened_at", "polls", "opened_at"),
    ("ix_polls_run_id", "polls", "run_id"),
    ("ix_polls_school_id", "polls", "school_id"),
    ("ix_poll_voters_person", "poll_voters", "person_id"),
    ("ix_poll_voters_school_id", "poll_voters", "school_id"),
    ("ix_nominations_poll_id", "nominations", "poll_id"),
    ("ix_nominations_school_id", "nominations", "school_id"),
    ("ix_awards_nomination_id", "awards", "nomination_id"),
    ("ix_awards_person_id", "awards", "person_id"),
    ("ix_awards_school_id", "awards", "school_id"),
    ("ix_awards_sheet_id", "awards", "sheet_id"),
    ("ix_nominees_nomination_id", "nominees", "nomination_id"),
    ("ix_nominees_pair_id", "nominees", "pair_id"),
    ("ix_nominees_person_id", "nominees", "person_id"),
    ("ix_nominees_school_id", "nominees", "school_id"),
    ("ix_ballots_nomination_id", "ballots", "nomination_id"),
    ("ix_ballots_nominee", "ballots", "nominee_id"),
    ("ix_ballots_school_id", "ballots", "school_id"),
)


def upgrade() -> None:
    """Go one step forward."""
    _add_polls()
    _add_nominees()
    _add_awards()
    for name, table, column in INDEXES:
        op.create_index(name, table, [column], unique=False)


def downgrade() -> None:
    """Go one step back."""
    for name, table, _ in reversed(INDEXES):
        op.drop_index(name, table_name=table)
    for table in reversed(TABLES):
        op.drop_table(table)


def _add_polls() -> None:
    op.create_table(
        "polls",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("voters", sa.String(length=16), nullable=False),
        sa.Column("made_at", Moment(timezone=True), nullable=False),
        sa.Column("opened_at", Moment(timezone=True), nullable=True),
        sa.Column("closes_at", Moment(timezone=True), nullable=True),
        sa.Column("closed_at", Moment(timezone=True), nullable=True),
        sa.Column("announced_at", Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_polls_run_id_runs")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_polls_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_polls")),
    )
    op.create_table(
        "poll_voters",
        sa.Column("poll_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("voted_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["poll_id"], ["polls.id"], name=op.f("fk_poll_voters_poll_id_polls")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_poll_voters_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_poll_voters_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("poll_id", "person_id", name=op.f("pk_poll_voters")),
    )


def _add_nominees() -> None:
    op.create_table(
        "nominations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("poll_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=60), nullable=False),
        sa.Column("subject", sa.String(length=12), nullable=False),
        sa.Column("winner_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(length=300), nullable=True),
        sa.ForeignKeyConstraint(
            ["poll_id"], ["polls.id"], name=op.f("fk_nominations_poll_id_polls")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_nominations_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nominations")),
    )
    op.create_table(
        "nominees",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("nomination_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("pair_id", sa.Integer(), nullable=True),
        sa.Column("votes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["nomination_id"],
            ["nominations.id"],
            name=op.f("fk_nominees_nomination_id_nominations"),
        ),
        sa.ForeignKeyConstraint(["pair_id"], ["pairs.id"], name=op.f("fk_nominees_pair_id_pairs")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_nominees_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_nominees_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nominees")),
    )
    op.create_table(
        "ballots",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("nomination_id", sa.Integer(), nullable=False),
        sa.Column("nominee_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["nomination_id"],
            ["nominations.id"],
            name=op.f("fk_ballots_nomination_id_nominations"),
        ),
        sa.ForeignKeyConstraint(
            ["nominee_id"], ["nominees.id"], name=op.f("fk_ballots_nominee_id_nominees")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_ballots_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ballots")),
    )


def _add_awards() -> None:
    op.create_table(
        "award_sheets",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("crowd", sa.String(length=16), nullable=False),
        sa.Column("words", sa.String(length=900), nullable=False),
        sa.Column("order_number", sa.String(length=60), nullable=True),
        sa.Column("order_on", sa.Date(), nullable=True),
        sa.Column("dated_on", sa.Date(), nullable=True),
        sa.Column("post", sa.String(length=120), nullable=True),
        sa.Column("partners", sa.JSON(), nullable=False),
        sa.Column("made_at", Moment(timezone=True), nullable=False),
        sa.Column("numbered_at", Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_award_sheets_run_id_runs")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_award_sheets_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_sheets")),
    )
    op.create_table(
        "awards",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("sheet_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("addressee", sa.String(length=120), nullable=True),
        sa.Column("nomination_id", sa.Integer(), nullable=True),
        sa.Column("is_winner", sa.Boolean(), nullable=False),
        sa.Column("handed_at", Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["nomination_id"], ["nominations.id"], name=op.f("fk_awards_nomination_id_nominations")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_awards_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_awards_school_id_schools")
        ),
        sa.ForeignKeyConstraint(
            ["sheet_id"], ["award_sheets.id"], name=op.f("fk_awards_sheet_id_award_sheets")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_awards")),
        sa.UniqueConstraint("school_id", "year", "number", name="uq_awards_number"),
    )
