"""Staff: who does what in an organisation until when, and who stands in for whom."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from domain.ids import PersonId, SchoolId
from domain.people import STAFF, Person, Role
from domain.runs import school_year
from domain.schools import Level
from domain.thresholds import TERM_ASKED

ASKS_BEFORE: Final = TERM_ASKED.after
"""How long before the end of a term the curators are asked to extend it."""

STAND_IN_DAYS: Final = (7, 14, 30)
"""For how many days somebody may stand in for a curator."""

HEAD_OF: Final[Mapping[Level, Role]] = MappingProxyType(
    {Level.SCHOOL: Role.CURATOR, Level.MUNICIPALITY: Role.MUNICIPAL}
)
"""The role that answers for an organisation."""

_OF_SCHOOLS: Final = frozenset({Role.CURATOR, Role.CLASS_TEACHER})
"""Roles of the staff that nobody has in a municipality, which teaches no children itself."""

GIVEN: Final[Mapping[Level, tuple[Role, ...]]] = MappingProxyType(
    {
        Level.SCHOOL: tuple(
            role
            for role in Role
            if role in (STAFF | {Role.MENTEE, Role.MENTOR}) - {Role.MUNICIPAL}
        ),
        Level.MUNICIPALITY: tuple(role for role in Role if role in STAFF - _OF_SCHOOLS),
    }
)
"""The roles a head may add to somebody who is in, in the order of the list."""

_LAST_MONTH: Final = 8
_LAST_DAY: Final = 31
_LAST_MINUTE: Final = time(23, 59)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleTerm:
    """A role of somebody of the staff, which ends by itself; `stands_in_for` names a curator.

    `asked_at` is when the curators were asked to extend it.
    """

    person_id: PersonId
    school_id: SchoolId
    role: Role
    until: datetime
    stands_in_for: PersonId | None = None
    given_by: PersonId | None = None
    asked_at: datetime | None = None

    def ends_soon(self, now: datetime) -> bool:
        """Whether it is time to think of extending it; a substitute's is not extended."""
        return self.stands_in_for is None and self.until - ASKS_BEFORE <= now


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One role of one person of the staff; without a term it stays until one is set."""

    person: Person
    role: Role
    term: RoleTerm | None = None


def ending(now: datetime, zone: ZoneInfo) -> datetime:
    """Give the end of a term that begins now: 31 August after the school year, in its zone.

    A term given in the last fortnight of a school year belongs to the next one already.
    """
    return covering((now + ASKS_BEFORE).astimezone(zone).date(), zone)


def next_ending(until: datetime, zone: ZoneInfo) -> datetime:
    """Give the 31 August that comes after the end of a term."""
    return covering(until.astimezone(zone).date() + timedelta(days=1), zone)


def covering(day: date, zone: ZoneInfo) -> datetime:
    """Give the end of a term that lasts through the school year of a day."""
    return last_minute(date(school_year(day) + 1, _LAST_MONTH, _LAST_DAY), zone)


def last_minute(day: date, zone: ZoneInfo) -> datetime:
    """Give the moment at which what ends on a day ends."""
    return datetime.combine(day, _LAST_MINUTE, zone)


def posts(people: Iterable[Person], terms: Iterable[RoleTerm]) -> tuple[Post, ...]:
    """List the posts of a school: the curators first, then role by role."""
    known = {(one.person_id, one.role): one for one in terms}
    found = [
        Post(person=person, role=role, term=known.get((person.id, role)))
        for person in people
        for role in person.roles & STAFF
    ]
    order = list(Role)
    return tuple(sorted(found, key=lambda one: (order.index(one.role), one.person.number)))
