"""Doors: a person shuts the chat with the bot, or opens it again."""

from datetime import datetime

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.types import ChatMemberUpdated

from domain.ids import AccountId
from services import UnitOfWork, reachability


async def shut(event: ChatMemberUpdated, uow: UnitOfWork, now: datetime) -> None:
    """Remember that the person blocked the bot."""
    await reachability.lose(uow, AccountId(event.chat.id), now)


async def open_again(event: ChatMemberUpdated, uow: UnitOfWork) -> None:
    """Remember that the person lets the bot speak again."""
    await reachability.regain(uow, AccountId(event.chat.id))


def router() -> Router:
    """Take changes of membership in private chats."""
    room = Router(name="doors")
    room.my_chat_member.register(shut, F.new_chat_member.status == ChatMemberStatus.KICKED)
    room.my_chat_member.register(open_again)
    return room
