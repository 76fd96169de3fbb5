"""Opening a school or a municipality: what the operator does, once for each."""

from dataclasses import dataclass
from datetime import datetime

from domain.ids import SchoolId
from domain.programmes import Programme
from domain.schools import School
from services import UnitOfWork, invitations, runs


@dataclass(frozen=True, slots=True)
class Opened:
    """A school or a municipality, and the address of the link of its head, shown only once."""

    school: School
    address: str


async def open_school(
    uow: UnitOfWork, name: str, programme: Programme, now: datetime, year: int | None = None
) -> Opened:
    """Open a school on a programme, whose deadlines move to the school year that begins in `year`.

    The programme of a municipality opens a municipality, whose link is for a coordinator. One of
    that name is not opened twice: it only gets another link.
    """
    school = await uow.schools.by_name(name)
    if school is None:
        school = await uow.schools.add(name, programme.level)
        later = None if year is None else runs.years_until(programme, year)
        await runs.begin(uow, school.id, programme, later, now)
    return Opened(school, await curator_link(uow, school, now))


async def schools(uow: UnitOfWork) -> tuple[School, ...]:
    """List every school of this bot."""
    return await uow.schools.all()


async def school(uow: UnitOfWork, school_id: SchoolId) -> School:
    """Give a school that exists."""
    return await uow.schools.get(school_id)


async def by_name(uow: UnitOfWork, name: str) -> School | None:
    """Find a school or a municipality by its name."""
    return await uow.schools.by_name(name)


async def curator_link(uow: UnitOfWork, school: School, now: datetime) -> str:
    """Make a link for a curator of the school, or a coordinator of the municipality."""
    return await invitations.invite_head(uow, school.id, now)
