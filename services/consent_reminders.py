"""Consent reminders: what is still wanted of somebody before they or a child may take part."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain import awaited_consents
from domain.consents import ConsentKind
from domain.ids import PersonId
from domain.people import Person, Role, Standing
from domain.rights import Deed, demand
from services import UnitOfWork, joining
from services.signing import terms_of


class Want(StrEnum):
    """What somebody is asked for."""

    OWN = "own"
    CHILD = "child"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody is asked for, and about whom."""

    want: Want
    about: PersonId


async def wanted(uow: UnitOfWork, person: Person, now: datetime) -> Wanted | None:
    """Say what is wanted of somebody: an own answer, one about a child, or a link passed on.

    Raises:
        NotAllowed: the person is not let in yet, or was erased.
    """
    demand(person, Deed.SEE_OWN_DATA)
    rooms, terms = uow.of(person.school_id), await terms_of(uow, person.school_id, now)
    children = await joining.children(uow, person) if Role.GUARDIAN in person.roles else ()
    known = await rooms.consents.about(person.id, *(one.id for one in children))

    def lacks(one: Person, kind: ConsentKind) -> bool:
        about = [each for each in known if each.person_id == one.id]
        is_waiting = one.standing is Standing.WAITING
        return is_waiting and kind in awaited_consents.kinds(one, about, terms)

    if lacks(person, ConsentKind.OWN):
        return Wanted(want=Want.OWN, about=person.id)
    if (
        child := next((one for one in children if lacks(one, ConsentKind.GUARDIAN)), None)
    ) is not None:
        return Wanted(want=Want.CHILD, about=child.id)
    if lacks(person, ConsentKind.GUARDIAN) and not await rooms.kinships.of_child(person.id):
        return Wanted(want=Want.LINK, about=person.id)
    return None
