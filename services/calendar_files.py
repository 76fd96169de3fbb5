"""Calendar files: a meeting for the calendar of somebody's telephone, made by the workshop."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from domain.ids import MeetingId
from domain.jobs import Job
from domain.meetings import Meeting, MeetingState
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, demand
from services import UnitOfWork, agendas, handing, jobs, wording

CRAFT: Final = "calendar-file"


async def ask(uow: UnitOfWork, person: Person, meeting_id: MeetingId, now: datetime) -> Meeting:
    """Let the workshop make the file of a meeting that is agreed on, or was called off.

    Raises:
        NotAllowed: the person has no pairs.
        NotYours: it is no meeting of theirs, or there is nothing to put in a calendar.
    """
    demand(person, Deed.SEE_OWN_PAIRS)
    meeting = await agendas.meeting_of(uow, person, meeting_id)
    if meeting.is_draft:
        raise NotYours
    await jobs.ask(uow, person, CRAFT, {"meeting": meeting.id}, now)
    return meeting


async def gather(uow: UnitOfWork, job: Job, now: datetime) -> Mapping[str, Any]:
    """Give the facts of the meeting as it stands now; no names and no place are among them.

    Raises:
        NotAllowed: the person has no pairs any more.
        NotYours: they are not in the pair any more.
    """
    asker = await uow.of(job.school_id).people.get(job.person_id)
    demand(asker, Deed.SEE_OWN_PAIRS)
    meeting = await agendas.meeting_of(uow, asker, MeetingId(job.facts["meeting"]))
    texts = await wording.texts_of(uow, asker)
    return {
        "uid": f"meeting-{meeting.id}@mentoring-bot",
        "rev": meeting.rev,
        "made_at": now.isoformat(),
        "starts_at": meeting.starts_at.isoformat(),
        "ends_at": meeting.ends_at.isoformat(),
        "title": texts.label("calendar-file-title"),
        "about": texts.label("calendar-file-about"),
        "is_off": meeting.state is MeetingState.CANCELLED,
    }


async def deliver(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Send the file; it is made to be opened by a calendar, so it may be saved."""
    asker = await uow.of(job.school_id).people.get(job.person_id)
    texts = await wording.texts_of(uow, asker)
    name, caption = texts.label("calendar-file-name"), texts.say("calendar-file-caption")
    await handing.hand(uow, job, body, name, caption, now, is_protected=False)
