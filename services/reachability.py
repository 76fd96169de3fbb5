"""Reachability: whether the bot can speak in a person's chat."""

from datetime import datetime

from domain.ids import AccountId
from services import UnitOfWork


async def lose(uow: UnitOfWork, account_id: AccountId, now: datetime) -> None:
    """Remember that the chat is shut; letters nobody asked for will not be tried."""
    await uow.accounts.mark_unreachable(account_id, now)


async def regain(uow: UnitOfWork, account_id: AccountId) -> None:
    """Remember that the chat is open again."""
    await uow.accounts.mark_reachable(account_id)
