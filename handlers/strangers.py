"""Strangers: whoever belongs to no school gets a kind line and sees nothing."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.letters import Screen, Toast
from handlers.filters import Stranger
from locales.texts import Texts


async def greet(_: Message, texts: Texts) -> Screen:
    """Say what the bot is for, and how one gets in."""
    return Screen(texts.say("stranger-greeting"))


async def decline(_: CallbackQuery, texts: Texts) -> Toast:
    """Answer a button that cannot be theirs."""
    return Toast(texts.label("stranger-tap"), alert=True)


def router() -> Router:
    """Stop strangers before any other room."""
    room = Router(name="strangers")
    room.message.register(greet, Stranger())
    room.edited_message.register(greet, Stranger())
    room.callback_query.register(decline, Stranger())
    return room
