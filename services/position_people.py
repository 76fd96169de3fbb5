"""People of a position: who answers for it by name, and who is told when one of them is stuck."""

from datetime import datetime
from typing import Final

from domain import rights
from domain.ids import PersonId
from domain.people import STAFF, Person
from domain.positions import RoadMapRow
from domain.refusals import NotAllowed
from domain.rights import Deed, may
from services import UnitOfWork, positions, road_maps
from services.positions import Page
from services.telling import tell_once_a_day

ASSIGNED: Final = "position-assigned"
HELP: Final = "position-help"
"""The names of the two letters."""


async def known(uow: UnitOfWork, person: Person, row: RoadMapRow) -> dict[PersonId, Person]:
    """Give those whose names stand at a position, by their numbers.

    Raises:
        NotAllowed: the road map is not for the person.
    """
    rights.demand(person, Deed.READ_ROAD_MAP)
    ids = row.people if row.done_by is None else row.people | {row.done_by}
    return await uow.of(person.school_id).people.some(sorted(ids)) if ids else {}


async def candidates(uow: UnitOfWork, person: Person) -> tuple[Person, ...]:
    """List the staff who take part, in the order they came.

    Raises:
        NotAllowed: the person does not edit the road map.
    """
    rights.demand(person, Deed.EDIT_ROAD_MAP)
    known_here = await uow.of(person.school_id).people.all()
    return tuple(one for one in known_here if _is_of_staff(one))


async def name(uow: UnitOfWork, person: Person, page: Page, whom: PersonId, now: datetime) -> None:
    """Let somebody of the staff answer for a position by name, or no more; they are told.

    A button drawn before the last change does nothing. When nobody is named, whoever has the
    position's roles answers for it again.

    Raises:
        NotAllowed: the person does not edit the road map, or who is named is none of the staff.
        NotYours: there is no such row or nobody of that number in the school.
    """
    row = await positions.to_edit(uow, person, page)
    chosen = await uow.of(person.school_id).people.get(whom)
    is_named = whom in row.people
    if not is_named and not _is_of_staff(chosen):
        raise NotAllowed
    if page.rev != row.rev or not row.is_open:
        return
    await uow.of(person.school_id).positions.name(row.id, row.people ^ {whom})
    deed = "unassign-position" if is_named else "assign-position"
    await positions.save(uow, person, row, deed, now, person=str(whom))
    if not is_named and whom != person.id and chosen.has_telephone:
        zone = (await uow.schools.get(person.school_id)).time_zone
        tell_once_a_day(uow, chosen, ASSIGNED, f"position:{row.id}", zone, now)


async def name_nobody(uow: UnitOfWork, person: Person, page: Page, now: datetime) -> None:
    """Let whoever has the roles of a position answer for it again; an old button does nothing.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: there is no such row in the school.
    """
    row = await positions.to_edit(uow, person, page)
    if page.rev != row.rev or not row.people:
        return
    await uow.of(person.school_id).positions.name(row.id, ())
    await positions.save(uow, person, row, "unassign-position", now)


async def ask_help(uow: UnitOfWork, person: Person, page: Page, now: datetime) -> int:
    """Write to those who edit the road map that somebody is stuck; say how many there are.

    They are told once a day of the same person and position, and of none that is done.

    Raises:
        NotAllowed: the person marks no positions.
        NotYours: there is no such row in the school, or others answer for it.
    """
    row = await positions.to_work_on(uow, person, page)
    school = uow.of(person.school_id)
    helpers = [one for one in await school.people.all() if _helps(one) and one.id != person.id]
    if not helpers or not row.is_open:
        return len(helpers)
    zone = (await uow.schools.get(person.school_id)).time_zone
    for one in helpers:
        tell_once_a_day(uow, one, HELP, f"{person.id}:position:{row.id}", zone, now)
    last = await school.journal.last_time(person.id, "ask-position-help", f"position:{row.id}")
    if last is None or last.astimezone(zone).date() != now.astimezone(zone).date():
        school.journal.write(now, person.id, "ask-position-help", f"position:{row.id}")
    return len(helpers)


async def asker(
    uow: UnitOfWork, person: Person, row: RoadMapRow, number: PersonId
) -> Person | None:
    """Give who was stuck with a position; None when it is theirs no more.

    Raises:
        NotAllowed: the person does not edit the road map.
    """
    rights.demand(person, Deed.EDIT_ROAD_MAP)
    found = (await uow.of(person.school_id).people.some([number])).get(number)
    return found if found is not None and road_maps.can_work(found, row) else None


def _is_of_staff(person: Person) -> bool:
    return person.is_admitted and person.plays(STAFF) and not person.is_trial


def _helps(person: Person) -> bool:
    return may(person, Deed.EDIT_ROAD_MAP) and person.has_telephone
