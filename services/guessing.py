"""Guessing: whoever opens wrong links again and again is not even looked after any more."""

from datetime import datetime

from domain.entrances import ALARM_AT, WITHIN, WRONG_LINKS
from domain.ids import AccountId
from services import UnitOfWork, alarms


async def is_barred(uow: UnitOfWork, account_id: AccountId, now: datetime) -> bool:
    """Say whether an account opened so many wrong links that others are not looked up."""
    return await uow.wrong_links.of(account_id, now - WITHIN, WRONG_LINKS) >= WRONG_LINKS


async def note(uow: UnitOfWork, account_id: AccountId, now: datetime) -> None:
    """Write a wrong link down; the operators hear of many, once an hour."""
    await uow.wrong_links.add(account_id, now)
    if await uow.wrong_links.of_all(now - WITHIN, ALARM_AT) >= ALARM_AT:
        key = f"guessing:{now:%Y%m%dT%H}"
        await alarms.alarm(uow, key, lambda texts: texts.say("alarm-guessing"), now)
