"""The book of heads: how far each school's journal had come, noted outside the database.

Whoever rewrites the journal can rewrite the head that lies beside it, but not what was noted here.
"""

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Final

from domain.ids import SchoolId
from domain.journals import Head

NAME: Final = "journal-heads.txt"
"""The file's name in the folder of data."""

_PRIVATE: Final = 0o600


class HeadBook:
    """The lines of the file; it only ever grows."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def add(self, heads: Iterable[Head]) -> None:
        """Note heads, and wait until the disk has them."""
        lines = "".join(
            f"{one.school_id} {one.line} {one.hash} {one.at.isoformat()}\n" for one in heads
        )
        number = os.open(self._path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, _PRIVATE)
        try:
            os.write(number, lines.encode("ascii"))
            os.fsync(number)
        finally:
            os.close(number)

    def read(self) -> tuple[Head, ...]:
        """List every head noted, the oldest first; a line that was cut off is passed over."""
        if not self._path.exists():
            return ()
        lines = self._path.read_text(encoding="ascii").splitlines()
        return tuple(one for line in lines for one in _heads_in(line))


def _heads_in(line: str) -> Iterable[Head]:
    try:
        school, number, last, moment = line.split()
        at = datetime.fromisoformat(moment)
        yield Head(school_id=SchoolId(int(school)), line=int(number), hash=last, at=at)
    except ValueError:
        return
