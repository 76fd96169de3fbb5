"""Reminders of a vote: who may vote is called once, and once more the day before it closes."""

from datetime import time, timedelta
from typing import Final

from domain.occurrences import Moment
from domain.promises import Reminder
from domain.rights import Deed

OF_HONOURS: Final = (
    Reminder(
        name="vote-opened-0",
        moment=Moment.VOTE_OPENED,
        offset=timedelta(),
        expires_after=timedelta(days=2),
        asks=Deed.VOTE,
    ),
    Reminder(
        name="vote-closes-1",
        moment=Moment.VOTE_CLOSES,
        offset=-timedelta(days=1),
        hour=time(15),
        expires_after=timedelta(hours=20),
        asks=Deed.VOTE,
    ),
)
"""Both are counted by the caps; neither leaves to whoever has voted."""
