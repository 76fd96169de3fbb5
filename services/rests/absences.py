"""Absences: what letters may say of a mentor's vacation to those whom it concerns."""

from datetime import datetime

from domain.ids import PersonId
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, may
from services import UnitOfWork
from services.rests.vacations import Plans, of_mentor


async def of(uow: UnitOfWork, reader: Person, mentor_id: PersonId, now: datetime) -> Plans | None:
    """Give a mentor and their vacation; None: it does not concern the reader any more."""
    if not reader.is_admitted:
        return None
    try:
        mentor = await uow.of(reader.school_id).people.get(mentor_id)
    except NotYours:
        return None
    is_told = reader.id == mentor_id or may(reader, Deed.GIVE_VACATION, mentor)
    if not is_told and not await _is_led_by(uow, reader, mentor_id):
        return None
    return Plans(mentor=mentor, vacation=await of_mentor(uow, mentor, now))


async def _is_led_by(uow: UnitOfWork, mentee: Person, mentor_id: PersonId) -> bool:
    known = await uow.of(mentee.school_id).pairs.of_person(mentee.id)
    return any(one.is_open and one.mentor_id == mentor_id for one in known)
