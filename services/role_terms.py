"""Terms of roles: a role whose term has run out is taken away, and curators are asked in time."""

from datetime import datetime

from domain.people import HEADS
from domain.staff import RoleTerm
from services import UnitOfWork, people, staff, telling
from services.substitutes import ENDED


async def next_at(uow: UnitOfWork, _: datetime) -> datetime | None:
    """Say when the next term ends, or is asked about."""
    return await uow.ending_terms.next_at()


async def end(uow: UnitOfWork, now: datetime) -> None:
    """Take away the roles whose terms have run out, and ask about those that will."""
    ended = await uow.ending_terms.run_out(now)
    for term in ended:
        await _end(uow, term, now)
    for school_id in {one.school_id for one in ended if one.role in HEADS}:
        await staff.left_without_curator(uow, school_id, now)
    for school_id in {one.school_id for one in await uow.ending_terms.ask(now)}:
        for curator in await people.curators(uow, school_id):
            telling.tell(uow, curator, "terms-ending", f"school:{school_id}", now)


async def _end(uow: UnitOfWork, term: RoleTerm, now: datetime) -> None:
    school = uow.of(term.school_id)
    person = await school.people.get(term.person_id)
    had_it = term.role in person.roles
    changed = await staff.take_away(uow, person, term.role, now)
    if not had_it:
        return
    await people.note(uow, person, f"end-role-{term.role.replace('_', '-')}", person.id, now)
    subject = f"{term.role}:{person.id}"
    if term.stands_in_for is not None:
        curator = await school.people.get(term.stands_in_for)
        for one in (changed, curator):
            telling.tell(uow, one, ENDED, subject, now)
        return
    telling.tell(uow, changed, "role-ended", subject, now)
    for one in await people.curators(uow, term.school_id):
        if one.id != person.id:
            telling.tell(uow, one, "role-ended-staff", subject, now)
