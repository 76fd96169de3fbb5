"""Outages: Telegram's silence is told seldom, and its end once."""

import logging
from datetime import timedelta

import pytest

from bot.clock import TurnedClock
from bot.outages import Outages
from bot.wire import LOST, NOT_SENT, Reply
from tests.world import MONDAY_MORNING

GONE = Reply(status=NOT_SENT, description="no connection")


async def test_a_day_of_silence_is_a_line_an_hour_and_one_at_the_end(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The first line comes at once; what is asked every three seconds is not told that often."""
    clock = TurnedClock(MONDAY_MORNING)
    outages = Outages(clock)

    for _ in range(24 * 60):
        outages.no_updates(GONE)
        await clock.turn(clock.now() + timedelta(minutes=1))
    silent = len(caplog.records)
    outages.updates()
    outages.updates()

    assert silent == 24
    assert [one.message for one in caplog.records[silent:]] == ["Telegram answers again"]
    assert caplog.records[-1].__dict__["minutes"] == 24 * 60


async def test_a_shaky_line_does_not_fill_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """Telegram comes and goes all hour: one line that it went, one that it came."""
    clock = TurnedClock(MONDAY_MORNING)
    outages = Outages(clock)

    for _ in range(100):
        outages.no_updates(Reply(status=LOST))
        await clock.turn(clock.now() + timedelta(seconds=5))
        outages.updates()

    assert len(caplog.records) == 2


def test_telegram_that_always_answers_is_not_mentioned(caplog: pytest.LogCaptureFixture) -> None:
    """Nothing is said of what is as it should be."""
    caplog.set_level(logging.DEBUG)
    outages = Outages(TurnedClock(MONDAY_MORNING))

    outages.updates()

    assert caplog.records == []
