"""Kinships: what a guardian is to a child, as they say themselves."""

from datetime import datetime

from domain.ids import PersonId
from domain.kinships import Kinship, Relation
from domain.people import Person
from domain.refusals import NotYours
from services import UnitOfWork, people


async def relate(
    uow: UnitOfWork, guardian: Person, child_id: PersonId, relation: Relation, now: datetime
) -> None:
    """Write what a guardian is to a child, as they say.

    Raises:
        NotYours: there is no such child of theirs, or they do not take part yet.
    """
    await _own(uow, guardian, child_id)
    await uow.of(guardian.school_id).kinships.relate(guardian.id, child_id, relation)
    await people.note(uow, guardian, "relate", child_id, now)


async def relation(uow: UnitOfWork, guardian: Person, child_id: PersonId) -> Relation | None:
    """Say what a guardian is to a child; None until they have said it.

    Raises:
        NotYours: there is no such child of theirs, or they do not take part yet.
    """
    return (await _own(uow, guardian, child_id)).relation


async def _own(uow: UnitOfWork, guardian: Person, child_id: PersonId) -> Kinship:
    """Find the tie to a child; nothing is asked about one before the guardian's own consent."""
    known = await uow.of(guardian.school_id).kinships.of_guardian(guardian.id)
    found = next((one for one in known if one.child_id == child_id), None)
    if found is None or not guardian.is_admitted:
        raise NotYours
    return found
