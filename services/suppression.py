"""Suppression: who was erased is written outside the database, so that no backup revives them."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from domain.erasures import Reason
from domain.ids import AccountId, SchoolId
from domain.people import Person, Standing
from services import UnitOfWork
from services.erasures import plan
from storage.suppression_list import Gone

NOTED: Final = "erased"
"""The key under which it waits who was erased and is not on the list yet."""

SCRUB: Final = "scrub"
"""The key that says whether bytes of what was erased may still lie in the files."""

Mark = Callable[[SchoolId, AccountId], str]
"""Gives what stands in the list for an account in a school."""


async def note(uow: UnitOfWork, person: Person, now: datetime) -> None:
    """Remember, until the list has it, that somebody was erased; and that bytes may be left."""
    await uow.settings.set(SCRUB, "yes")
    if person.has_telephone:
        known = json.loads(await uow.settings.get(NOTED) or "[]")
        known.append([person.school_id, person.account_id, now.isoformat()])
        await uow.settings.set(NOTED, json.dumps(known))


async def noted(uow: UnitOfWork) -> tuple[Gone, ...]:
    """List who was erased and is not on the list yet."""
    return tuple(
        Gone(
            school_id=SchoolId(school),
            account_id=AccountId(account),
            at=datetime.fromisoformat(at),
        )
        for school, account, at in json.loads(await uow.settings.get(NOTED) or "[]")
    )


async def listed(uow: UnitOfWork) -> None:
    """Forget whom the list has by now."""
    await uow.settings.set(NOTED, "[]")


async def must_scrub(uow: UnitOfWork) -> bool:
    """Say whether bytes of what was erased may still lie in the files."""
    return await uow.settings.get(SCRUB) == "yes"


async def scrubbed(uow: UnitOfWork) -> None:
    """Remember that no byte is left."""
    await uow.settings.set(SCRUB, "no")


async def erase_again(
    uow: UnitOfWork, held: Mapping[str, datetime], mark: Mark, now: datetime
) -> int:
    """Plan the erasure of everybody whom a backup brought back; count them.

    Who came by a new link after having been erased is somebody new, and stays.
    """
    found = 0
    for school in await uow.schools.all() if held else ():
        for person in await uow.of(school.id).people.all():
            gone_at = held.get(mark(person.school_id, person.account_id))
            if gone_at is None or person.standing is Standing.ERASED:
                continue
            if person.came_at is None or person.came_at < gone_at:
                await plan(uow, person, None, Reason.RESTORED, now)
                found += 1
    return found
