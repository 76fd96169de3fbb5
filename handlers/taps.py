"""Taps: the commands behind buttons, made and read in one place.

A tap reads `room.deed|id|rev|arg` and fits Telegram's 64 bytes. It comes back from the person's
telephone, so it may be years old or made up: what it says is checked again when it is used.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from typing_extensions import override

LONGEST: Final = 64
_SHAPE: Final = re.compile(
    r"([a-z_]{1,16})\.([a-z_]{1,16})\|([0-9]{1,9})\|([0-9]{1,9})\|([a-z0-9_.]*)"
)
_TOO_LARGE: Final = re.compile(r"[0-9]{19,}(\.[0-9]*)*")
"""A number at the end of a tap that no database holds, and that no button of ours bears."""


@dataclass(frozen=True, slots=True)
class Tap:
    """A command: which room shall do what, to which thing, as it was at which revision."""

    room: str
    deed: str
    id: int = 0
    rev: int = 0
    arg: str = ""

    @override
    def __str__(self) -> str:
        """Spell the tap as Telegram carries it.

        Raises:
            ValueError: it is longer than Telegram allows.
        """
        spelt = f"{self.room}.{self.deed}|{self.id}|{self.rev}|{self.arg}"
        if len(spelt.encode()) > LONGEST:
            raise ValueError(f"a tap is at most {LONGEST} bytes: {spelt}")
        return spelt


@lru_cache(maxsize=64)
def read(data: str | None) -> Tap | None:
    """Read a tap; None for anything that we did not make.

    Some three hundred filters look at each tap, so it is read once for all of them.
    """
    found = _SHAPE.fullmatch(data or "")
    if found is None or len(found.group().encode()) > LONGEST:
        return None
    room, deed, number, rev, arg = found.groups()
    if _TOO_LARGE.fullmatch(arg):
        return None
    return Tap(room, deed, int(number), int(rev), arg)
