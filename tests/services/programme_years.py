"""A year of a programme: an organisation with staff of every role, and what each should hear.

What should be heard is worked out from the programme's file alone, never from what was written.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain.ids import SchoolId
from domain.people import Role
from domain.programmes import Position, Programme
from domain.schools import Level
from services import runs
from storage.tables import schools
from tests.services.calendars import Calendar, Heard

MOSCOW: Final = ZoneInfo("Europe/Moscow")
BEGINS: Final = time(8)
"""When a programme is begun on its first day: an hour before anybody is reminded."""

_STAFF: Final[Mapping[Level, tuple[Role, ...]]] = {
    Level.SCHOOL: (
        Role.CURATOR,
        Role.WORKGROUP,
        Role.DIRECTOR,
        Role.PSYCHOLOGIST,
        Role.CLASS_TEACHER,
        Role.PARTNER,
        Role.MENTOR,
    ),
    Level.MUNICIPALITY: (Role.MUNICIPAL, Role.METHODIST),
}
"""Who is there; a school has no methodist, so its curator hears what is meant for one."""

_IN_CHARGE: Final = {Level.SCHOOL: Role.CURATOR, Level.MUNICIPALITY: Role.MUNICIPAL}
_DAY: Final = timedelta(days=1)

Line = tuple[date, str, str, str]
"""A letter: the day, the organisation and role it went to, its name, the position's id."""


@dataclass(slots=True, kw_only=True)
class ProgrammeYear:
    """A calendar of organisations that run one programme; `expected` is what should be heard."""

    calendar: Calendar
    programme: Programme
    expected: Counter[Line] = field(default_factory=Counter)
    readers: dict[int, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    async def begin(self, level: Level, label: str) -> None:
        """Open an organisation now and let it begin the programme as it is written."""
        calendar = self.calendar
        school = await calendar.add(schools, name=label, zone=MOSCOW.key, level=level)
        for role in _STAFF[level]:
            self.readers[await calendar.person(school, role)] = f"{label} {role}"
        async with calendar.database.writing() as uow:
            school_id = SchoolId(school)
            run = await runs.begin(uow, school_id, self.programme, 0, calendar.now)
            for row in await uow.of(school_id).positions.of_run(run.id):
                self.names[f"position:{row.id}"] = row.name
        for position in self.programme.positions_of(level):
            self.expected.update(self._expected(position, level, label))

    def heard(self) -> Counter[Line]:
        """Give every letter about a position that reached somebody."""
        return Counter(
            (
                self.calendar.local(one).date(),
                self.readers[one.person_id],
                one.name,
                self.names[one.subject],
            )
            for one in self.letters()
        )

    def letters(self) -> Iterator[Heard]:
        """Go through the letters about positions."""
        return (one for one in self.calendar.heard if one.name.startswith("position-"))

    def told(self) -> str:
        """Tell the year as a person would read it: a line a day and reader."""
        found: dict[tuple[datetime, str], list[str]] = {}
        for one in self.letters():
            said = f"{one.name.removeprefix('position-')} {self.names[one.subject]}"
            key = self.calendar.local(one), self.readers[one.person_id]
            found.setdefault(key, []).append(said)
        lines = (
            f"{at:%Y-%m-%d %H:%M} · {reader} · {', '.join(sorted(said))}"
            for (at, reader), said in sorted(found.items())
        )
        return "\n".join(lines) + "\n"

    def _expected(self, position: Position, level: Level, label: str) -> Iterator[Line]:
        due_on = position.deadline.due_on
        begun = self.calendar.now.astimezone(MOSCOW).date()
        if due_on is None or not position.deadline.is_reminded or due_on < begun:
            return
        in_charge = _IN_CHARGE[level]
        answer = {one for one in _STAFF[level] if one in position.roles} or {in_charge}
        ahead = ((f"position-due-{days}", due_on - days * _DAY, answer) for days in (14, 7, 1, 0))
        both = answer | {in_charge}
        after = ((f"position-late-{days}", due_on + days * _DAY, both) for days in (1, 7))
        for name, day, roles in (*ahead, *after):
            if day >= begun:
                yield from ((day, f"{label} {role}", name, position.id) for role in roles)


def first_moment(programme: Programme) -> datetime:
    """Give the moment at which a programme is begun."""
    return datetime.combine(programme.starts_on, BEGINS, MOSCOW)


def never_reminded(programme: Programme) -> tuple[str, ...]:
    """List the positions without a day that is worth a reminder."""
    return tuple(one.id for one in programme.positions if not one.deadline.is_reminded)


def messages_a_morning(year: ProgrammeYear) -> Iterable[int]:
    """Count the messages about positions that each reader got on each day."""
    found: dict[tuple[int, date], set[int]] = {}
    for one in year.letters():
        found.setdefault((one.person_id, year.calendar.local(one).date()), set()).add(one.message)
    return [len(one) for one in found.values()]
