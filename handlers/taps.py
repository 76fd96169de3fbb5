"""Taps: the commands behind buttons, made and read in one place.

A tap reads `room.deed|id|rev|arg` and fits Telegram's 64 bytes. It comes back from the person's
telephone, so it may be years old or made up: what it says is checked again when it is used.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from typing_extensions import override

from domain.refusals import NothingToAnswer

LONGEST: Final = 64
_DIGITS: Final = 9
_SHAPE: Final = re.compile(
    r"([a-z_]{1,16})\.([a-z_]{1,16})\|([0-9]{1,9})\|([0-9]{1,9})\|([a-z0-9_.]*)"
)
_NUMBERS: Final = re.compile(r"([0-9]{1,9})\.([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Tap:
    """A command: which room shall do what, to which thing, as it was at which revision."""

    room: str
    deed: str
    id: int = 0
    rev: int = 0
    arg: str = ""

    @property
    def number(self) -> int:
        """The number that `arg` is; 0 where it is none, or one that no row has."""
        return int(self.arg) if self.arg.isdecimal() and len(self.arg) <= _DIGITS else 0

    @property
    def numbers(self) -> tuple[int, int]:
        """The two numbers that `arg` is, with a dot between them: which row, and on what page.

        Raises:
            NothingToAnswer: it is something else, so no button of ours bears it.
        """
        found = _NUMBERS.fullmatch(self.arg)
        if found is None:
            raise NothingToAnswer
        return int(found[1]), int(found[2])

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
    return Tap(room, deed, int(number), int(rev), arg)
