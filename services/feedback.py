"""Feedback: each side answers a short questionnaire about every meeting that took place."""

from datetime import datetime

from domain.feedback import paper
from domain.ids import MeetingId
from domain.meetings import Meeting, MeetingState
from domain.pairs import Pair
from domain.people import Person
from domain.refusals import MeetingNotOver, NotYours
from domain.sittings import Sitting
from locales.library import Library
from services import UnitOfWork, agendas, interviewing
from services.lights import NOBODY, lights, lights_of

__all__ = ["NOBODY", "begin", "is_wanted", "lights", "lights_of"]


async def begin(
    uow: UnitOfWork, person: Person, library: Library, meeting_id: MeetingId, now: datetime
) -> Sitting:
    """Ask one of the two about a meeting; answers under way go on where they stopped.

    Raises:
        NotAllowed: the person may not take part.
        NotYours: it is a meeting of others, or not there, or they were not at it.
        MeetingNotOver: nobody has reported that it took place.
    """
    asked = await paper_of(uow, person, meeting_id)
    return await interviewing.begin(uow, person, library, asked, now, subject_id=meeting_id)


async def paper_of(uow: UnitOfWork, person: Person, meeting_id: MeetingId) -> str:
    """Name the questionnaire that somebody answers about a meeting they were at.

    Raises:
        NotYours: it is a meeting of others, or not there, or they were not at it.
        MeetingNotOver: nobody has reported that it took place.
    """
    meeting = await agendas.meeting_of(uow, person, meeting_id)
    if meeting.state is not MeetingState.HELD:
        raise MeetingNotOver
    pair = await uow.of(person.school_id).pairs.get(meeting.pair_id)
    if not await _was_there(uow, person, pair, meeting):
        raise NotYours
    return paper(meeting.kind, for_mentor=person.id == pair.mentor_id)


async def is_wanted(uow: UnitOfWork, person: Person, meeting_id: MeetingId) -> bool:
    """Whether somebody still has to answer about a meeting that took place.

    Raises:
        NotYours: it is a meeting of others, or not there.
    """
    meeting = await agendas.meeting_of(uow, person, meeting_id)
    school = uow.of(person.school_id)
    given = await school.feedback.given([meeting.pair_id])
    if meeting.state is not MeetingState.HELD or (meeting.id, person.id) in given:
        return False
    return await _was_there(uow, person, await school.pairs.get(meeting.pair_id), meeting)


async def _was_there(uow: UnitOfWork, person: Person, pair: Pair, meeting: Meeting) -> bool:
    """Whether somebody was at a meeting that took place; a mentor always was."""
    if person.id == pair.mentor_id:
        return True
    known = await uow.of(person.school_id).attendance.of_pairs([pair.id])
    return known.get(meeting.id, {}).get(person.id, False)
