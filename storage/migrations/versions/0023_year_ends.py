"""What pairs wish at the end of a year, what is decided, and how far a school has come."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

TABLES = ("pair_wishes", "pair_decisions", "year_ends", "year_people", "class_stays")
INDEXES = (
    ("ix_pair_wishes_school_id", "pair_wishes", "school_id"),
    ("ix_pair_wishes_person", "pair_wishes", "person_id"),
    ("ix_pair_decisions_school_id", "pair_decisions", "school_id"),
    ("ix_pair_decisions_run_id", "pair_decisions", "run_id"),
    ("ix_year_ends_school_id", "year_ends", "school_id"),
    ("ix_year_people_school_id", "year_people", "school_id"),
    ("ix_year_people_person", "year_people", "person_id"),
    ("ix_class_stays_school_id", "class_stays", "school_id"),
    ("ix_class_stays_person", "class_stays", "person_id"),
    ("ix_runs_ends_on", "runs", "ends_on"),
)


def upgrade() -> None:
    """Go one step forward."""
    op.add_column("runs", sa.Column("closed_at", Moment(timezone=True), nullable=True))
    _add_pairs()
    _add_years()
    for name, table, column in INDEXES:
        op.create_index(name, table, [column], unique=False)


def downgrade() -> None:
    """Go one step back."""
    for name, table, _ in reversed(INDEXES):
        op.drop_index(name, table_name=table)
    for table in reversed(TABLES):
        op.drop_table(table)
    with op.batch_alter_table("runs") as batch:
        batch.drop_column("closed_at")


def _tie(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(name))


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _moment(name: str, *, nullable: bool = True) -> sa.Column[Moment]:
    return sa.Column(name, Moment(timezone=True), nullable=nullable)


def _add_pairs() -> None:
    op.create_table(
        "pair_wishes",
        _number("pair_id"),
        _number("person_id"),
        _number("school_id"),
        sa.Column("wish", sa.String(length=12), nullable=False),
        _moment("said_at", nullable=False),
        _tie("pair_wishes", "pair_id", "pairs"),
        _tie("pair_wishes", "person_id", "people"),
        _tie("pair_wishes", "school_id", "schools"),
        sa.PrimaryKeyConstraint("pair_id", "person_id", name=op.f("pk_pair_wishes")),
    )
    op.create_table(
        "pair_decisions",
        _number("pair_id"),
        _number("school_id"),
        _number("run_id"),
        sa.Column("goes_on", sa.Boolean(), nullable=False),
        _number("decided_by"),
        _moment("decided_at", nullable=False),
        _number("successor_id", nullable=True),
        _tie("pair_decisions", "pair_id", "pairs"),
        _tie("pair_decisions", "run_id", "runs"),
        _tie("pair_decisions", "school_id", "schools"),
        sa.PrimaryKeyConstraint("pair_id", name=op.f("pk_pair_decisions")),
    )


def _add_years() -> None:
    op.create_table(
        "year_ends",
        _number("run_id"),
        _number("school_id"),
        _moment("reports_at"),
        _number("next_run_id", nullable=True),
        _moment("carried_at"),
        _moment("consents_at"),
        _moment("classes_at"),
        _moment("tidied_at"),
        _moment("finished_at"),
        _tie("year_ends", "run_id", "runs"),
        _tie("year_ends", "school_id", "schools"),
        sa.PrimaryKeyConstraint("run_id", name=op.f("pk_year_ends")),
    )
    op.create_table(
        "year_people",
        _number("run_id"),
        _number("person_id"),
        sa.Column("role", sa.String(length=16), nullable=False),
        _number("school_id"),
        sa.Column("state", sa.String(length=20), nullable=False),
        _tie("year_people", "run_id", "runs"),
        _tie("year_people", "person_id", "people"),
        _tie("year_people", "school_id", "schools"),
        sa.PrimaryKeyConstraint("run_id", "person_id", "role", name=op.f("pk_year_people")),
    )
    op.create_table(
        "class_stays",
        _number("run_id"),
        _number("person_id"),
        _number("school_id"),
        _tie("class_stays", "run_id", "runs"),
        _tie("class_stays", "person_id", "people"),
        _tie("class_stays", "school_id", "schools"),
        sa.PrimaryKeyConstraint("run_id", "person_id", name=op.f("pk_class_stays")),
    )
