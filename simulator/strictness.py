"""Strictness: requests are read with the installed aiogram's own models."""

from collections.abc import Iterator
from typing import Any

from aiogram import methods
from aiogram.methods import TelegramMethod
from pydantic import BaseModel, TypeAdapter, ValidationError

from simulator.refusals import bad_request

MODELS: dict[str, type[TelegramMethod[Any]]] = {
    "getMe": methods.GetMe,
    "getUpdates": methods.GetUpdates,
    "deleteWebhook": methods.DeleteWebhook,
    "getWebhookInfo": methods.GetWebhookInfo,
    "sendMessage": methods.SendMessage,
    "sendDocument": methods.SendDocument,
    "sendPhoto": methods.SendPhoto,
    "getFile": methods.GetFile,
    "editMessageText": methods.EditMessageText,
    "editMessageCaption": methods.EditMessageCaption,
    "editMessageReplyMarkup": methods.EditMessageReplyMarkup,
    "deleteMessage": methods.DeleteMessage,
    "answerCallbackQuery": methods.AnswerCallbackQuery,
    "setMyCommands": methods.SetMyCommands,
    "deleteMyCommands": methods.DeleteMyCommands,
    "leaveChat": methods.LeaveChat,
}
ADAPTERS = {name: TypeAdapter(model) for name, model in MODELS.items()}


def check(method: str, params: dict[str, Any]) -> None:
    """Refuse what Telegram would not read, and fields that do not exist.

    Raises:
        Refused: 400 naming the fields.
    """
    try:
        request = ADAPTERS[method].validate_python(params)
    except ValidationError as error:
        fields = {".".join(str(step) for step in one["loc"]) for one in error.errors()}
        raise bad_request(f"wrong parameters of {method}: {', '.join(sorted(fields))}") from error
    unknown = sorted(_unknown(request, ""))
    if unknown:
        raise bad_request(f"{method} has no such fields: {', '.join(unknown)}")


def _unknown(value: object, path: str) -> Iterator[str]:
    """Walk through the models and name every field that none of them declares."""
    if isinstance(value, BaseModel):
        yield from (f"{path}{name}" for name in value.model_extra or {})
        for name in value.model_fields_set - set(value.model_extra or {}):
            yield from _unknown(getattr(value, name), f"{path}{name}.")
    elif isinstance(value, list):
        for item in value:
            yield from _unknown(item, path)
