"""Invitations: links into a school, kept as hashes; what each kind of them lets somebody do."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain import thresholds
from domain.ids import PersonId, SchoolId
from domain.people import STAFF, Account, AgeGroup, Form, Role
from domain.schools import Level

LIVES: Final = thresholds.LINK_LIVES.after
RELINK_LIVES: Final = thresholds.RELINK_LIVES.after
"""How long a link for a new telephone lives: it gives somebody's whole place away."""
TOKEN_BYTES: Final = 18
"""Random bytes of a token: 144 bits, which nobody guesses; 24 characters in a link."""
LONGEST_LABEL: Final = 60
_EVERYWHERE: Final = (Role.WORKGROUP, Role.DIRECTOR, Role.PSYCHOLOGIST, Role.METHODIST)
INVITABLE: Final[Mapping[Level, tuple[Role, ...]]] = MappingProxyType(
    {
        Level.SCHOOL: (
            Role.MENTEE,
            Role.MENTOR,
            Role.CURATOR,
            *_EVERYWHERE,
            Role.CLASS_TEACHER,
        ),
        Level.MUNICIPALITY: (Role.MUNICIPAL, *_EVERYWHERE),
    }
)
"""The roles a head invites to; guardians come by a child's link."""

FOR_MANY: Final = (Role.MENTEE, Role.MENTOR)
"""The roles of links that a whole class opens."""


class InvitationKind(StrEnum):
    """Whom a link lets in: one person, many, or somebody known from a new telephone."""

    SINGLE = "single"
    GROUP = "group"
    RELINK = "relink"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A way into a school in one role.

    `child_id` is set where a guardian is invited, `made_by` is None for the operator's. Links of a
    group have a `label`; `person_id` is who comes back by a link for a new telephone.
    """

    id: int
    school_id: SchoolId
    role: Role
    form: Form
    age_group: AgeGroup
    expires_at: datetime
    kind: InvitationKind = InvitationKind.SINGLE
    child_id: PersonId | None = None
    made_by: PersonId | None = None
    used_at: datetime | None = None
    used_by: PersonId | None = None
    label: str | None = None
    class_name: str | None = None
    roster_id: int | None = None
    person_id: PersonId | None = None
    revoked_at: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        """Whether somebody may still come in by it."""
        return self.used_at is None and self.revoked_at is None and now < self.expires_at

    @property
    def asks_a_curator(self) -> bool:
        """Whether who comes by it waits for a curator: a class may pass its link on.

        Staff wait too, for a link may be forwarded; the operator's link for a curator is trusted.
        """
        is_for_staff = self.role in STAFF and self.made_by is not None
        return self.kind is InvitationKind.GROUP or is_for_staff


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLink:
    """A link that is open, and how many have come by it."""

    invitation: Invitation
    came: int


def fingerprint(token: str) -> str:
    """Give what is kept of a token: its SHA-256, in hex; the token itself is only shown once."""
    return hashlib.sha256(token.encode()).hexdigest()


def is_for_adults(role: Role, form: Form) -> bool:
    """Whether only adults take a part: teachers do, whoever their mentee is."""
    is_mentor_of_pupil = role is Role.MENTOR and form is Form.TEACHER_PUPIL
    return form is Form.TEACHER or is_mentor_of_pupil


def is_of_pupil(account: Account) -> bool:
    """Whether a pupil speaks from the account, in any school: no guardian may do so too.

    A consent given from the child's own telephone would be worth nothing.
    """
    return any(one.is_pupil and one.plays(FOR_MANY) for one in account.people)


def is_of_guardian(account: Account) -> bool:
    """Whether a guardian speaks from the account, in any school: no pupil may do so too."""
    return any(Role.GUARDIAN in one.roles for one in account.people)
