"""Feedback reminders: a curator asks those whose feedback is late for it."""

from datetime import datetime
from typing import Final

from domain.people import Person
from domain.rights import Deed, demand
from services import UnitOfWork
from services.telling import tell_once_a_day

REMINDER: Final = "feedback-reminder"


async def remind(uow: UnitOfWork, curator: Person, now: datetime) -> int:
    """Write to those whose feedback is late, once a day at most; count whom a letter reaches.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    school = uow.of(curator.school_id)
    late = {one.person_id: one for one in await school.unanswered.late(now)}
    known = await school.people.some(set(late))
    zone = (await uow.schools.get(curator.school_id)).time_zone
    reached = [one for one in known.values() if one.has_telephone]
    for person in reached:
        subject = f"meeting:{late[person.id].meeting_id}"
        tell_once_a_day(uow, person, REMINDER, subject, zone, now)
    school.journal.write(now, curator.id, "remind_of_feedback", f"school:{curator.school_id}")
    return len(reached)
