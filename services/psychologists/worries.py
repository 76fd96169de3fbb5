"""Worries: which pair something was said about that a psychologist should hear of."""

from domain.ids import MeetingId
from domain.pairs import Pair
from domain.people import Person
from domain.rights import Deed, demand
from services import UnitOfWork


async def pair_of(uow: UnitOfWork, psychologist: Person, meeting_id: MeetingId) -> Pair:
    """Find the pair of a meeting, for whoever answers those who want to talk.

    Raises:
        NotAllowed: the person answers no talks.
        NotYours: there is no such meeting in their school.
    """
    demand(psychologist, Deed.ANSWER_TALK)
    school = uow.of(psychologist.school_id)
    meeting = await school.meetings.get(meeting_id)
    return await school.pairs.get(meeting.pair_id)
