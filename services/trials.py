"""Trials: people who only try the bot; they are left out of every count, and go all at once."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from domain.erasures import Reason
from domain.ids import PersonId
from domain.people import Person, Standing
from domain.rights import Deed, demand
from services import UnitOfWork, erasures, people

_GONE: Final = frozenset({Standing.WITHDRAWN, Standing.ERASED})


async def mark(
    uow: UnitOfWork, curator: Person, subject_id: PersonId, now: datetime, *, is_trial: bool
) -> Person:
    """Say that somebody only tries the bot, or that they do not.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is nobody of that number in the school.
    """
    demand(curator, Deed.MANAGE_TRIALS)
    subject = await uow.of(curator.school_id).people.get(subject_id)
    demand(curator, Deed.MANAGE_TRIALS, subject)
    deed = "mark-trial" if is_trial else "unmark-trial"
    await people.note(uow, curator, deed, subject_id, now)
    return await uow.of(curator.school_id).people.save(replace(subject, is_trial=is_trial))


async def listed(uow: UnitOfWork, curator: Person) -> tuple[Person, ...]:
    """List the trial people of the school whose data can be erased; the curator stays.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.MANAGE_TRIALS)
    everyone = await uow.of(curator.school_id).people.all()
    return tuple(
        one
        for one in everyone
        if one.is_trial and one.standing not in _GONE and one.id != curator.id
    )


async def erase(uow: UnitOfWork, curator: Person, now: datetime) -> int:
    """Erase everybody who only tries the bot; say how many.

    Raises:
        NotAllowed: the person is no curator.
    """
    found = await listed(uow, curator)
    for one in found:
        await erasures.plan(uow, one, curator, Reason.TRIAL, now)
    uow.of(curator.school_id).journal.write(
        now, curator.id, "erase-trials", f"school:{curator.school_id}"
    )
    return len(found)
