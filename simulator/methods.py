"""Methods: what the bot can ask of Telegram; one function for each, found in `METHODS`."""

from collections.abc import Callable
from dataclasses import replace

from simulator import bodies, drafts, keyboards
from simulator.commands import delete_my_commands, set_my_commands
from simulator.drafts import Params, flag
from simulator.file_methods import edit_message_caption, get_file, send_document, send_photo
from simulator.markup import units
from simulator.phones import Group, Message, Phone, Toast
from simulator.refusals import bad_request
from simulator.world import World

MAX_TOAST = 200
QUERY_LIFETIME = 15
DELETE_LIFETIME = 48 * 3600

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def get_me(world: World, _params: Params) -> object:
    """Introduce the bot."""
    return {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }


def delete_webhook(world: World, params: Params) -> object:
    """Agree that there is no webhook; drops what waits when asked to."""
    if flag(params.get("drop_pending_updates")):
        world.updates.forget()
    return True


def get_webhook_info(world: World, _params: Params) -> object:
    """Say that there is no webhook and how many updates wait."""
    waiting = len(world.updates.pending)
    return {"url": "", "has_custom_certificate": False, "pending_update_count": waiting}


def send_message(world: World, params: Params) -> object:
    """Show a new message.

    Raises:
        Refused: 400, 403 or 429.
    """
    place = world.open_place(params.get("chat_id"))
    parsed = drafts.text(world, params)
    keyboard = keyboards.read(params.get("reply_markup"), checks=world.checks)
    message = Message(
        message_id=world.take_message_id(),
        sender="bot",
        text=parsed.text,
        html=parsed.html,
        date=int(world.now()),
        keyboard=keyboard,
        entities=parsed.entities,
    )
    world.show(place, message)
    return bodies.message(place, message, world.bot)


def edit_message_text(world: World, params: Params) -> object:
    """Change the words and the keyboard of a message; no keyboard given removes it.

    Raises:
        Refused: 400 or 403.
    """
    place = world.open_place(params.get("chat_id"))
    old = drafts.own(place, params)
    if old.file is not None:
        raise bad_request("there is no text in the message to edit")
    parsed = drafts.text(world, params)
    new = replace(
        old,
        text=parsed.text,
        html=parsed.html,
        entities=parsed.entities,
        keyboard=keyboards.read(params.get("reply_markup"), checks=world.checks),
        edited=True,
    )
    return drafts.change(world, place, old, new)


def edit_message_reply_markup(world: World, params: Params) -> object:
    """Change only the keyboard of a message.

    Raises:
        Refused: 400 or 403.
    """
    place = world.open_place(params.get("chat_id"))
    old = drafts.own(place, params)
    keyboard = keyboards.read(params.get("reply_markup"), checks=world.checks)
    return drafts.change(world, place, old, replace(old, keyboard=keyboard))


def delete_message(world: World, params: Params) -> object:
    """Take a message younger than 48 hours off the screen.

    Raises:
        Refused: 400 when it is older or not there.
    """
    place = world.place(params.get("chat_id"))
    message = place.messages.get(drafts.number(params.get("message_id")))
    if message is None:
        raise bad_request("message to delete not found")
    if world.now() - message.date > DELETE_LIFETIME:
        raise bad_request("message can't be deleted for everyone")
    del place.messages[message.message_id]
    world.changed(place if isinstance(place, Phone) else None)
    return True


def answer_callback_query(world: World, params: Params) -> object:
    """Stop the spinner of a button and show a toast, once and within 15 seconds.

    Raises:
        Refused: 400 when it is too late, already done, or too long.
    """
    query_id = str(params.get("callback_query_id"))
    text = str(params.get("text") or "")
    if world.checks and units(text) > MAX_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    phone_id, asked_at = world.queries.pop(query_id, (0, 0.0))
    phone = world.phones.get(phone_id)
    if phone is None or world.now() - asked_at > QUERY_LIFETIME:
        raise bad_request(TOO_OLD)
    toast = Toast(query_id=query_id, text=text, alert=flag(params.get("show_alert")))
    phone.toasts.append(toast)
    for listener in world.on_toast:
        listener(phone, toast)
    return True


def leave_chat(world: World, params: Params) -> object:
    """Leave a group.

    Raises:
        Refused: 400 for a private chat, 403 when the bot is not there.
    """
    place = world.open_place(params.get("chat_id"))
    if not isinstance(place, Group):
        raise bad_request("chat member status can't be changed in private chats")
    place.member = False
    world.queue_membership(place, world.bot, ("member", "left"))
    return True


METHODS: dict[str, Callable[[World, Params], object]] = {
    "getMe": get_me,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "sendMessage": send_message,
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "getFile": get_file,
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "answerCallbackQuery": answer_callback_query,
    "setMyCommands": set_my_commands,
    "deleteMyCommands": delete_my_commands,
    "leaveChat": leave_chat,
}
