"""Feedback: each side answers a short questionnaire about every meeting that took place."""

from datetime import datetime

from domain.feedback import paper
from domain.ids import MeetingId
from domain.meetings import MeetingState
from domain.people import Person
from domain.refusals import MeetingNotOver
from domain.sittings import Sitting
from locales.library import Library
from services import UnitOfWork, agendas, interviewing


async def begin(
    uow: UnitOfWork, person: Person, library: Library, meeting_id: MeetingId, now: datetime
) -> Sitting:
    """Ask one of the two about a meeting; answers under way go on where they stopped.

    Raises:
        NotAllowed: the person may not take part.
        NotYours: it is a meeting of others, or not there.
        MeetingNotOver: nobody has reported that it took place.
    """
    meeting = await agendas.meeting_of(uow, person, meeting_id)
    if meeting.state is not MeetingState.HELD:
        raise MeetingNotOver
    pair = await uow.of(person.school_id).pairs.get(meeting.pair_id)
    asked = paper(meeting.kind, for_mentor=person.id == pair.mentor_id)
    return await interviewing.begin(uow, person, library, asked, now, subject_id=meeting.id)


async def is_wanted(uow: UnitOfWork, person: Person, meeting_id: MeetingId) -> bool:
    """Whether somebody still has to answer about a meeting that took place.

    Raises:
        NotYours: it is a meeting of others, or not there.
    """
    meeting = await agendas.meeting_of(uow, person, meeting_id)
    given = await uow.of(person.school_id).feedback.given([meeting.pair_id])
    return meeting.state is MeetingState.HELD and (meeting.id, person.id) not in given
