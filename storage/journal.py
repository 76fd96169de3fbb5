"""The journal: who did what, to what, and when; it holds no content."""

from datetime import datetime
from typing import Final

from sqlalchemy import insert

from domain.ids import PersonId, SchoolId
from storage.appends import Appends
from storage.tables import journal

_WRITE: Final = insert(journal)


class Journal:
    """The deeds done in one school, in order; rows are only ever added."""

    def __init__(self, appends: Appends, school_id: SchoolId) -> None:
        self._appends = appends
        self._school_id = school_id

    def write(self, now: datetime, actor: PersonId, deed: str, subject: str) -> None:
        """Add a deed; `subject` names a thing by kind and number, as `interview:12`."""
        self._appends.add(
            _WRITE,
            {
                "at": now,
                "school_id": self._school_id,
                "actor_id": actor,
                "deed": deed,
                "subject": subject,
            },
        )
