"""Announcing: letters that one person's tap sends to many; they keep silence as reminders do."""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain import silence
from domain.letters import Draft, Lane, WhileBusy
from domain.people import Person
from services import UnitOfWork

KEEPS: Final = timedelta(days=7)
"""How long an announcement is worth being read."""


def announce(
    uow: UnitOfWork, person: Person, name: str, subject: str, zone: ZoneInfo, now: datetime
) -> None:
    """Write a letter that leaves as soon as its reader may be spoken to.

    The same letter about the same thing goes to somebody once a minute at most.
    """
    _write(uow, person, name, (subject, f"{now:%Y%m%dT%H%M}"), zone, now)


def announce_once_a_day(
    uow: UnitOfWork, person: Person, name: str, subject: str, zone: ZoneInfo, now: datetime
) -> None:
    """Write such a letter, unless one like it was written on this day already."""
    day = now.astimezone(zone)
    _write(uow, person, name, (subject, f"{day:%Y%m%d}"), zone, now)


def _write(
    uow: UnitOfWork,
    person: Person,
    name: str,
    about: tuple[str, str],
    zone: ZoneInfo,
    now: datetime,
) -> None:
    subject, once = about
    uow.outbox.write(
        Draft(
            key=f"{name}/{person.id}/{subject}/{once}",
            account_id=person.account_id,
            name=name,
            person_id=person.id,
            subject=subject,
            moment=now,
            lane=Lane.REMINDER,
            while_busy=WhileBusy.WAIT,
            not_before=silence.not_before(now, zone, is_pupil=person.is_pupil),
            expires_at=now + KEEPS,
        )
    )
