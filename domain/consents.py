"""Consents: who must agree before a person takes part, and what follows from the answers.

Under 14 a guardian decides; from 14 to 17 both; an adult alone (law 152-FZ names no age of own
consent, so the safer reading is taken for 14 to 17).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.ids import PersonId
from domain.people import AgeGroup, Person, Standing


class ConsentKind(StrEnum):
    """What is agreed to: one text, one button, one purpose."""

    OWN = "own"
    GUARDIAN = "guardian"


class ConsentAnswer(StrEnum):
    """What somebody said to a consent."""

    GIVEN = "given"
    REFUSED = "refused"


NEEDED: Final[Mapping[AgeGroup, tuple[ConsentKind, ...]]] = MappingProxyType(
    {
        AgeGroup.UNDER_14: (ConsentKind.GUARDIAN,),
        AgeGroup.FROM_14_TO_17: (ConsentKind.OWN, ConsentKind.GUARDIAN),
        AgeGroup.ADULT: (ConsentKind.OWN,),
    }
)
"""Which consents a person of an age needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """An answer to a consent text about a person; the text is known by its SHA-256.

    `is_confirmed` tells whether a curator has seen who the guardian is; own consents need it not.
    """

    person_id: PersonId
    kind: ConsentKind
    answered_by: PersonId
    text_sha256: str
    answer: ConsentAnswer
    answered_at: datetime
    withdrawn_at: datetime | None = None
    is_confirmed: bool = True

    @property
    def is_given(self) -> bool:
        """Whether the answer was yes, and was not taken back."""
        return self.answer is ConsentAnswer.GIVEN and self.withdrawn_at is None

    @property
    def is_valid(self) -> bool:
        """Whether the consent counts: given, not withdrawn, and by whom it should be."""
        return self.is_given and self.is_confirmed


def missing(age_group: AgeGroup, consents: Iterable[Consent]) -> tuple[ConsentKind, ...]:
    """List the consents a person of that age still needs; the last answer of a kind counts."""
    latest = _latest(consents)
    return tuple(
        kind for kind in NEEDED[age_group] if kind not in latest or not latest[kind].is_valid
    )


def standing(person: Person, consents: Iterable[Consent]) -> Standing:
    """Say whether a person may take part; the last answer of each kind counts, a no wins."""
    latest = _latest(consents)
    asked = [latest[kind] for kind in NEEDED[person.age_group] if kind in latest]
    if any(one.withdrawn_at is not None for one in asked):
        return Standing.WITHDRAWN
    if any(one.answer is ConsentAnswer.REFUSED for one in asked):
        return Standing.REFUSED
    is_named = person.given_name is not None and person.family_name is not None
    complete = not missing(person.age_group, latest.values()) and is_named
    return Standing.ADMITTED if complete else Standing.WAITING


def _latest(consents: Iterable[Consent]) -> dict[ConsentKind, Consent]:
    return {one.kind: one for one in sorted(consents, key=lambda one: one.answered_at)}
