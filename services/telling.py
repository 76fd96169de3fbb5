"""Telling: letters to somebody else than the person who taps; they are drawn when they leave."""

from datetime import datetime, timedelta
from typing import Final

from domain.letters import COMMANDS, Draft, Lane, WhileBusy
from domain.people import Person
from services import UnitOfWork

KEEPS: Final = timedelta(days=7)
"""How long news is worth being told."""


def tell(uow: UnitOfWork, person: Person, name: str, subject: str, now: datetime) -> None:
    """Write a letter about something that just happened; `handlers/letters.py` draws it."""
    uow.outbox.write(
        Draft(
            key=f"{name}/{person.id}/{subject}/{now:%Y%m%dT%H%M%S}",
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
