"""Joining: the steps from a link to taking part, and which one a person is at."""

from collections.abc import Sequence
from enum import StrEnum

from domain.consents import Consent, ConsentKind, missing
from domain.kinships import Kinship
from domain.people import Person, Role, Standing


class Step(StrEnum):
    """What a newcomer has to do next, or waits for."""

    SCHOOL_CARD = "school_card"
    OWN_CONSENT = "own_consent"
    GUARDIAN_LINK = "guardian_link"
    GUARDIAN_SILENT = "guardian_silent"
    CURATOR_CHECKS = "curator_checks"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    STOPPED = "stopped"
    DONE = "done"


def step_of(
    person: Person,
    consents: Sequence[Consent],
    kinships: Sequence[Kinship],
    *,
    school_is_ready: bool,
) -> Step:
    """Say where a newcomer is; `consents` and `kinships` are those about this person."""
    needed = missing(person.age_group, consents)
    has_stopped = person.standing in {Standing.REFUSED, Standing.WITHDRAWN}
    ahead = (
        (not school_is_ready and Role.CURATOR in person.roles, Step.SCHOOL_CARD),
        (not school_is_ready or has_stopped, Step.STOPPED),
        (ConsentKind.OWN in needed, Step.OWN_CONSENT),
        (ConsentKind.GUARDIAN in needed, _waiting_for_guardian(consents, kinships)),
        (person.given_name is None, Step.GIVEN_NAME),
        (person.family_name is None, Step.FAMILY_NAME),
    )
    return next((step for is_next, step in ahead if is_next), Step.DONE)


def _waiting_for_guardian(consents: Sequence[Consent], kinships: Sequence[Kinship]) -> Step:
    if any(one.kind is ConsentKind.GUARDIAN and one.is_given for one in consents):
        return Step.CURATOR_CHECKS
    return Step.GUARDIAN_SILENT if kinships else Step.GUARDIAN_LINK
