"""News for guardians: that their child has a mentor; single meetings are not told."""

from datetime import datetime

from domain.ids import PersonId
from domain.pairs import Pair
from services import UnitOfWork
from services.telling import tell


async def tell_of_pair(uow: UnitOfWork, pair: Pair, mentee_id: PersonId, now: datetime) -> None:
    """Let the guardians of a mentee know that there is a mentor now; meetings are not told."""
    school = uow.of(pair.school_id)
    kinships = await school.kinships.of_child(mentee_id)
    known = await school.people.some([one.guardian_id for one in kinships if one.is_confirmed])
    for one in known.values():
        if one.is_admitted and one.has_telephone:
            tell(uow, one, "child-has-mentor", f"person:{mentee_id}", now)
