"""Moment findings: a day and a time put together from what typed words tell, piece by piece."""

from datetime import date, datetime, time, timedelta
from typing import Final

_NOON: Final = 12
_MORNING: Final = 8
"""Hours before it mean the afternoon where nothing is said: nobody meets at three at night."""
_STEP: Final = timedelta(minutes=5)
_LATELY: Final = timedelta(days=60)
"""A date without a year that went by no longer ago is that one, and too late; else the next."""
_LENGTHS: Final = {
    "minutes": timedelta(minutes=1),
    "hours": timedelta(hours=1),
    "days": timedelta(days=1),
    "weeks": timedelta(weeks=1),
    "months": timedelta(weeks=4),
}
"""A month is four weeks: a meeting keeps its day of the week."""


class Found:
    """What the patterns have told so far."""

    def __init__(self, now: datetime, *, is_past: bool) -> None:
        self._now = now
        self._is_past = is_past
        self._day: date | None = None
        self._weekday: int | None = None
        self._weeks: int | None = None
        self.at: time | None = None

    @property
    def has_day(self) -> bool:
        """Whether a day was named."""
        return self._day is not None or self._weekday is not None

    @property
    def is_something(self) -> bool:
        """Whether anything was named."""
        return self.has_day or self.at is not None

    def on(self, day: date | None) -> date:
        """Give the day meant, by default `day` or today."""
        today = self._now.date()
        if self._weekday is not None:
            return self._on_weekday(self._weekday, self._day or today)
        return self._day or day or today

    def take_date(self, day: str, month: str, year: str | None) -> None:
        """Take a date; without a year the one that comes next, or has just gone by.

        Raises:
            ValueError: there is no such date.
        """
        if year is not None:
            self._day = date(int(year) % 100 + 2000, int(month), int(day))
            return
        today = self._now.date()
        years = (today.year - 1, today.year, *(() if self._is_past else (today.year + 1,)))
        known = [one for one in (_dated(year, month, day) for year in years) if one is not None]
        if self._is_past:
            known = [one for one in reversed(known) if one <= today]
        else:
            known = [one for one in known if one > today - _LATELY]
        if not known:
            raise ValueError(day)
        self._day = known[0]

    def take_day_of_month(self, number: str) -> None:
        """Take a day of this month or the next one that has it."""
        today = self._now.date()
        first = today.replace(day=1)
        other = first - timedelta(days=1) if self._is_past else first + timedelta(days=31)
        this = _dated(today.year, str(today.month), number)
        is_it = this is not None and (this <= today if self._is_past else this >= today)
        self._day = this if is_it else other.replace(day=int(number))

    def take_relative(self, days: str) -> None:
        """Take so many days from today."""
        self._day = self._now.date() + timedelta(days=int(days))

    def take_span(self, sign: int, count: str | None, unit: str) -> None:
        """Take a length of time from now; minutes and hours give the time as well."""
        at = self._now + sign * int(count or 1) * _LENGTHS[unit]
        self._day = at.date()
        if unit in {"minutes", "hours"}:
            self._day, self.at = _rounded(at)

    def take_half(self, sign: int) -> None:
        """Take half an hour from now."""
        self._day, self.at = _rounded(self._now + sign * timedelta(minutes=30))

    def take_weekday(self, turn: str | None, number: str) -> None:
        """Take a day of the week, perhaps of the next or the last one."""
        self._weekday = int(number)
        self.take_week(turn)

    def take_week(self, turn: str | None) -> None:
        """Take the next or the last week, of which a day is named elsewhere."""
        if turn is not None:
            self._weeks = 1 if turn == "next" else -1

    def take_time(self, hour: str, minute: str | None, part: str | None) -> None:
        """Take a time of the day.

        Raises:
            ValueError: there is none such, or another was named already.
        """
        if self.at is not None:
            raise ValueError(hour)
        self.at = time(_hour(hour, part), int(minute or 0))

    def _on_weekday(self, number: int, near: date) -> date:
        """Give the weekday in a week that was named, or else the one nearest to now."""
        monday = near - timedelta(days=near.weekday())
        if self._weeks is not None or self._day is not None:
            return monday + timedelta(days=number, weeks=self._weeks or 0)
        delta = (number - near.weekday()) % 7
        if self._is_past:
            delta -= 7 if delta or not self._is_over() else 0
        elif not delta and (self.at is None or self._is_over()):
            delta = 7
        return near + timedelta(days=delta)

    def _is_over(self) -> bool:
        """Whether the time named has gone by today."""
        return self.at is not None and self.at <= self._now.time()


def _hour(typed: str, part: str | None) -> int:
    """Give the hour of the day; one before the lessons means the afternoon if nothing is said."""
    hour = int(typed)
    if part in {"morning", "night"}:
        return hour % _NOON if hour <= _NOON else hour
    if part == "evening":
        return hour + _NOON if hour < _NOON else hour
    is_early = 0 < hour < _MORNING and not typed.startswith("0")
    return hour + _NOON if is_early else hour


def _dated(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None


def _rounded(at: datetime) -> tuple[date, time]:
    """Give the day and the time of the next five minutes."""
    whole = at.replace(second=0, microsecond=0)
    whole += timedelta(minutes=-whole.minute % (_STEP // timedelta(minutes=1)))
    return whole.date(), whole.time()
