"""Groups: the bot speaks with people one by one, so it leaves a group that adds it."""

from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.types import ChatMemberUpdated, Message

from domain.ids import AccountId
from domain.letters import Screen
from handlers.filters import Private
from locales.texts import Texts
from services import UnitOfWork, farewells

_INSIDE: Final = {ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR}


async def leave(event: ChatMemberUpdated, uow: UnitOfWork, texts: Texts, now: datetime) -> None:
    """Say one line to the group and go."""
    goodbye = Screen(texts.say("group-goodbye"))
    farewells.leave(uow, AccountId(event.chat.id), event.date, goodbye, now)


async def keep_silent(_: Message | ChatMemberUpdated) -> None:
    """Answer nothing that happens in a group."""


def router() -> Router:
    """Take whatever happens outside private chats."""
    room = Router(name="groups")
    inside = F.new_chat_member.status.in_(
        {ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR}
    )
    room.my_chat_member.register(leave, ~Private(), inside)
    room.message.register(keep_silent, ~Private())
    room.edited_message.register(keep_silent, ~Private())
    return room
