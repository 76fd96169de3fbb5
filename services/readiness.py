"""Readiness: who of a school may be made a pair of, and who waits for one."""

from dataclasses import dataclass
from datetime import datetime

from domain import candidates as sorting
from domain.candidates import Candidate, Candidates
from domain.ids import SchoolId
from domain.people import Person
from domain.rights import Deed, demand
from services import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A mentee who is ready and has no pair, and for how many whole days."""

    person: Person
    days: int


async def candidates(uow: UnitOfWork, curator: Person) -> Candidates:
    """Say who of the curator's school is ready for a pair, and who is not yet.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.MAKE_PAIR)
    return await _sorted_out(uow, curator.school_id)


async def unpaired(uow: UnitOfWork, staff: Person, now: datetime) -> tuple[Waiting, ...]:
    """List the mentees who are ready and have no pair, who waits longest first.

    Raises:
        NotAllowed: the person is neither curator nor psychologist.
    """
    demand(staff, Deed.SEE_UNPAIRED)
    school = uow.of(staff.school_id)
    people = await school.rolls_of_people.without_pair()
    known = sorting.sorted_out(
        people,
        await school.first_surveys.some([one.id for one in people]) if people else (),
        (),
    )
    return tuple(_waiting(one, now) for one in known.mentees if not one.person.is_trial)


async def of_mentee(uow: UnitOfWork, mentee: Person, now: datetime) -> Waiting | None:
    """Say how long a mentee has waited for a pair; None: they have one, or are not ready.

    Raises:
        NotAllowed: the person is neither mentee nor mentor.
    """
    demand(mentee, Deed.SEE_OWN_PAIRS)
    school = uow.of(mentee.school_id)
    found = sorting.sorted_out(
        [mentee],
        await school.first_surveys.of(mentee.id),
        [one for one in await school.pairs.of_person(mentee.id) if one.is_open],
    ).mentee(mentee.id)
    return None if found is None else _waiting(found, now)


async def _sorted_out(uow: UnitOfWork, school_id: SchoolId) -> Candidates:
    school = uow.of(school_id)
    return sorting.sorted_out(
        await school.people.all(),
        await school.first_surveys.all(),
        await school.pairs.open(),
    )


def _waiting(one: Candidate, now: datetime) -> Waiting:
    return Waiting(person=one.person, days=max((now - one.ready_at).days, 0))
