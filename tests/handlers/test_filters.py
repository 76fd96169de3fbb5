"""Filters: a file and words are told apart, even where the same room asked for either."""

from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram.types import Chat, Document, Message

from handlers.filters import Answered, SentFile
from handlers.taps import Tap

UPLOAD = Tap("roster", "upload")


def _message(**content: Any) -> Message:
    chat = Chat(id=1, type="private")
    return Message(message_id=1, date=datetime(2021, 9, 6, tzinfo=UTC), chat=chat, **content)


PAPER = _message(document=Document(file_id="file-1", file_unique_id="1"), caption="вот")
WORDS = _message(text="вот")


@pytest.mark.parametrize("asked", [None, Tap("roster", "name"), Tap("cards", "upload")])
async def test_a_file_nobody_asked_for_is_for_another_room(asked: Tap | None) -> None:
    """A room takes a file only after asking for one itself."""
    assert await SentFile("roster", "upload")(PAPER, asked) is False


async def test_a_file_is_handed_over_with_what_asked_for_it() -> None:
    """The tap says what the file is for."""
    assert await SentFile("roster", "upload")(PAPER, UPLOAD) == {"tap": UPLOAD}


async def test_words_are_no_file_and_a_file_is_no_words() -> None:
    """The caption of a file answers nothing that was to be typed."""
    assert await SentFile("roster", "upload")(WORDS, UPLOAD) is False
    assert await Answered("roster", "upload")(PAPER, UPLOAD) is False
    assert await Answered("roster", "upload")(WORDS, UPLOAD) == {"tap": UPLOAD}
