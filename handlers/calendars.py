"""Calendars: a month and a day's times as buttons, for whoever asks for a moment.

A room hands over functions that spell its own taps; a day that cannot be chosen answers kindly.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.calendars import Days, Month
from domain.letters import Button, Rows, Toast
from domain.refusals import NothingToAnswer
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts

_A_ROW: Final = 5
"""How many times of day stand beside one another."""
_A_MONDAY: Final = date(2024, 1, 1)

Spell = Callable[[str], str]
"""Makes a room's tap of what was chosen: a day as `20210907`, a moment as epoch minutes."""


def month_rows(days: Days, shown: date, texts: Texts, turn: Spell, pick: Spell) -> Rows:
    """Draw a month, Monday first; `turn` leads to another month, `pick` takes a day."""
    month = days.month(shown)
    weeks = (
        tuple(_day(day, days, texts, pick) for day in week)
        for week in month.weeks
        if any(day is not None and day in days for day in week)
    )
    return (_weekdays(texts), *weeks, *_turning(month, texts, turn))


def time_rows(moments: Iterable[datetime], zone: ZoneInfo, pick: Spell) -> Rows:
    """Draw the times of a day in a zone."""
    buttons = [Button(f"{one.astimezone(zone):%H:%M}", pick(spelt_moment(one))) for one in moments]
    return tuple(tuple(buttons[at : at + _A_ROW]) for at in range(0, len(buttons), _A_ROW))


def spelt_day(day: date) -> str:
    """Spell a day for a tap."""
    return f"{day:%Y%m%d}"


def read_day(digits: str) -> date:
    """Read a day from a tap.

    Raises:
        NothingToAnswer: these digits are no day.
    """
    try:
        return datetime.strptime(digits, "%Y%m%d").replace(tzinfo=UTC).date()
    except ValueError:
        raise NothingToAnswer from None


def spelt_moment(moment: datetime) -> str:
    """Spell a moment for a tap, in whole minutes."""
    return str(int(moment.timestamp()) // 60)


def read_moment(digits: str) -> datetime:
    """Read a moment from a tap.

    Raises:
        NothingToAnswer: these digits are no moment.
    """
    try:
        return datetime.fromtimestamp(int(digits) * 60, UTC)
    except (ValueError, OverflowError, OSError):
        raise NothingToAnswer from None


async def decline(_: CallbackQuery, texts: Texts) -> Toast:
    """Say that this place of the calendar cannot be chosen."""
    return Toast(texts.label("calendar-closed"))


def _day(day: date | None, days: Days, texts: Texts, pick: Spell) -> Button:
    if day is None or day not in days:
        return _closed(texts.label("calendar-no-day"))
    return Button(str(day.day), pick(spelt_day(day)))


def _weekdays(texts: Texts) -> tuple[Button, ...]:
    week = (_A_MONDAY + timedelta(days=number) for number in range(7))
    return tuple(_closed(said_day(day, texts.language, "EEEEEE")) for day in week)


def _turning(month: Month, texts: Texts, turn: Spell) -> Rows:
    """Draw the row that leads to the months before and after."""
    row = []
    if month.before is not None:
        label = texts.label("calendar-before", month=_name(month.before, texts))
        row.append(Button(label, turn(spelt_day(month.before))))
    if month.after is not None:
        label = texts.label("calendar-after", month=_name(month.after, texts))
        row.append(Button(label, turn(spelt_day(month.after))))
    return (tuple(row),) if row else ()


def _name(month: date, texts: Texts) -> str:
    return said_day(month, texts.language, "LLLL")


def _closed(label: str) -> Button:
    return Button(label, str(Tap("calendar", "closed")))


def router() -> Router:
    """Take the places of a calendar that are no choice."""
    room = Router(name="calendars")
    room.callback_query.register(decline, Tapped("calendar", "closed"))
    return room
