"""Handling: one update through the rooms of the house, and the answer that comes out."""

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram import Bot
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import Chat, Message, Update
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError
from pydantic_core import InitErrorDetails

from bot.faults import outline
from bot.intake import LARGEST
from bot.settings import Settings
from domain.ids import MessageId
from domain.letters import Screen, Toast
from domain.people import Account, Person, Role
from domain.refusals import DomainError
from handlers import house, refusals, taps
from handlers.quiet import with_quiet_row
from handlers.signposts import Signposts
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts, texts_for
from services import wording
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
    """The rooms of the house, tried in their order; it speaks to nobody.

    Rooms are aiogram's routers. Its dispatcher is left out: what it adds (states, its own errors,
    a context) the house has in other places, and every layer is paid for at every tap.
    """

    def __init__(self, settings: Settings, library: Library) -> None:
        self._bot = Bot(settings.bot_token.get_secret_value())
        self._library = library
        self._language = settings.default_language
        self._signposts = Signposts(house.rooms(settings.operator_ids))

    def read(self, body: str) -> Update:
        """Read a raw update.

        Raises:
            ValidationError: it is not an update, or from a chat with a number nobody can have.
        """
        update = Update.model_validate_json(body, context={"bot": self._bot})
        if abs(number := _chat_of(update)) > LARGEST:
            wrong = InitErrorDetails(type="int_parsing_size", loc=("chat", "id"), input=number)
            raise ValidationError.from_exception_data("Update", [wrong])
        return update

    async def handle(
        self, uow: UnitOfWork, update: Update, account: Account | None, now: datetime
    ) -> Handled:
        """Let a handler answer the update.

        Raises:
            DomainError: the house declines.
            Exception: the handler broke.
        """
        answer = await self._ask(uow, update, account, now)
        return Handled(await self._quietly(uow, answer, account), *_button_of(update))

    async def handle_carefully(
        self, uow: UnitOfWork, update: Update, account: Account | None, now: datetime
    ) -> Handled:
        """Let a handler answer the update; a refusal or a fault undoes only what it did."""
        spinner, tapped = _button_of(update)
        try:
            async with uow.savepoint():
                answer = await self._ask(uow, update, account, now)
        except DomainError as refusal:
            texts = self._texts(account)
            answer = refusals.said(refusal, texts, to_a_tap=spinner is not None)
        except Exception as fault:  # noqa: BLE001 - a handler may break in any way; it is told below
            _log.error("update %s broke its handler: %s", update.update_id, outline(fault))
            return Handled(spinner=spinner, fault=type(fault).__name__, is_finished=False)
        return Handled(await self._quietly(uow, answer, account), spinner, tapped)

    async def _quietly(self, uow: UnitOfWork, answer: Answer, account: Account | None) -> Answer:
        """Add to a mentee's screen the button that leads past the mentor to a curator."""
        person = account.person if account else None
        if account is None or person is None or not isinstance(answer, Screen):
            return answer
        if Role.MENTEE in person.roles and not person.is_admitted:
            person = (await uow.accounts.by_ids([account.id]))[account.id].person or person
        return with_quiet_row(answer, person, self._texts(account))

    async def _ask(
        self, uow: UnitOfWork, update: Update, account: Account | None, now: datetime
    ) -> Answer:
        person = account.person if account else None
        asked = await _asked(uow, update, person)
        try:
            rooms = self._signposts.rooms_for(update, asked)
        except UpdateTypeLookupError:
            # Telegram grew; asked about such an update, aiogram would warn with all of its words.
            return None
        names: dict[str, Any] = {
            "uow": uow,
            "person": person,
            "asked": asked,
            "texts": self._texts(account),
            "library": self._library.for_school(person.school_id) if person else self._library,
            "now": now,
            "bot": self._bot,
        }
        kind, event = update.event_type, update.event
        for room in rooms:
            answer: Answer = await room.propagate_event(kind, event, **names)
            if answer is not UNHANDLED:
                return answer
        return None

    def _texts(self, account: Account | None) -> Texts:
        """Speak the language the account's owner chose, or the one set for everybody else."""
        if account is None:
            return texts_for(self._language)
        return wording.spoken(account, account.person)


async def _asked(uow: UnitOfWork, update: Update, person: Person | None) -> Tap | None:
    """Find what the words just typed or the file just sent answer, if a room asked for them."""
    if person is None or not _may_answer(update.message):
        return None
    return taps.read(await uow.of(person.school_id).prompts.asked(person.account_id))


def _may_answer(message: Message | None) -> bool:
    """Say whether a message can be what a room asked for: no command, no voice, no sticker."""
    if message is None:
        return False
    if message.text is None:
        return message.document is not None or message.photo is not None
    return not message.text.startswith("/")


def _chat_of(update: Update) -> int:
    """Give the number of the chat that something happened in; 0: it happened in none."""
    try:
        chat = getattr(update.event, "chat", None)
    except UpdateTypeLookupError:
        return 0
    return chat.id if isinstance(chat, Chat) else 0


def _button_of(update: Update) -> tuple[str | None, MessageId | None]:
    """Say which wheel turns, and under which message, if the update is a tap."""
    query = update.callback_query
    if query is None:
        return None, None
    return query.id, MessageId(query.message.message_id) if query.message else None
