"""The suppression list: who must stay erased, kept beside the database and outside its backups.

It holds no name and no number of an account: each line is a keyed hash of both, and a moment.
"""

import hmac
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from domain.ids import AccountId, SchoolId

NAME: Final = "suppressed.txt"
"""The file's name in the folder of data."""

_PRIVATE: Final = 0o600


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """Somebody who was erased: from which school, who wrote from which account, and when."""

    school_id: SchoolId
    account_id: AccountId
    at: datetime


class SuppressionList:
    """The lines of the file; it only ever grows."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._path = folder / NAME
        self._key = key

    def add(self, gone: Iterable[Gone]) -> None:
        """Write who was erased, and wait until the disk has it."""
        lines = "".join(
            f"{self.mark(one.school_id, one.account_id)} {one.at.isoformat(timespec='seconds')}\n"
            for one in gone
        )
        number = os.open(self._path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, _PRIVATE)
        try:
            os.write(number, lines.encode("ascii"))
            os.fsync(number)
        finally:
            os.close(number)

    def read(self) -> Mapping[str, datetime]:
        """Give the last moment of each mark; a line that was cut off is passed over."""
        if not self._path.exists():
            return {}
        found: dict[str, datetime] = {}
        for line in self._path.read_text(encoding="ascii").splitlines():
            mark, _, moment = line.partition(" ")
            try:
                at = datetime.fromisoformat(moment)
            except ValueError:
                continue
            found[mark] = max(at, found.get(mark, at))
        return found

    def mark(self, school_id: SchoolId, account_id: AccountId) -> str:
        """Give what stands in the list for an account in a school."""
        return hmac.new(self._key, f"{school_id}:{account_id}".encode(), sha256).hexdigest()
