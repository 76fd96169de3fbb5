"""Column types of our own, and the class of privacy every column carries."""

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import DateTime, Dialect, literal
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

TECHNICAL: Final = {"privacy": "technical"}
"""Numbers and states of the machine; they tell nothing about a person."""

PERSONAL: Final = {"privacy": "personal"}
"""Tells who somebody is, or links rows to a person."""

SENSITIVE: Final = {"privacy": "sensitive"}
"""What somebody said or was told; the first thing to be erased."""


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept in UTC on every database; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    @override
    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


LONG_AGO: Final = literal(datetime(1900, 1, 1, tzinfo=UTC), Moment)
"""Before everything a school remembers."""
