"""Counting: the voices of a vote that is over are counted and burnt; a sole leader has won."""

from domain.ids import PollId, SchoolId
from services import UnitOfWork


async def count(uow: UnitOfWork, school_id: SchoolId, poll_id: PollId) -> None:
    """Count the voices of a poll, burn them, and write down who won without an equal."""
    school = uow.of(school_id)
    await school.voices.count(poll_id)
    counted = await school.polls.get(poll_id)
    for one in counted.nominations:
        if not one.is_tied:
            await school.polls.decide(one.id, one.leaders[0].id, None)
