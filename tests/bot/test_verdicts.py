"""The courier's table of errors, row by row: real answers of the Bot API and what they mean."""

import pytest

from bot.verdicts import Verdict, verdict_on
from bot.wire import LOST, NOT_SENT, Reply
from tests.bot.counters import reply_to
from tests.bot.rows import ROWS, STRANGE, Row


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.status} {row.body[:60]}")
async def test_an_answer_is_judged_by_its_status_and_words(row: Row) -> None:
    """Every answer, as it comes over HTTP, gets the verdict that its row names."""
    assert verdict_on(await reply_to(row.status, row.body)) is row.verdict


@pytest.mark.parametrize("row", STRANGE, ids=lambda row: f"{row.status} {row.body[:60]}")
async def test_a_stranger_on_the_way_does_not_speak_for_telegram(row: Row) -> None:
    """A proxy's refusal shuts no chat and kills no letter: the letter is tried again later."""
    assert verdict_on(await reply_to(row.status, row.body)) is row.verdict


def test_the_table_has_the_rows_it_was_promised() -> None:
    """At least forty real answers are judged."""
    assert len(ROWS) >= 40
    assert {row.verdict for row in ROWS} == set(Verdict)


@pytest.mark.parametrize(
    ("status", "verdict"), [(LOST, Verdict.NOBODY_KNOWS), (NOT_SENT, Verdict.LATER)]
)
def test_silence_is_judged_by_whether_the_call_left(status: int, verdict: Verdict) -> None:
    """A call without an answer may have been carried out; one that never left was not."""
    assert verdict_on(Reply(status=status)) is verdict


async def test_the_pause_telegram_asks_for_is_read_in_seconds() -> None:
    """`retry_after` comes through unchanged."""
    body = '{"ok":false,"error_code":429,"description":"!","parameters":{"retry_after":7}}'
    assert (await reply_to(429, body)).retry_after == 7
