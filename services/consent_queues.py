"""Consent queues: whose consents a curator should look after, section by section."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final

from domain.admission import lacking
from domain.consents import PROGRAMME, Consent, last_of
from domain.ids import PersonId
from domain.people import Person, Standing
from domain.rights import Deed, demand
from domain.thresholds import CONSENTS_AWAITED
from services import UnitOfWork, paper_consents
from services.renewals import ASKED_BEFORE, versions
from services.signing import terms_of

PATIENCE: Final = CONSENTS_AWAITED.after
"""How long somebody may be without their consents until the curator is asked to look."""


async def listed(
    uow: UnitOfWork, curator: Person, section: str, now: datetime
) -> Sequence[Person]:
    """List the people of one of `LISTS`.

    Raises:
        NotAllowed: the person sees no school.
    """
    return await LISTS[section](uow, curator, now)


async def missing(uow: UnitOfWork, curator: Person, now: datetime) -> tuple[Person, ...]:
    """List who has waited for a consent for longer than three days.

    Raises:
        NotAllowed: the person sees no school.
    """
    waiting = await _standing(uow, curator, Standing.WAITING)
    late = [one for one in waiting if one.came_at is None or now - one.came_at >= PATIENCE]
    known = await uow.of(curator.school_id).consents.about(*(one.id for one in late))
    terms = await terms_of(uow, curator.school_id, now)
    return tuple(
        one
        for one in late
        if lacking(one, [each for each in known if each.person_id == one.id], terms)
    )


async def withdrawn(uow: UnitOfWork, curator: Person, _: datetime) -> tuple[Person, ...]:
    """List whose consent was taken back.

    Raises:
        NotAllowed: the person sees no school.
    """
    return await _standing(uow, curator, Standing.WITHDRAWN)


async def expiring(uow: UnitOfWork, curator: Person, now: datetime) -> tuple[Person, ...]:
    """List whose consent runs out within a month and was not given anew.

    Raises:
        NotAllowed: the person sees no school.
    """
    demand(curator, Deed.SEE_SCHOOL)
    today = now.astimezone(UTC).date()
    found = await uow.of(curator.school_id).consents.ending(today, today + ASKED_BEFORE)
    return await _about(uow, curator, found)


async def outdated(uow: UnitOfWork, curator: Person, _: datetime) -> tuple[Person, ...]:
    """List whose consent rests on an older version of the text.

    Raises:
        NotAllowed: the person sees no school.
    """
    demand(curator, Deed.SEE_SCHOOL)
    return await _about(uow, curator, await uow.of(curator.school_id).consents.older(versions()))


async def _standing(uow: UnitOfWork, curator: Person, state: Standing) -> tuple[Person, ...]:
    demand(curator, Deed.SEE_SCHOOL)
    found = await uow.of(curator.school_id).rolls_of_people.standing(state)
    return tuple(one for one in found if not one.is_trial)


async def _about(
    uow: UnitOfWork, curator: Person, found: Collection[Consent]
) -> tuple[Person, ...]:
    """List the people whose last answer to the programme is among those found."""
    school = uow.of(curator.school_id)
    ids = sorted({one.person_id for one in found})
    known: dict[PersonId, list[Consent]] = defaultdict(list)
    for each in await school.consents.about(*ids):
        known[each.person_id].append(each)
    last = {
        one for answers in known.values() for kind in PROGRAMME for one in last_of(answers, kind)
    }
    left = {one.person_id for one in found if one in last}
    people = await school.people.some(left)
    return tuple(people[one] for one in sorted(left) if people[one].is_admitted)


async def _agreements(uow: UnitOfWork, curator: Person, _: datetime) -> Sequence[Person]:
    return await paper_consents.without_agreement(uow, curator)


LISTS: Final[
    Mapping[str, Callable[[UnitOfWork, Person, datetime], Awaitable[Sequence[Person]]]]
] = MappingProxyType(
    {
        "missing": missing,
        "withdrawn": withdrawn,
        "expiring": expiring,
        "outdated": outdated,
        "agreements": _agreements,
    }
)
"""The lists there are, by name."""
