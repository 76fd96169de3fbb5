"""Invitations: single-use links into a school, kept as hashes."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from domain.ids import PersonId, SchoolId
from domain.people import AgeGroup, Form, Role

LIVES: Final = timedelta(days=14)
TOKEN_BYTES: Final = 18
"""Random bytes of a token: 144 bits, which nobody guesses; 24 characters in a link."""
INVITABLE: Final = (
    Role.MENTEE,
    Role.MENTOR,
    Role.CURATOR,
    Role.WORKGROUP,
    Role.DIRECTOR,
    Role.PSYCHOLOGIST,
    Role.CLASS_TEACHER,
)
"""The roles a curator invites to; guardians come by a child's link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A way into a school for one person, in one role.

    `child_id` is set where a guardian is invited, `made_by` is None for the operator's.
    """

    id: int
    school_id: SchoolId
    role: Role
    form: Form
    age_group: AgeGroup
    expires_at: datetime
    child_id: PersonId | None = None
    made_by: PersonId | None = None
    used_at: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        """Whether somebody may still come in by it."""
        return self.used_at is None and now < self.expires_at


def fingerprint(token: str) -> str:
    """Give what is kept of a token: its SHA-256, in hex; the token itself is only shown once."""
    return hashlib.sha256(token.encode()).hexdigest()
