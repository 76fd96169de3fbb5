"""Alarms: letters to those who run the bot, about what only they can set right."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

from domain.html import Html
from domain.ids import AccountId
from domain.letters import Draft, Lane, Screen
from locales.texts import FALLBACK, Texts, texts_for
from services import UnitOfWork

ALARM: Final = "alarm"
"""The name of letters that alarm operators."""

_OPERATORS: Final = "operator_ids"
"""The key under which the process remembers who runs it."""


async def name_operators(uow: UnitOfWork, ids: Iterable[int]) -> None:
    """Remember who runs the bot; said anew at every start."""
    await uow.settings.set(_OPERATORS, " ".join(map(str, ids)))


async def operators(uow: UnitOfWork) -> tuple[AccountId, ...]:
    """List the accounts of those who run the bot."""
    words = await uow.settings.get(_OPERATORS) or ""
    return tuple(AccountId(int(one)) for one in words.split())


async def alarm(uow: UnitOfWork, key: str, worded: Callable[[Texts], Html], now: datetime) -> None:
    """Write to every operator in their language; a key that was used already writes nothing."""
    them = await operators(uow)
    accounts = await uow.accounts.by_ids(them)
    for operator in them:
        language = accounts[operator].language if operator in accounts else FALLBACK
        letter = Draft(
            key=f"alarm:{key}:{operator}",
            account_id=operator,
            name=ALARM,
            screen=Screen(worded(texts_for(language))),
            lane=Lane.REMINDER,
            not_before=now,
        )
        uow.outbox.write(letter)
