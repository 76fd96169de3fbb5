"""Schools: the operator of personal data in the sense of the law, and its time zone.

A municipality stands here too: it has people, a card and road maps as a school has, and besides
them the schools that joined it.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final
from zoneinfo import ZoneInfo

from domain.ids import SchoolId
from domain.thresholds import PAIR_GAP

FALLBACK_ZONE: Final = "Europe/Moscow"


class Level(StrEnum):
    """Whether an organisation runs pairs itself, or watches over schools that do."""

    SCHOOL = "school"
    MUNICIPALITY = "municipality"


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """A school; its card is empty until the first curator fills it in.

    `legal_name`, `address` and `contact` stand in every consent: without an operator's name and
    address a consent is void (law 152-FZ, article 9). `joined_on` is the day it joined its
    municipality, `is_pilot` whether it went first there. `meet_within` is how many days its pairs
    may go without a meeting.
    """

    id: SchoolId
    name: str
    legal_name: str | None = None
    address: str | None = None
    contact: str | None = None
    zone: str | None = None
    level: Level = Level.SCHOOL
    municipality_id: SchoolId | None = None
    is_pilot: bool = False
    joined_on: date | None = None
    meet_within: int = PAIR_GAP.days

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields of the card that are still empty, in the order they are asked."""
        return tuple(name for name in CARD if getattr(self, name) is None)

    @property
    def is_ready(self) -> bool:
        """Whether the card is complete, so that people may be invited."""
        return not self.missing

    def with_field(self, field: str, value: str) -> "School":
        """Give the school with one field of its card filled in."""
        changed: dict[str, Any] = {field: value}
        return replace(self, **changed)

    @property
    def time_zone(self) -> ZoneInfo:
        """The zone of everything the school plans; Moscow's until it chose one."""
        return ZoneInfo(self.zone or FALLBACK_ZONE)


CARD: Final = ("legal_name", "address", "contact", "zone")
"""The fields of a school's card."""
