"""Jobs: asking the workshop for slow work; its result comes back by `Craft.deliver`."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain.jobs import Job
from domain.people import Person
from services import UnitOfWork


async def ask(
    uow: UnitOfWork, person: Person, craft: str, facts: Mapping[str, Any], now: datetime
) -> Job:
    """Let a job of a craft wait for the workshop; it begins once this unit is committed.

    `facts` hold what JSON can hold, and are forgotten when the job is over.
    """
    return await uow.jobs.write(person, craft, facts, now)
