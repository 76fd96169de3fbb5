"""Erasure news: what is said day by day as long as data wait to be erased."""

from datetime import datetime
from typing import Final

from domain.erasures import Erasure
from domain.ids import SchoolId
from domain.people import Person
from services import UnitOfWork, alarms, erasures, people, telling

WAITS: Final = "erasure-waits"
"""The letter that reminds curators, once a day."""


async def turn(uow: UnitOfWork, school_id: SchoolId, now: datetime) -> None:
    """Remind the curators from the seventh day on; after the thirtieth alarm who runs the bot."""
    known = await uow.erasures.open(school_id)
    school = await uow.schools.get(school_id)
    if any(one.is_alarming(now) for one in known):
        for curator in await people.curators(uow, school_id):
            subject = f"school:{school_id}"
            telling.tell_once_a_day(uow, curator, WAITS, subject, school.time_zone, now)
    if count := sum(one.is_overdue(now) for one in known):
        day = now.astimezone(school.time_zone).date()
        await alarms.alarm(
            uow,
            f"erasure-overdue:{school_id}:{day}",
            lambda texts: texts.say("alarm-erasure-overdue", school=school.name, count=count),
            now,
        )


async def alarming(uow: UnitOfWork, curator: Person, now: datetime) -> tuple[Erasure, ...]:
    """List the erasures a curator is reminded of, the earliest day first.

    Raises:
        NotAllowed: the person takes nobody out.
    """
    waiting = await erasures.waiting(uow, curator)
    return tuple(one for one, _ in waiting if one.is_alarming(now))
