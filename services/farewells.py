"""Farewells: the last line to a group that the bot leaves."""

from datetime import datetime

from domain.html import NOTHING
from domain.ids import AccountId
from domain.letters import LEAVE, Draft, Screen
from services import UnitOfWork


def leave(
    uow: UnitOfWork, group: AccountId, added_at: datetime, goodbye: Screen, now: datetime
) -> None:
    """Write the goodbye, and after it the letter that makes the bot go."""
    for name, screen in (("farewell", goodbye), (LEAVE, Screen(NOTHING))):
        draft = Draft(
            key=f"{name}:{group}:{added_at.timestamp():.0f}",
            account_id=group,
            name=name,
            screen=screen,
            not_before=now,
        )
        uow.outbox.write(draft)
