"""Farewells: the last line to a group that the bot leaves."""

from datetime import datetime

from domain.ids import AccountId
from domain.letters import FAREWELL, Draft, Screen
from services import UnitOfWork


def leave(
    uow: UnitOfWork, group: AccountId, added_at: datetime, goodbye: Screen, now: datetime
) -> None:
    """Write the goodbye; the courier leaves the group when it has been said."""
    draft = Draft(
        key=f"{FAREWELL}:{group}:{added_at.timestamp():.0f}",
        account_id=group,
        name=FAREWELL,
        screen=goodbye,
        not_before=now,
    )
    uow.outbox.write(draft)
