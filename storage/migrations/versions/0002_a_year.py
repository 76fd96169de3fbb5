"""A year: school cards, consents, invitations, pairs, meetings, road maps, late letters."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    op.create_table(
        "consent_texts",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_consent_texts")),
    )
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
        "consents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("answered_by", sa.Integer(), nullable=False),
        sa.Column("text_sha256", sa.String(length=64), nullable=False),
        sa.Column("answer", sa.String(length=8), nullable=False),
        sa.Column("answered_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("withdrawn_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["people.id"], name=op.f("fk_consents_answered_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_consents_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_consents_school_id_schools")
        ),
        sa.ForeignKeyConstraint(
            ["text_sha256"],
            ["consent_texts.sha256"],
            name=op.f("fk_consents_text_sha256_consent_texts"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
    )
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consents_answered_at"), ["answered_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_consents_person_id"), ["person_id"], unique=False)

    op.create_table(
        "invitations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("token_sha256", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("form", sa.String(length=16), nullable=False),
        sa.Column("age_group", sa.String(length=12), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=True),
        sa.Column("made_by", sa.Integer(), nullable=True),
        sa.Column("made_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("expires_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("used_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("used_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["child_id"], ["people.id"], name=op.f("fk_invitations_child_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["made_by"], ["people.id"], name=op.f("fk_invitations_made_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_invitations_school_id_schools")
        ),
        sa.ForeignKeyConstraint(
            ["used_by"], ["people.id"], name=op.f("fk_invitations_used_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("token_sha256", name=op.f("uq_invitations_token_sha256")),
    )
    op.create_table(
        "kinships",
        sa.Column("guardian_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("since", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("confirmed_by", sa.Integer(), nullable=True),
        sa.Column("confirmed_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["child_id"], ["people.id"], name=op.f("fk_kinships_child_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["confirmed_by"], ["people.id"], name=op.f("fk_kinships_confirmed_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["guardian_id"], ["people.id"], name=op.f("fk_kinships_guardian_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_kinships_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("guardian_id", "child_id", name=op.f("pk_kinships")),
    )
    with op.batch_alter_table("kinships", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_kinships_child_id"), ["child_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_kinships_school_id"), ["school_id"], unique=False)

    op.create_table(
        "pairs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(length=16), nullable=False),
        sa.Column("made_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("continued_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.Column("closed_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["mentee_id"], ["people.id"], name=op.f("fk_pairs_mentee_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["mentor_id"], ["people.id"], name=op.f("fk_pairs_mentor_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_pairs_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairs")),
        sa.UniqueConstraint("school_id", "number", name=op.f("uq_pairs_school_id_number")),
    )
    with op.batch_alter_table("pairs", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pairs_mentor_id"), ["mentor_id"], unique=False)
        batch_op.create_index(
            "uq_pairs_open_mentee",
            ["mentee_id", "form"],
            unique=True,
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )

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

    op.create_table(
        "meetings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("pair_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("starts_at", storage.columns.Moment(timezone=True), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.String(length=20), nullable=True),
        sa.Column("settled_at", storage.columns.Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["pair_id"], ["pairs.id"], name=op.f("fk_meetings_pair_id_pairs")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_meetings_school_id_schools")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
    )
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meetings_pair_id"), ["pair_id"], unique=False)
        batch_op.create_index("ix_meetings_school", ["school_id", "starts_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_meetings_settled_at"), ["settled_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_meetings_starts_at"), ["starts_at"], unique=False)
        batch_op.create_index(
            "uq_meetings_draft",
            ["pair_id"],
            unique=True,
            sqlite_where=sa.text("state = 'draft'"),
            postgresql_where=sa.text("state = 'draft'"),
        )
        batch_op.create_index(
            "uq_meetings_held",
            ["pair_id", "kind"],
            unique=True,
            sqlite_where=sa.text("state = 'held' AND kind <> 'regular'"),
            postgresql_where=sa.text("state = 'held' AND kind <> 'regular'"),
        )
        batch_op.create_index(
            "uq_meetings_planned",
            ["pair_id"],
            unique=True,
            sqlite_where=sa.text("state = 'planned'"),
            postgresql_where=sa.text("state = 'planned'"),
        )

    with op.batch_alter_table("accounts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("zone", sa.String(length=40), nullable=True))
        batch_op.add_column(sa.Column("school_id", sa.Integer(), nullable=True))

    with op.batch_alter_table("interviews", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("subject_id", sa.Integer(), server_default="0", nullable=False)
        )
        batch_op.drop_constraint(
            batch_op.f("uq_interviews_person_id_questionnaire_id"), type_="unique"
        )
        batch_op.create_index(
            "ix_interviews_school", ["school_id", "questionnaire_id"], unique=False
        )
        batch_op.create_index(
            "ix_interviews_subject",
            ["subject_id", "submitted_at", "questionnaire_id"],
            unique=False,
        )
        batch_op.create_unique_constraint(
            batch_op.f("uq_interviews_person_id_questionnaire_id_subject_id"),
            ["person_id", "questionnaire_id", "subject_id"],
        )

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

    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("age_group", sa.String(length=12), server_default="adult", nullable=False)
        )
        batch_op.add_column(
            sa.Column("standing", sa.String(length=12), server_default="waiting", nullable=False)
        )
        batch_op.add_column(sa.Column("given_name", sa.String(length=60), nullable=True))
        batch_op.add_column(sa.Column("family_name", sa.String(length=60), nullable=True))
        batch_op.create_index("ix_people_school", ["school_id", "standing"], unique=False)

    with op.batch_alter_table("prompts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("asks", sa.String(length=64), nullable=True))
        batch_op.alter_column("interview_id", existing_type=sa.INTEGER(), nullable=True)

    with op.batch_alter_table("schools", schema=None) as batch_op:
        batch_op.add_column(sa.Column("legal_name", sa.String(length=300), nullable=True))
        batch_op.add_column(sa.Column("address", sa.String(length=300), nullable=True))
        batch_op.add_column(sa.Column("contact", sa.String(length=200), nullable=True))
        batch_op.add_column(sa.Column("zone", sa.String(length=40), nullable=True))


def downgrade() -> None:
    """Go one step back."""
    with op.batch_alter_table("schools", schema=None) as batch_op:
        batch_op.drop_column("zone")
        batch_op.drop_column("contact")
        batch_op.drop_column("address")
        batch_op.drop_column("legal_name")

    with op.batch_alter_table("prompts", schema=None) as batch_op:
        batch_op.alter_column("interview_id", existing_type=sa.INTEGER(), nullable=False)
        batch_op.drop_column("asks")

    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_index("ix_people_school")
        batch_op.drop_column("family_name")
        batch_op.drop_column("given_name")
        batch_op.drop_column("standing")
        batch_op.drop_column("age_group")

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

    with op.batch_alter_table("interviews", schema=None) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("uq_interviews_person_id_questionnaire_id_subject_id"), type_="unique"
        )
        batch_op.drop_index("ix_interviews_subject")
        batch_op.drop_index("ix_interviews_school")
        batch_op.create_unique_constraint(
            batch_op.f("uq_interviews_person_id_questionnaire_id"),
            ["person_id", "questionnaire_id"],
        )
        batch_op.drop_column("subject_id")

    with op.batch_alter_table("accounts", schema=None) as batch_op:
        batch_op.drop_column("school_id")
        batch_op.drop_column("zone")

    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_meetings_planned",
            sqlite_where=sa.text("state = 'planned'"),
            postgresql_where=sa.text("state = 'planned'"),
        )
        batch_op.drop_index(
            "uq_meetings_held",
            sqlite_where=sa.text("state = 'held' AND kind <> 'regular'"),
            postgresql_where=sa.text("state = 'held' AND kind <> 'regular'"),
        )
        batch_op.drop_index(
            "uq_meetings_draft",
            sqlite_where=sa.text("state = 'draft'"),
            postgresql_where=sa.text("state = 'draft'"),
        )
        batch_op.drop_index(batch_op.f("ix_meetings_starts_at"))
        batch_op.drop_index(batch_op.f("ix_meetings_settled_at"))
        batch_op.drop_index("ix_meetings_school")
        batch_op.drop_index(batch_op.f("ix_meetings_pair_id"))

    op.drop_table("meetings")
    with op.batch_alter_table("positions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_positions_school_id"))
        batch_op.drop_index(
            "ix_positions_reminded",
            sqlite_where=sa.text("is_reminded = 1 AND done_at IS NULL"),
            postgresql_where=sa.text("is_reminded AND done_at IS NULL"),
        )

    op.drop_table("positions")
    with op.batch_alter_table("pairs", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_pairs_open_mentee",
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_pairs_mentor_id"))

    op.drop_table("pairs")
    with op.batch_alter_table("kinships", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_kinships_school_id"))
        batch_op.drop_index(batch_op.f("ix_kinships_child_id"))

    op.drop_table("kinships")
    op.drop_table("invitations")
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_consents_person_id"))
        batch_op.drop_index(batch_op.f("ix_consents_answered_at"))

    op.drop_table("consents")
    with op.batch_alter_table("runs", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_runs_school_id"))
        batch_op.drop_index(batch_op.f("ix_runs_final_event_at"))

    op.drop_table("runs")
    op.drop_table("settings")
    op.drop_table("consent_texts")
