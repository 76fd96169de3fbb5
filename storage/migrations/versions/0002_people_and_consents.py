"""Who may take part: school cards, names, invitations, guardians, consents."""

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
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("age_group", sa.String(length=12), server_default="adult", nullable=False)
        )
        batch_op.add_column(
            sa.Column("standing", sa.String(length=12), server_default="waiting", nullable=False)
        )
        batch_op.add_column(sa.Column("given_name", sa.String(length=60), nullable=True))
        batch_op.add_column(sa.Column("family_name", sa.String(length=60), nullable=True))
        batch_op.add_column(sa.Column("number", sa.Integer(), server_default="0", nullable=False))
        batch_op.create_index("ix_people_school", ["school_id", "standing"], unique=False)
    op.execute("UPDATE people SET number = id")
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
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_index("ix_people_school")
        batch_op.drop_column("number")
        batch_op.drop_column("family_name")
        batch_op.drop_column("given_name")
        batch_op.drop_column("standing")
        batch_op.drop_column("age_group")
    with op.batch_alter_table("kinships", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_kinships_school_id"))
        batch_op.drop_index(batch_op.f("ix_kinships_child_id"))
    op.drop_table("kinships")
    op.drop_table("invitations")
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_consents_person_id"))
        batch_op.drop_index(batch_op.f("ix_consents_answered_at"))
    op.drop_table("consents")
    op.drop_table("consent_texts")
