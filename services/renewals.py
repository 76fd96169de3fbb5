"""Renewals: who is asked for a consent once more, because it runs out, is old, or age asks for it.

Nothing is renewed silently: until the signer answers, what they agreed to keeps its scope, and on
the day after its last day it counts no more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from domain.admission import missing, needed
from domain.ages import STARTS
from domain.consents import PROGRAMME, Consent, ConsentKind, last_of
from domain.ids import SchoolId
from domain.people import Person, Role
from domain.settings import AgePolicy
from domain.thresholds import CONSENT_RENEWED
from locales.consents import newest
from services import UnitOfWork, consents, telling

ASKED_BEFORE: Final = CONSENT_RENEWED.after
"""How long before its last day a consent is asked for again."""


def versions() -> dict[ConsentKind, int]:
    """Give the newest version of each text."""
    return {one: newest(one) for one in ConsentKind}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A consent somebody should give once more, about themselves or a child."""

    about: Person
    kind: ConsentKind


async def asks(uow: UnitOfWork, person: Person) -> tuple[Ask, ...]:
    """List what a person who takes part is asked to agree to once more."""
    school = uow.of(person.school_id)
    children = []
    if Role.GUARDIAN in person.roles:
        kinships = await school.kinships.of_guardian(person.id)
        children = list((await school.people.some([one.child_id for one in kinships])).values())
    known = await school.consents.about(person.id, *(one.id for one in children))
    if not _asks(person, children, known, AgePolicy.BOTH):
        return ()  # no other policy asks for more, so the school's need not be read
    policy = (await school.decisions.read()).age_policy
    return _asks(person, children, known, policy)


def _asks(
    person: Person, children: Sequence[Person], known: Sequence[Consent], policy: AgePolicy
) -> tuple[Ask, ...]:
    own = (Ask(about=person, kind=ConsentKind.OWN),) if _own(person, known, policy) else ()
    return (*own, *_of_children(person, children, known, policy))


def is_old(consent: Consent) -> bool:
    """Whether a newer version of the text is there."""
    return consent.version < newest(consent.kind)


def _own(person: Person, known: Sequence[Consent], policy: AgePolicy) -> bool:
    mine = [one for one in known if one.person_id == person.id]
    if not person.is_admitted or ConsentKind.OWN not in needed(person.age_group, policy):
        return False
    has_grown = person.born_on is not None and person.age_group in STARTS
    if has_grown and ConsentKind.OWN in missing(person.age_group, mine):
        return True
    return any(_asks_again(one) for one in last_of(mine, ConsentKind.OWN))


def _of_children(
    guardian: Person, children: Sequence[Person], known: Sequence[Consent], policy: AgePolicy
) -> tuple[Ask, ...]:
    kind = ConsentKind.GUARDIAN
    return tuple(
        Ask(about=child, kind=kind)
        for child in children
        if kind in needed(child.age_group, policy)
        for one in last_of([each for each in known if each.person_id == child.id], kind)
        if one.signer == guardian.id and _asks_again(one)
    )


def _asks_again(consent: Consent) -> bool:
    return consent.is_given and (is_old(consent) or consent.renewal_at is not None)


async def turn(uow: UnitOfWork, school_id: SchoolId, today: date, now: datetime) -> None:
    """Ask again a month before the end; the day after the last one, let standings follow."""
    school = uow.of(school_id)
    last = today + ASKED_BEFORE
    for one in await school.consents.ending(last, last):
        await _ask(uow, school_id, one, now)
    yesterday = today - timedelta(days=1)
    for one in await school.consents.ending(yesterday, yesterday):
        await school.consents.renew(one, now)
        person = await school.people.get(one.person_id)
        await consents.refresh(uow, person, now)


async def ending(
    uow: UnitOfWork, school_id: SchoolId, first: date, last: date
) -> tuple[Consent, ...]:
    """List the consents to the programme that end within some days, and still stand."""
    found = await uow.of(school_id).consents.ending(first, last)
    return tuple(one for one in found if one.kind in PROGRAMME)


async def ask_ending(
    uow: UnitOfWork, school_id: SchoolId, first: date, last: date, now: datetime
) -> int:
    """Ask again for what ends within some days and was not asked for yet; say for how many."""
    waiting = [one for one in await ending(uow, school_id, first, last) if one.renewal_at is None]
    for one in waiting:
        await _ask(uow, school_id, one, now)
    return len(waiting)


async def _ask(uow: UnitOfWork, school_id: SchoolId, consent: Consent, now: datetime) -> None:
    school = uow.of(school_id)
    said = last_of(await school.consents.about(consent.person_id), consent.kind)
    if consent.kind not in PROGRAMME or not any(one == consent for one in said):
        return
    await school.consents.renew(consent, now)
    signer = await school.people.get(consent.answered_by)
    if consent.signer is not None and signer.has_telephone and signer.is_admitted:
        telling.tell(uow, signer, "consent-ends", f"person:{consent.person_id}", now)
