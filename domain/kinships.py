"""Kinships: who is whose guardian."""

from dataclasses import dataclass

from domain.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """A guardian and a child, as the guardian's link said; a curator confirms it."""

    guardian_id: PersonId
    child_id: PersonId
    is_confirmed: bool
