"""Vacations: a mentor is away for some days; their pairs are waited for, and everybody knows.

The days count for no gap of a pair, as holidays do; what asks the mentor about meetings waits.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from domain import rests, silence
from domain.ids import PairId, PersonId, SchoolId
from domain.letters import Letter
from domain.meetings import Meeting, MeetingState
from domain.people import Person, Role
from domain.refusals import Misunderstood, NotYours
from domain.rests import Vacation
from domain.rights import Deed, demand
from services import UnitOfWork, people, telling

AWAY: Final = "mentor-away"
BACK: Final = "mentor-back"
TOLD: Final = "mentor-on-vacation"

_A_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plans:
    """A mentor, their vacation if one is ahead or on, and the meetings that fall into it."""

    mentor: Person
    vacation: Vacation | None
    meetings: tuple[Meeting, ...] = ()


async def look(uow: UnitOfWork, person: Person, mentor_id: PersonId, now: datetime) -> Plans:
    """Show the vacation of a mentor to themselves, or to a curator.

    Raises:
        NotAllowed: the person is neither a mentor nor a curator.
        NotYours: it is another one's, or there is no such mentor in the school.
    """
    mentor = await _mentor(uow, person, mentor_id)
    vacation = await of_mentor(uow, mentor, now)
    if vacation is None:
        return Plans(mentor=mentor, vacation=None)
    return Plans(
        mentor=mentor, vacation=vacation, meetings=await _planned_in(uow, mentor, vacation)
    )


async def of_mentor(uow: UnitOfWork, mentor: Person, now: datetime) -> Vacation | None:
    """Give the vacation that is on or comes first, by the days of the school."""
    rooms, today = uow.of(mentor.school_id), await _today(uow, mentor.school_id, now)
    known = await rooms.vacations.of_person(mentor.id)
    return next((one for one in known if one.last_on >= today), None)


async def begin(
    uow: UnitOfWork,
    person: Person,
    mentor_id: PersonId,
    days: tuple[date, date],
    now: datetime,
) -> Plans:
    """Write down the days a mentor is away, and tell whom it concerns.

    Raises:
        NotAllowed: the person is neither a mentor nor a curator.
        NotYours: it is another one's, or there is no such mentor in the school.
        Misunderstood: it is over, too long, or another one is ahead.
    """
    mentor = await _mentor(uow, person, mentor_id)
    first_on, last_on = rests.a_vacation(*days, await _today(uow, mentor.school_id, now))
    if await of_mentor(uow, mentor, now) is not None:
        raise Misunderstood("vacation-other")
    draft = Vacation(
        school_id=mentor.school_id,
        person_id=mentor.id,
        first_on=first_on,
        last_on=last_on,
        told_by=person.id,
        told_at=now,
    )
    await uow.of(mentor.school_id).vacations.add(draft)
    await _tell(uow, person, mentor, AWAY, now)
    await people.note(uow, person, "vacation", mentor.id, now)
    return await look(uow, person, mentor_id, now)


async def end(uow: UnitOfWork, person: Person, mentor_id: PersonId, now: datetime) -> Plans:
    """Let a vacation be over today, or never begin.

    Raises:
        NotAllowed: the person is neither a mentor nor a curator.
        NotYours: it is another one's, or there is no such mentor in the school.
    """
    mentor = await _mentor(uow, person, mentor_id)
    known = await of_mentor(uow, mentor, now)
    if known is not None:
        today = await _today(uow, mentor.school_id, now)
        await uow.of(mentor.school_id).vacations.end(known, today - _A_DAY)
        await _tell(uow, person, mentor, BACK, now)
        await people.note(uow, person, "vacation", mentor.id, now)
        await uow.outbox.bring_forward(mentor.account_id, now)
    return await look(uow, person, mentor_id, now)


async def keeps(uow: UnitOfWork, letter: Letter, person: Person, now: datetime) -> datetime | None:
    """Say until when a vacation of its reader keeps a letter back; None: it does not."""
    if not rests.waits_on_vacation(letter.name) or Role.MENTOR not in person.roles:
        return None
    vacation = await of_mentor(uow, person, now)
    if vacation is None or not vacation.covers(await _today(uow, person.school_id, now)):
        return None
    zone = (await uow.schools.get(person.school_id)).time_zone
    return datetime.combine(vacation.last_on + _A_DAY, silence.DAY_BEGINS, zone)


async def of_pairs(
    uow: UnitOfWork, school_id: SchoolId
) -> Mapping[PairId, tuple[tuple[date, date], ...]]:
    """Give by open pair the days on which its mentor is or was away."""
    return await uow.of(school_id).vacations.of_pairs()


async def _mentor(uow: UnitOfWork, person: Person, mentor_id: PersonId) -> Person:
    if person.id == mentor_id:
        demand(person, Deed.TAKE_VACATION)
        return person
    demand(person, Deed.GIVE_VACATION)
    mentor = await uow.of(person.school_id).people.get(mentor_id)
    demand(person, Deed.GIVE_VACATION, mentor)
    if Role.MENTOR not in mentor.roles or not mentor.is_admitted:
        raise NotYours
    return mentor


async def _today(uow: UnitOfWork, school_id: SchoolId, now: datetime) -> date:
    return now.astimezone((await uow.schools.get(school_id)).time_zone).date()


async def _planned_in(uow: UnitOfWork, mentor: Person, vacation: Vacation) -> tuple[Meeting, ...]:
    """List the meetings of a mentor that are planned on the days of a vacation."""
    rooms = uow.of(mentor.school_id)
    zone = (await uow.schools.get(mentor.school_id)).time_zone
    own = await rooms.pairs.of_person(mentor.id)
    led = [one.id for one in own if one.is_open and one.mentor_id == mentor.id]
    return tuple(
        one
        for one in await rooms.meetings.of_pairs(led)
        if one.state is MeetingState.PLANNED
        if vacation.covers(one.starts_at.astimezone(zone).date())
    )


async def _tell(uow: UnitOfWork, person: Person, mentor: Person, name: str, now: datetime) -> None:
    """Tell the mentees, and the curators; who does it knows."""
    subject = f"person:{mentor.id}"
    states = await uow.of(mentor.school_id).pair_states.of_person(mentor.id, now)
    led = [one for one in states if one.mentor.id == mentor.id]
    for mentee in {one.id: one for state in led for one in state.mentees}.values():
        telling.tell(uow, mentee, name, subject, now)
    for curator in await people.curators(uow, mentor.school_id):
        if curator.id != person.id:
            telling.tell(uow, curator, TOLD, subject, now)
    if mentor.id != person.id:
        telling.tell(uow, mentor, TOLD, subject, now)
