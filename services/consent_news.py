"""News of consents: what the curators have to know of an answer at once."""

from datetime import datetime

from domain.consents import ConsentAnswer, ConsentKind
from domain.ids import PersonId
from domain.people import Person, Role
from services import UnitOfWork, people, telling
from services.signing import Sheet


async def tell(
    uow: UnitOfWork, person: Person, sheet: Sheet, said: ConsentAnswer, now: datetime
) -> None:
    """Tell the curators what they have to know of an answer; a guardian is known by the child."""
    if sheet.kind is ConsentKind.GUARDIAN:
        await _tell_curators(uow, person, f"guardian-{said}", sheet.about, now)
    if said is not ConsentAnswer.REFUSED or sheet.kind is not ConsentKind.OWN:
        return
    if person.roles != {Role.GUARDIAN}:
        await _tell_curators(uow, person, "consent-refused", person.id, now)
        return
    for one in await uow.of(person.school_id).kinships.of_guardian(person.id):
        await _tell_curators(uow, person, "guardian-stays-out", one.child_id, now)


async def _tell_curators(
    uow: UnitOfWork, person: Person, letter: str, about: PersonId, now: datetime
) -> None:
    for curator in await people.curators(uow, person.school_id):
        telling.tell(uow, curator, letter, f"person:{about}", now)
