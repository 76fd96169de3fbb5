"""Pausing: somebody wants no reminders for some days; meetings and safety are still told."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain import rests, silence
from domain.letters import Fate, Letter, LetterState
from domain.people import Person
from domain.rights import Deed, demand
from services import UnitOfWork
from services.zones import zone_of


async def until(uow: UnitOfWork, person: Person, now: datetime) -> datetime | None:
    """Say until when somebody has a pause; None: they have none.

    Raises:
        NotAllowed: the person hears no reminders.
    """
    demand(person, Deed.PUT_OFF)
    return await uow.of(person.school_id).pauses.until(person.id, now)


async def pause(uow: UnitOfWork, person: Person, day: date, now: datetime) -> datetime:
    """Let reminders come again on a day, and say when that is.

    Raises:
        NotAllowed: the person hears no reminders.
        Misunderstood: it is no day to come, or farther away than a pause may last.
    """
    demand(person, Deed.PUT_OFF)
    zone = await zone_of(uow, person)
    chosen = rests.a_pause(day, now.astimezone(zone).date())
    ends_at = datetime.combine(chosen, silence.DAY_BEGINS, zone)
    await uow.of(person.school_id).pauses.set(person.id, ends_at)
    return ends_at


async def pause_for(uow: UnitOfWork, person: Person, days: int, now: datetime) -> datetime:
    """Let reminders come again in some days.

    Raises:
        NotAllowed: the person hears no reminders.
        Misunderstood: it is farther away than a pause may last.
    """
    today = now.astimezone(await zone_of(uow, person)).date()
    return await pause(uow, person, today + timedelta(days=days), now)


async def go_on(uow: UnitOfWork, person: Person, now: datetime) -> None:
    """End a pause; what waited is asked again whether it may leave.

    Raises:
        NotAllowed: the person hears no reminders.
    """
    demand(person, Deed.PUT_OFF)
    ends_at = await until(uow, person, now)
    await uow.of(person.school_id).pauses.drop(person.id)
    if ends_at is not None:
        await uow.rests.later.bring_forward(person.account_id, ends_at, now)


async def keeps(uow: UnitOfWork, letter: Letter, person: Person, now: datetime) -> datetime | None:
    """Say until when a pause of its reader keeps a letter back; None: it does not."""
    if not rests.waits_in_a_pause(letter.name, letter.lane):
        return None
    return await uow.of(person.school_id).pauses.until(person.id, now)


async def stands_for(uow: UnitOfWork, letter: Letter, ends_at: datetime, now: datetime) -> None:
    """Let the newest letter of a kind stand for the others that wait for the end of a pause."""
    if letter.group:
        return
    others = await uow.rests.later.like(letter, ends_at)
    fate = Fate(letter=letter, state=LetterState.CANCELLED)
    await uow.outbox.settle([replace(fate, letter=one) for one in others], now)
