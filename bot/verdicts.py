"""Verdicts: what the courier makes of the Bot API's answers; one table, tested row by row."""

from enum import StrEnum
from typing import Final

from bot.wire import LOST, NOT_SENT, Reply


class Verdict(StrEnum):
    """What an answer means for the letter, and for the chat."""

    DONE = "done"
    LATER = "later"
    AT_ONCE_AS_NEW = "at_once_as_new"
    NOBODY_KNOWS = "nobody_knows"
    CHAT_SHUT = "chat_shut"
    CHAT_UNKNOWN = "chat_unknown"
    HOLD_EVERYTHING = "hold_everything"
    OUR_FAULT = "our_fault"


_BY_WORDS: Final = (
    ("message is not modified", Verdict.DONE),
    ("query is too old", Verdict.DONE),
    ("message to edit not found", Verdict.AT_ONCE_AS_NEW),
    ("message can't be edited", Verdict.AT_ONCE_AS_NEW),
    ("message can't be deleted", Verdict.AT_ONCE_AS_NEW),
    ("message to delete not found", Verdict.AT_ONCE_AS_NEW),
    ("message_id_invalid", Verdict.AT_ONCE_AS_NEW),
    ("chat not found", Verdict.CHAT_UNKNOWN),
    ("group chat was upgraded", Verdict.CHAT_UNKNOWN),
    ("peer_id_invalid", Verdict.CHAT_UNKNOWN),
    ("bot was kicked", Verdict.CHAT_SHUT),
    ("bot was blocked", Verdict.CHAT_SHUT),
    ("user is deactivated", Verdict.CHAT_SHUT),
    ("can't initiate conversation", Verdict.CHAT_SHUT),
)
_BY_STATUS: Final = {
    200: Verdict.DONE,
    401: Verdict.HOLD_EVERYTHING,
    403: Verdict.CHAT_SHUT,
    404: Verdict.HOLD_EVERYTHING,
    409: Verdict.LATER,
    429: Verdict.LATER,
    504: Verdict.NOBODY_KNOWS,
    LOST: Verdict.NOBODY_KNOWS,
    NOT_SENT: Verdict.LATER,
}
_SERVER_FAULTS: Final = range(500, 600)


def verdict_on(reply: Reply) -> Verdict:
    """Judge an answer: by its status, and a refusal (400) by its words.

    A server fault (5xx) counts as not carried out, except a gateway that gave up waiting (504).
    """
    if (verdict := _BY_STATUS.get(reply.status)) is not None:
        return verdict
    if reply.status in _SERVER_FAULTS:
        return Verdict.LATER
    words = reply.description.lower()
    return next((verdict for part, verdict in _BY_WORDS if part in words), Verdict.OUR_FAULT)
