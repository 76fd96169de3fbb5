"""Kinships: who is whose guardian."""

from dataclasses import dataclass
from enum import StrEnum

from domain.ids import PersonId


class Relation(StrEnum):
    """What a guardian is to a child, as the guardian says; a curator sees the paper."""

    MOTHER = "mother"
    FATHER = "father"
    GUARDIAN = "guardian"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """A guardian and a child, as the guardian's link said; a curator confirms it.

    `relation` is None until the guardian has said what they are to the child.
    """

    guardian_id: PersonId
    child_id: PersonId
    is_confirmed: bool
    relation: Relation | None = None
