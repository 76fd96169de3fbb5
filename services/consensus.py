"""Consensus: a pair is agreed to once everybody in it has said yes."""

from dataclasses import replace
from datetime import datetime

from domain.ids import PairId, PersonId, SchoolId
from domain.pair_agreements import Replies, replies
from domain.pairs import Pair
from services import UnitOfWork
from services.telling import tell


async def replies_to(uow: UnitOfWork, pair: Pair) -> Replies:
    """Say who of a pair agreed to it, who did not, and who has not answered."""
    school = uow.of(pair.school_id)
    people = await school.people.some(pair.sides)
    return replies(pair, people.values(), await school.consents.about(*pair.sides))


async def reach(
    uow: UnitOfWork,
    school_id: SchoolId,
    pair_id: PairId,
    now: datetime,
    by: PersonId | None = None,
) -> Pair:
    """Write that a pair is agreed to, if it is so by now; its mentor may plan from here on.

    The mentor is told, unless it was they who said the last yes; `by` is who did, None where
    nobody was to be asked.

    Raises:
        NotYours: there is no such pair in the school.
    """
    school = uow.of(school_id)
    pair = await school.pairs.get(pair_id)
    if pair.agreed_at is not None or not pair.is_open:
        return pair
    if not (await replies_to(uow, pair)).is_complete:
        return pair
    saved = await school.pairs.save(replace(pair, agreed_at=now))
    mentor = await school.people.get(pair.mentor_id)
    if by not in {None, mentor.id} and mentor.has_telephone:
        tell(uow, mentor, "pair-agreed", f"pair:{pair.id}", now)
    return saved
