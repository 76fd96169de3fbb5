"""Rests: somebody puts one letter off, pauses all reminders, or is on vacation as a mentor."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from domain.ids import PersonId, SchoolId
from domain.letters import Lane, Letter
from domain.occurrences import Moment
from domain.refusals import Misunderstood
from domain.reminders import BY_NAME, counts, is_routine
from domain.thresholds import FEEDBACK_DUE, PAUSE_LONGEST, PUT_OFF_FURTHEST, VACATION_LONGEST

CHOICES: Final = (1, 3, 7)
"""In how many days a letter may come again, on buttons; any other day is typed."""
PAUSES: Final = (1, 7)
"""For how many days a pause is offered on buttons."""
MOST_TIMES: Final = 3
"""How many times one letter is put off."""
_A_DAY: Final = timedelta(days=1)
_ADULT_HOUR: Final = time(9)
_PUPIL_HOUR: Final = time(18)
_USEFUL: Final = timedelta(days=2)
"""How late a letter that was put off may come."""

_LASTS: Final[Mapping[Moment, timedelta | None]] = MappingProxyType(
    {
        Moment.POSITION_DUE: _A_DAY,
        Moment.POSITION_LATE: None,
        Moment.SURVEY_UNFINISHED: None,
        Moment.FEEDBACK_MISSING: FEEDBACK_DUE.after,
        Moment.PLAN_ITEM_DUE: None,
        Moment.WAVE_DUE: timedelta(),
        Moment.TRAINING_UNMARKED: None,
        Moment.GATHERING_OVER: None,
    }
)
"""What may be put off, and how long after its moment it ends; None: it waits to be done."""


_OF_MEETINGS: Final = frozenset(
    {Moment.MEETING_UNREPORTED, Moment.PLAN_ITEM_DUE, Moment.FEEDBACK_MISSING, Moment.PAIR_IDLE}
)
_BY_CURATORS: Final = frozenset({"remind-report", "remind-meet", "remind-missed", "remind-plan"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacation:
    """The days, both included, on which a mentor meets nobody."""

    id: int = 0
    school_id: SchoolId
    person_id: PersonId
    first_on: date
    last_on: date
    told_by: PersonId
    told_at: datetime

    def covers(self, day: date) -> bool:
        """Whether a day belongs to it."""
        return self.first_on <= day <= self.last_on


def can_wait(letter: Letter) -> bool:
    """Whether a letter asks for something that may be asked again later."""
    return letter.name in BY_NAME and BY_NAME[letter.name].moment in _LASTS


def ends_at(letter: Letter, now: datetime) -> datetime:
    """Say until when a letter that may be put off is worth anything."""
    lasts = _LASTS[BY_NAME[letter.name].moment]
    furthest = now + PUT_OFF_FURTHEST.after
    if lasts is None or letter.moment is None:
        return furthest
    return min(letter.moment + lasts, furthest)


def again_at(day: date, zone: ZoneInfo, *, is_pupil: bool) -> datetime:
    """Give the hour of a day at which a letter comes again."""
    return datetime.combine(day, _PUPIL_HOUR if is_pupil else _ADULT_HOUR, zone)


def expires_at(letter: Letter, at: datetime, now: datetime) -> datetime:
    """Say until when a letter that comes again at a moment may still leave."""
    return min(ends_at(letter, now), at + _USEFUL)


def choices(letter: Letter, now: datetime, zone: ZoneInfo, *, is_pupil: bool) -> tuple[int, ...]:
    """List in how many days a letter may come again; none: it cannot wait at all."""
    today, last = now.astimezone(zone).date(), ends_at(letter, now)
    return tuple(
        one for one in CHOICES if again_at(today + one * _A_DAY, zone, is_pupil=is_pupil) < last
    )


def last_day(letter: Letter, now: datetime, zone: ZoneInfo, *, is_pupil: bool) -> date:
    """Give the last day on which a letter may come again."""
    ends = ends_at(letter, now)
    day = ends.astimezone(zone).date()
    return day if again_at(day, zone, is_pupil=is_pupil) < ends else day - _A_DAY


def waits_in_a_pause(name: str, lane: Lane) -> bool:
    """Whether a letter waits while its reader has a pause.

    What the caps do not count passes, as in any week: meetings, safety, and what follows them.
    """
    return counts(name) if is_routine(name) else lane in {Lane.DIGEST, Lane.BROADCAST}


def waits_on_vacation(name: str) -> bool:
    """Whether a letter asks a mentor about meetings, and so waits till they are back."""
    asks = BY_NAME[name].moment if name in BY_NAME else None
    return asks in _OF_MEETINGS or name in _BY_CURATORS


def a_pause(day: date, today: date) -> date:
    """Take the day on which reminders come again.

    Raises:
        Misunderstood: it is no day to come, or farther away than a pause may last.
    """
    if day <= today or (day - today).days > PAUSE_LONGEST.days:
        raise Misunderstood("pause-day", most=PAUSE_LONGEST.days)
    return day


def a_vacation(first_on: date, last_on: date, today: date) -> tuple[date, date]:
    """Take the days of a vacation, which may have begun.

    Raises:
        Misunderstood: it is over already, or lasts longer than a vacation may.
    """
    is_over = last_on < max(first_on, today)
    if is_over or (last_on - first_on).days >= VACATION_LONGEST.days:
        raise Misunderstood("vacation-days", most=VACATION_LONGEST.days)
    return first_on, last_on
