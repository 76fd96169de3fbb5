"""Wave news: the letters by which people learn that a questionnaire waits for them."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain.letters import Draft, Lane, WhileBusy
from domain.people import Person
from domain.waves import Wave
from services import UnitOfWork

SENT: Final = "wave-sent"
REMINDED: Final = "wave-reminder"
GROUP: Final = "todo"
REMINDER_KEEPS: Final = timedelta(days=2)
"""How long a curator's reminder is worth being told."""


def announce(uow: UnitOfWork, people: Iterable[Person], wave: Wave, now: datetime) -> None:
    """Write to each who has a telephone that a wave asks them; a letter waits until it ends."""
    for one in people:
        if one.has_telephone:
            uow.outbox.write(_draft(one, SENT, wave, "", now, wave.due_at))


def remind(
    uow: UnitOfWork, people: Iterable[Person], wave: Wave, zone: ZoneInfo, now: datetime
) -> None:
    """Write to each that a wave still asks them, once on a day of the zone."""
    day = f"{now.astimezone(zone):%Y%m%d}"
    last = now + REMINDER_KEEPS
    ends_at = last if wave.due_at is None else min(wave.due_at, last)
    for one in people:
        if one.has_telephone:
            uow.outbox.write(_draft(one, REMINDED, wave, day, now, ends_at))


def _draft(
    person: Person, name: str, wave: Wave, once: str, now: datetime, ends_at: datetime | None
) -> Draft:
    return Draft(
        key=f"{name}/{person.id}/wave:{wave.id}/{once}",
        account_id=person.account_id,
        name=name,
        person_id=person.id,
        subject=f"wave:{wave.id}",
        moment=now,
        group=GROUP,
        lane=Lane.REMINDER,
        while_busy=WhileBusy.WAIT,
        not_before=now,
        expires_at=ends_at,
    )
