"""Telling: letters to somebody else than the person who taps; they are drawn when they leave."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from domain.letters import COMMANDS, Draft, Lane, WhileBusy
from domain.people import Person
from domain.thresholds import NEWS_KEPT
from services import UnitOfWork

KEEPS: Final = NEWS_KEPT.after
"""How long news is worth being told."""


def tell(uow: UnitOfWork, person: Person, name: str, subject: str, now: datetime) -> None:
    """Write a letter about something that just happened; `handlers/letters.py` draws it."""
    _write(uow, person, name, subject, f"{now:%Y%m%dT%H%M%S}", now)


def tell_once_a_day(
    uow: UnitOfWork, person: Person, name: str, subject: str, zone: ZoneInfo, now: datetime
) -> None:
    """Write such a letter, unless one like it was written on this day of the zone already."""
    _write(uow, person, name, subject, f"{now.astimezone(zone):%Y%m%d}", now)


def tell_but_once(
    uow: UnitOfWork, person: Person, name: str, subject: str, once: str, now: datetime
) -> None:
    """Write such a letter, unless one with this mark was ever written about the same thing."""
    _write(uow, person, name, subject, once, now)


def _write(
    uow: UnitOfWork, person: Person, name: str, subject: str, once: str, now: datetime
) -> None:
    """Write a letter under its key; whether its reader sleeps is asked when it leaves."""
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
            not_before=now,
            expires_at=now + KEEPS,
        )
    )


def offer_commands(uow: UnitOfWork, person: Person, now: datetime) -> None:
    """Let Telegram offer the person the commands of their roles in their language."""
    tell(uow, person, COMMANDS, f"person:{person.id}", now)
