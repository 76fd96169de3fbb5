"""Logs: lines of JSON on the standard error, without a word that people wrote and no secret.

Our own modules say what they write: numbers of ours, kinds, counts. Of what a library says only
the fixed part of its first line is kept, because what is filled in may be anything.
"""

import logging
import sys
from collections.abc import Iterable
from typing import Any, Final, TextIO

from structlog.processors import JSONRenderer, TimeStamper
from structlog.stdlib import ExtraAdder, ProcessorFormatter, add_log_level, add_logger_name
from structlog.typing import EventDict

from bot.faults import outline
from bot.secrecy import STARS, without_secrets

OURS: Final = ("bot", "domain", "handlers", "locales", "services", "storage")

FACTS: Final = ("status", "reason", "minutes", "revision", "file")
"""What a line of ours may say besides its words; anything else given to it is left out."""

LONGEST: Final = 300
"""How much is kept of what a library says."""


def keep(level: str, secrets: Iterable[str] = (), stream: TextIO = sys.stderr) -> None:
    """Keep a log of this process from now on; what a library says counts from WARNING.

    `secrets` are starred out wherever they turn up, whatever they look like.
    """
    handler = logging.StreamHandler(stream)
    handler.addFilter(_is_worth_keeping)
    handler.setFormatter(_formatter([one for one in secrets if one]))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    logging.captureWarnings(capture=True)
    # What cannot be formatted would be printed as it is.
    logging.raiseExceptions = False


def is_ours(logger: str) -> bool:
    """Whether a logger belongs to a room of this house."""
    return logger.partition(".")[0] in OURS


def _is_worth_keeping(record: logging.LogRecord) -> bool:
    return is_ours(record.name) or record.levelno >= logging.WARNING


def _formatter(secrets: list[str]) -> ProcessorFormatter:
    def star_out(_logger: Any, _method: str, event: EventDict) -> EventDict:
        return {key: _starred(value, secrets) for key, value in event.items()}

    return ProcessorFormatter(
        foreign_pre_chain=[
            _say,
            add_log_level,
            add_logger_name,
            TimeStamper(fmt="iso", utc=True, key="at"),
            ExtraAdder(FACTS),
        ],
        processors=[
            ProcessorFormatter.remove_processors_meta,
            star_out,
            JSONRenderer(ensure_ascii=False),
        ],
        use_get_message=False,
        pass_foreign_args=True,
    )


def _starred(value: Any, secrets: list[str]) -> Any:
    if not isinstance(value, str):
        return value
    for secret in secrets:
        value = value.replace(secret, STARS)
    return without_secrets(value)


def _say(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """Choose the words of a record, and of its exception only the way it came."""
    record: logging.LogRecord = event["_record"]
    trouble = event.pop("exc_info", None)
    event.pop("stack_info", None)
    words, filling = str(record.msg), event.pop("positional_args")
    if trouble is not None and isinstance(trouble[1], BaseException):
        event["fault"] = outline(trouble[1])
    if is_ours(record.name):
        event["event"] = words % filling if filling else words
    else:
        event["event"] = words.partition("\n")[0][:LONGEST]
    return event
