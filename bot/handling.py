"""Handling: one update through the rooms of the house, and the answer that comes out."""

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import Update

from bot.faults import outline
from domain.ids import MessageId
from domain.letters import Screen, Toast
from domain.people import Account
from domain.refusals import DomainError
from handlers import house, refusals
from locales.library import Library
from locales.texts import Texts, texts_for
from storage.unit_of_work import UnitOfWork

Answer = Screen | Toast | None

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Handled:
    """What a handler answered, and which button turns its wheel until it is told to stop.

    `fault` is set when the handler broke: then nothing that it did has been kept.
    """

    answer: Answer = None
    spinner: str | None = None
    tapped: MessageId | None = None
    fault: str | None = None
    is_finished: bool = True


class Handling:
    """The rooms of the house behind aiogram's dispatcher; it speaks to nobody."""

    def __init__(self, token: str, library: Library) -> None:
        self._bot = Bot(token)
        self._library = library
        self._dispatcher = Dispatcher(disable_fsm=True)
        self._dispatcher.include_router(house.router())

    def read(self, body: str) -> Update:
        """Read a raw update.

        Raises:
            ValidationError: it is not an update.
        """
        return Update.model_validate_json(body, context={"bot": self._bot})

    async def handle(
        self, uow: UnitOfWork, update: Update, account: Account | None, now: datetime
    ) -> Handled:
        """Let a handler answer the update; a refusal or a fault undoes what it did."""
        texts = texts_for(account.language if account else language_of(update))
        query = update.callback_query
        spinner = query.id if query else None
        tapped = MessageId(query.message.message_id) if query and query.message else None
        try:
            async with uow.savepoint():
                answer = await self._ask(uow, update, account, texts, now)
        except DomainError as refusal:
            answer = refusals.said(refusal, texts, to_a_tap=query is not None)
        except Exception as fault:  # noqa: BLE001 - a handler may break in any way; it is told below
            _log.error("update %s broke its handler: %s", update.update_id, outline(fault))
            return Handled(spinner=spinner, fault=type(fault).__name__, is_finished=False)
        return Handled(answer, spinner, tapped)

    async def _ask(
        self,
        uow: UnitOfWork,
        update: Update,
        account: Account | None,
        texts: Texts,
        now: datetime,
    ) -> Answer:
        names: dict[str, Any] = {
            "uow": uow,
            "person": account.people[0] if account and account.people else None,
            "texts": texts,
            "library": self._library,
            "now": now,
        }
        answer = await self._dispatcher.feed_update(self._bot, update, **names)
        return None if answer is UNHANDLED else answer


def language_of(update: Update) -> str:
    """Say which language the sender's application speaks; nothing, where it does not say."""
    event = update.message or update.callback_query or update.my_chat_member
    sender = getattr(event, "from_user", None)
    return getattr(sender, "language_code", None) or ""
