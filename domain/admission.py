"""Admission: whose consent is needed for what, and whether somebody may take part.

Under 14 a guardian decides, an adult alone; from 14 to 17 the school says whose consent counts
(law 152-FZ names no age of own consent, so by default both are asked).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.ages import grace_ends_on, younger
from domain.consents import Consent, ConsentKind, last_of
from domain.people import AgeGroup, Form, Person, Role, Standing
from domain.settings import AgePolicy


class Purpose(StrEnum):
    """What a consent allows."""

    PROGRAMME = "programme"
    PUBLISHING = "publishing"
    SPECIAL_DATA = "special_data"
    MENTORING_AT_WORK = "mentoring_at_work"
    PAIR = "pair"


FREEZES: Final[Mapping[ConsentKind, Purpose]] = MappingProxyType(
    {
        ConsentKind.OWN: Purpose.PROGRAMME,
        ConsentKind.GUARDIAN: Purpose.PROGRAMME,
        ConsentKind.PUBLISH: Purpose.PUBLISHING,
        ConsentKind.PUBLISH_GUARDIAN: Purpose.PUBLISHING,
        ConsentKind.SPECIAL: Purpose.SPECIAL_DATA,
        ConsentKind.MENTOR_AGREEMENT: Purpose.MENTORING_AT_WORK,
        ConsentKind.PAIR_AGREEMENT: Purpose.PAIR,
    }
)
"""What stands still without a consent of a kind; everything else goes on."""

_PUBLISHED: Final = {
    ConsentKind.OWN: ConsentKind.PUBLISH,
    ConsentKind.GUARDIAN: ConsentKind.PUBLISH_GUARDIAN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What decides besides the answers: the school's policy, and the day (None: any)."""

    policy: AgePolicy = AgePolicy.BOTH
    today: date | None = None


USUAL: Final = Terms()


def needed(age_group: AgeGroup, policy: AgePolicy = AgePolicy.BOTH) -> tuple[ConsentKind, ...]:
    """Say which consents to the programme somebody of an age needs."""
    own, guardian = ConsentKind.OWN, ConsentKind.GUARDIAN
    if age_group is not AgeGroup.FROM_14_TO_17:
        return (guardian,) if age_group is AgeGroup.UNDER_14 else (own,)
    return {
        AgePolicy.BOTH: (own, guardian),
        AgePolicy.OWN: (own,),
        AgePolicy.GUARDIAN: (guardian,),
    }[policy]


EMPLOYED: Final = Form.TEACHER
"""The form in which mentors work for the school itself, so that the labour code speaks of them."""


def needed_for(
    purpose: Purpose, person: Person, policy: AgePolicy = AgePolicy.BOTH
) -> tuple[ConsentKind, ...]:
    """Say which consents a purpose needs about somebody."""
    programme = needed(person.age_group, policy)
    is_employee = Role.MENTOR in person.roles and person.form is EMPLOYED
    return {
        Purpose.PROGRAMME: programme,
        Purpose.PUBLISHING: tuple(_PUBLISHED[one] for one in programme),
        Purpose.SPECIAL_DATA: (ConsentKind.SPECIAL,),
        Purpose.MENTORING_AT_WORK: (ConsentKind.MENTOR_AGREEMENT,) if is_employee else (),
        Purpose.PAIR: (ConsentKind.PAIR_AGREEMENT,),
    }[purpose]


def missing(
    age_group: AgeGroup, consents: Iterable[Consent], terms: Terms = USUAL
) -> tuple[ConsentKind, ...]:
    """List the consents to the programme that somebody of that age still needs."""
    return _lacking(needed(age_group, terms.policy), tuple(consents), terms.today)


def allows(
    purpose: Purpose, person: Person, consents: Iterable[Consent], terms: Terms = USUAL
) -> bool:
    """Say whether a purpose has every consent it needs; at least one yes of each, and no no."""
    kinds = needed_for(purpose, person, terms.policy)
    return not _lacking(kinds, tuple(consents), terms.today)


def may_publish(person: Person, consents: Iterable[Consent], terms: Terms = USUAL) -> bool:
    """Say whether a name and a photo may be shown to everybody (article 10.1)."""
    return allows(Purpose.PUBLISHING, person, consents, terms)


def standing(person: Person, consents: Iterable[Consent], terms: Terms = USUAL) -> Standing:
    """Say whether a person may take part; the last answer of each signer counts, a no wins.

    After a birthday the consents of the younger age still do for a while.
    """
    given = tuple(consents)
    asked = [
        one for kind in needed(person.age_group, terms.policy) for one in last_of(given, kind)
    ]
    if any(one.withdrawn_at is not None for one in asked):
        return Standing.WITHDRAWN
    if any(one.is_no for one in asked):
        return Standing.REFUSED
    is_named = person.given_name is not None and person.family_name is not None
    is_complete = is_named and not lacking(person, given, terms)
    return Standing.ADMITTED if is_complete else Standing.WAITING


def lacking(
    person: Person, consents: Iterable[Consent], terms: Terms = USUAL
) -> tuple[ConsentKind, ...]:
    """List the consents without which somebody may not take part today.

    After a birthday these are none as long as the consents of the younger age do.
    """
    given = tuple(consents)
    groups = _ages(person, terms.today)
    if any(not missing(group, given, terms) for group in groups):
        return ()
    return missing(person.age_group, given, terms)


def _ages(person: Person, today: date | None) -> tuple[AgeGroup, ...]:
    """Give the groups whose consents do: one's own, in the grace also the one before."""
    in_grace = today is not None and grace_ends_on(person, today) is not None
    own = person.age_group
    return (own, younger(own)) if in_grace else (own,)


def _lacking(
    kinds: Iterable[ConsentKind], consents: tuple[Consent, ...], today: date | None
) -> tuple[ConsentKind, ...]:
    return tuple(kind for kind in kinds if not _is_agreed(last_of(consents, kind), today))


def _is_agreed(answers: tuple[Consent, ...], today: date | None) -> bool:
    return any(one.is_valid(today) for one in answers) and not any(one.is_no for one in answers)
