"""A real aiogram bot talks to the simulator."""

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramForbiddenError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BotCommand,
    InaccessibleMessage,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)

from simulator.limits import Limits
from simulator.phones import Key, Phone
from simulator.phones import Message as Shown
from simulator.telegram import Telegram


def keyboard(data: str) -> InlineKeyboardMarkup:
    """One button with the given data."""
    return InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text="Да", callback_data=data)]]
    )


async def test_the_bot_learns_who_it_is(bot: Bot) -> None:
    """The id is the number in the token."""
    me = await bot.get_me()

    assert (me.id, me.is_bot) == (42, True)


async def test_a_conversation_goes_round(telegram: Telegram, anna: Phone, bot: Bot) -> None:
    """A command, an answer with a button, a tap, a toast, an edit."""
    telegram.type(anna.id, "/start invitation")
    (start,) = await bot.get_updates()
    assert start.message is not None
    assert start.message.from_user is not None
    assert (start.message.from_user.language_code, start.message.chat.type) == ("ru", "private")
    assert start.message.entities is not None
    assert start.message.entities[0].extract_from(start.message.text or "") == "/start"

    sent = await bot.send_message(
        anna.id, "<b>Идём</b>?", parse_mode="HTML", reply_markup=keyboard("go")
    )
    assert anna.chat[-1].text == "Идём?"
    assert anna.chat[-1].html == "<b>Идём</b>?"
    assert anna.chat[-1].keyboard == ((Key(text="Да", data="go"),),)

    query_id = telegram.tap(anna.id, sent.message_id, "go")
    (tap,) = await bot.get_updates(offset=start.update_id + 1)
    assert tap.callback_query is not None
    assert tap.callback_query.id == query_id
    assert isinstance(tap.callback_query.message, Message)
    assert tap.callback_query.message.text == "Идём?"

    await bot.answer_callback_query(query_id, "Записано", show_alert=True)
    assert [(one.text, one.alert) for one in telegram.toasts(anna.id)] == [("Записано", True)]

    await bot.edit_message_text("Идём.", chat_id=anna.id, message_id=sent.message_id)
    assert (anna.chat[-1].text, anna.chat[-1].edited) == ("Идём.", True)
    assert not anna.chat[-1].keyboard


async def test_a_tap_on_an_unknown_message_has_an_inaccessible_one(
    telegram: Telegram, anna: Phone, bot: Bot
) -> None:
    """Old buttons come without their message."""
    telegram.tap(anna.id, 777, "forged")

    (tap,) = await bot.get_updates()

    assert tap.callback_query is not None
    assert isinstance(tap.callback_query.message, InaccessibleMessage)


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker", "contact", "document"])
async def test_aiogram_understands_every_attachment(
    telegram: Telegram, anna: Phone, bot: Bot, kind: str
) -> None:
    """The body is complete enough for its models."""
    telegram.attach(anna.id, kind, "вот")

    (update,) = await bot.get_updates()

    assert update.message is not None
    assert update.message.content_type == kind
    assert update.message.caption == "вот"


async def test_aiogram_understands_blocking_groups_and_edits(
    telegram: Telegram, anna: Phone, bot: Bot
) -> None:
    """Every other update a person can cause is complete too."""
    telegram.edit(anna.id, telegram.type(anna.id, "кто"), "кот")
    telegram.block(anna.id)
    telegram.unblock(anna.id)
    group = telegram.invite_to_group("5 Б")
    await bot.leave_chat(group)

    updates = await bot.get_updates()

    assert updates[1].edited_message is not None
    assert updates[1].edited_message.text == "кот"
    changes = [one.my_chat_member for one in updates[2:] if one.my_chat_member]
    assert [(one.chat.id, one.new_chat_member.status) for one in changes] == [
        (anna.id, "kicked"),
        (anna.id, "member"),
        (group, "member"),
        (group, "left"),
    ]


async def test_people_who_shut_the_bot_out_are_refused_with_403(
    telegram: Telegram, anna: Phone, bot: Bot
) -> None:
    """Blocked, deactivated, and let in again."""
    telegram.block(anna.id)
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(anna.id, "ау")
    telegram.unblock(anna.id)
    await bot.send_message(anna.id, "ау")
    telegram.deactivate(anna.id)
    with pytest.raises(TelegramForbiddenError, match="user is deactivated"):
        await bot.send_message(anna.id, "ау")


async def test_a_revoked_token_is_unauthorized(telegram: Telegram, bot: Bot) -> None:
    """Every method answers 401 then."""
    telegram.revoked = True

    with pytest.raises(TelegramUnauthorizedError):
        await bot.get_me()


async def test_commands_are_kept_by_scope_and_language(telegram: Telegram, bot: Bot) -> None:
    """The last list wins."""
    await bot.set_my_commands([BotCommand(command="menu", description="Меню")], language_code="ru")

    assert telegram.commands == {
        ("default", "ru"): [{"command": "menu", "description": "Меню"}],
    }


async def test_sends_that_come_too_fast_are_told_to_wait(
    telegram: Telegram, anna: Phone, bot: Bot
) -> None:
    """One message a chat within the interval, counted by the server."""
    telegram.limits = Limits(per_chat_interval=60)
    await bot.send_message(anna.id, "раз")

    with pytest.raises(TelegramRetryAfter) as caught:
        await bot.send_message(anna.id, "два")

    assert caught.value.retry_after == 60
    assert len(anna.chat) == 1


async def test_watchers_see_what_the_bot_shows(telegram: Telegram, anna: Phone, bot: Bot) -> None:
    """A benchmark reacts without polling the screen."""
    seen: list[tuple[int, str]] = []

    def watch(phone: Phone, message: Shown) -> None:
        seen.append((phone.id, message.text))

    telegram.watchers.append(watch)
    sent = await bot.send_message(anna.id, "раз")
    await sent.edit_text("два")

    assert seen == [(anna.id, "раз"), (anna.id, "два")]


async def test_without_checks_markup_is_left_as_it_is(bot: Bot, telegram: Telegram) -> None:
    """A benchmark pays for no parsing, and its page is still safe."""
    telegram.checks = False
    anna = telegram.add_phone("Аня")

    await bot.send_message(anna.id, "<b>раз", parse_mode="HTML")

    assert (anna.chat[0].text, anna.chat[0].html) == ("<b>раз", "&lt;b&gt;раз")
