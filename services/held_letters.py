"""Held letters: what a restored copy brought back waits until somebody decides.

A copy does not know what was sent after it was made. So whatever waited in it is held, and so is
what the first tick would tell of the time before the restore: nothing old is sent by itself.
"""

from datetime import datetime
from typing import Final

from domain.people import Person
from domain.rights import Deed, demand
from domain.thresholds import HELD_LETTERS
from services import UnitOfWork, alarms, people, telling
from storage.held_letters import HeldCount, HeldLetters

RESTORED_AT: Final = "restored_at"
"""The key under which it stands when the database was restored, until all is decided."""

_TOLD: Final = "restored_told"
WAITS: Final = HELD_LETTERS.after
"""How long a decision is waited for; then nothing of it is sent."""

NAME: Final = "held-letters"
"""The name of the letters that ask curators what to do."""


async def begin(uow: UnitOfWork, now: datetime) -> HeldCount:
    """Hold everything that waits in a copy that is being restored."""
    await uow.held_letters.hold_all()
    await uow.settings.set(RESTORED_AT, now.isoformat())
    await uow.settings.set(_TOLD, "")
    return await uow.held_letters.count()


async def restored_at(uow: UnitOfWork) -> datetime | None:
    """Say when the database was restored; None: nothing of a restore is left to decide."""
    written = await uow.settings.get(RESTORED_AT)
    return datetime.fromisoformat(written) if written else None


async def hold_missed(uow: UnitOfWork, now: datetime) -> None:
    """Hold what was just written about the time before a restore; at the first tick, everything.

    What the house does by itself would be told once more then, as if it were new.
    """
    since = await restored_at(uow)
    if since is not None:
        is_told = bool(await uow.settings.get(_TOLD))
        await uow.finish()
        await uow.held_letters.hold_unasked(since if is_told else now)


async def ask_what_to_do(uow: UnitOfWork, now: datetime) -> None:
    """Ask operators and curators, once; after a week without an answer nothing is sent."""
    since = await restored_at(uow)
    if since is None:
        return
    if now - since >= WAITS:
        await uow.held_letters.drop(now)
    held = await uow.held_letters.count()
    if held and not await uow.settings.get(_TOLD):
        await _ask(uow, held, since, now)
    if held:
        await uow.settings.set(_TOLD, now.isoformat())
    else:
        await uow.settings.set(RESTORED_AT, "")


async def count(uow: UnitOfWork, person: Person) -> HeldCount:
    """Count what waits in a curator's school.

    Raises:
        NotAllowed: the person decides about no letters.
    """
    return await _of(uow, person).count()


async def release(uow: UnitOfWork, person: Person, now: datetime) -> int:
    """Send what is still worth it in a curator's school; say how many letters.

    Raises:
        NotAllowed: the person decides about no letters.
    """
    released = await _of(uow, person).release(now)
    subject = f"school:{person.school_id}"
    uow.of(person.school_id).journal.write(now, person.id, "release_letters", subject)
    return released


async def drop(uow: UnitOfWork, person: Person, now: datetime) -> None:
    """Send nothing of it in a curator's school.

    Raises:
        NotAllowed: the person decides about no letters.
    """
    await _of(uow, person).drop(now)
    subject = f"school:{person.school_id}"
    uow.of(person.school_id).journal.write(now, person.id, "drop_letters", subject)


async def count_all(uow: UnitOfWork) -> HeldCount:
    """Count what waits in every school, for whoever runs the bot."""
    return await uow.held_letters.count()


async def release_all(uow: UnitOfWork, now: datetime) -> int:
    """Send what is still worth it in every school, as whoever runs the bot decided."""
    return await uow.held_letters.release(now)


async def drop_all(uow: UnitOfWork, now: datetime) -> None:
    """Send nothing of it in any school, as whoever runs the bot decided."""
    await uow.held_letters.drop(now)


def _of(uow: UnitOfWork, person: Person) -> HeldLetters:
    demand(person, Deed.RELEASE_LETTERS)
    return uow.of(person.school_id).held_letters


async def _ask(uow: UnitOfWork, held: HeldCount, since: datetime, now: datetime) -> None:
    facts = {"letters": held.letters, "updates": held.updates}
    once = f"{since:%Y%m%dT%H%M%S}"
    await alarms.alarm(uow, f"held:{once}", lambda texts: texts.say("held-operator", **facts), now)
    for school in await uow.schools.all():
        if await uow.of(school.id).held_letters.count():
            for curator in await people.curators(uow, school.id):
                subject = f"school:{school.id}"
                telling.tell_but_once(uow, curator, NAME, subject, once, now)
