"""Entrances: which class a label names, and which links ask a curator."""

from datetime import UTC, datetime

import pytest

from domain.entrances import class_in
from domain.ids import PersonId, SchoolId
from domain.invitations import LIVES, Invitation, InvitationKind
from domain.people import STAFF, AgeGroup, Form, Role

NOW = datetime(2021, 9, 7, 9, 0, tzinfo=UTC)


def link(role: Role, kind: InvitationKind, made_by: int | None = 1) -> Invitation:
    """Draft a link."""
    return Invitation(
        id=1,
        school_id=SchoolId(1),
        role=role,
        form=Form.PEER,
        age_group=AgeGroup.ADULT,
        expires_at=NOW + LIVES,
        kind=kind,
        made_by=None if made_by is None else PersonId(made_by),
    )


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("7А", "7А"),
        (" 7 а ", "7А"),
        ("10-б", "10Б"),
        ("7 «в»", "7В"),
        ("11", "11"),
        ("Клуб наставников", None),
        ("12А", None),
        ("7А и 7Б", None),
        ("", None),
    ],
)
def test_a_label_may_name_a_class(label: str, expected: str | None) -> None:
    """However people write it; a club is none."""
    assert class_in(label) == expected


@pytest.mark.parametrize("role", Role)
def test_a_curators_link_for_staff_asks_a_curator(role: Role) -> None:
    """The operator's does not: somebody has to be the first."""
    single = InvitationKind.SINGLE
    assert link(role, single).asks_a_curator == (role in STAFF)
    assert not link(role, single, None).asks_a_curator
    assert link(role, InvitationKind.GROUP).asks_a_curator


def test_a_link_is_open_until_its_last_moment() -> None:
    """Fourteen days, to the second."""
    made = link(Role.MENTOR, InvitationKind.SINGLE)
    assert made.is_open(NOW + LIVES - LIVES / 1000)
    assert not made.is_open(NOW + LIVES)
