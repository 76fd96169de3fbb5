"""Joining: the steps from a link to taking part, and which one a person is at."""

from collections.abc import Sequence
from enum import StrEnum

from domain.admission import Terms, missing
from domain.consents import Consent, ConsentKind
from domain.kinships import Kinship
from domain.people import HEADS, Person, Standing
from domain.settings import AgePolicy


class Step(StrEnum):
    """What a newcomer has to do next, or waits for."""

    SCHOOL_CARD = "school_card"
    APPROVAL = "approval"
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
    policy: AgePolicy = AgePolicy.BOTH,
    *,
    school_is_ready: bool,
) -> Step:
    """Say where a newcomer is; `consents` and `kinships` are those about this person.

    A consent about which the signer is asked again because it runs out has to be given anew.
    """
    lasting = [one for one in consents if one.renewal_at is None or one.is_no]
    needed = missing(person.age_group, lasting, Terms(policy=policy))
    has_stopped = person.standing in {Standing.REFUSED, Standing.WITHDRAWN}
    ahead = (
        (person.standing is Standing.ASKING, Step.APPROVAL),
        (not school_is_ready and person.plays(HEADS), Step.SCHOOL_CARD),
        (not school_is_ready or has_stopped, Step.STOPPED),
        (ConsentKind.OWN in needed, Step.OWN_CONSENT),
        (ConsentKind.GUARDIAN in needed, _waiting_for_guardian(lasting, kinships)),
        (person.given_name is None, Step.GIVEN_NAME),
        (person.family_name is None, Step.FAMILY_NAME),
    )
    return next((step for is_next, step in ahead if is_next), Step.DONE)


def _waiting_for_guardian(consents: Sequence[Consent], kinships: Sequence[Kinship]) -> Step:
    given = [one for one in consents if one.kind is ConsentKind.GUARDIAN and one.is_given]
    if any(not one.is_confirmed for one in given):
        return Step.CURATOR_CHECKS
    return Step.GUARDIAN_SILENT if kinships else Step.GUARDIAN_LINK
