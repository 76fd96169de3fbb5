"""The page of reminders: what of it follows from the program, as it stands in its tables."""

from datetime import timedelta
from pathlib import Path

from domain.promises import Reminder
from domain.reminders import REMINDERS
from domain.thresholds import LAW, METHOD, MORSHANSK, OURS, THRESHOLDS, Threshold

PAGE = Path(__file__).parents[2] / "docs" / "reminders.md"
WHO = {
    "mentee": "наставляемый",
    "mentor": "наставник",
    "curator": "куратор",
    "psychologist": "психолог",
    "methodist": "методист",
    "director": "директор",
    "municipal": "координатор",
}
SOURCES = {
    OURS: "наше решение",
    METHOD: "Р-145, методология целевой модели",
    MORSHANSK: "обязанность: дорожная карта Моршанского района, строка 31; часы: наше решение",
    LAW: "закон 152-ФЗ, статья 21, часть 5",
}


def span(time: timedelta) -> str:
    """Say a length in hours, or in days where they are whole and two or more."""
    hours = time // timedelta(hours=1)
    return f"{hours} ч" if hours % 24 or hours < 48 else f"{hours // 24} дн."


def when(one: Reminder) -> str:
    """Say when a reminder leaves."""
    at = "" if one.hour is None else f", в {one.hour:%H:%M}"
    if not one.offset:
        return f"сразу{at}" if one.hour is None else f"в тот же день{at}"
    return f"{'за' if one.offset < timedelta() else 'через'} {span(abs(one.offset))}{at}"


def of_reminder(one: Reminder) -> tuple[str, ...]:
    """Give the cells of a reminder that follow from the program."""
    who = ", ".join(sorted(WHO[role] for role in one.to)) or "кого это касается"
    return f"`{one.name}`", when(one), who, span(one.expires_after), "да" if one.counts else "нет"


def of_threshold(one: Threshold) -> tuple[str, ...]:
    """Give the cells of a threshold that follow from the program."""
    return f"`{one.name}`", span(one.after), SOURCES[one.source]


def expected() -> set[tuple[str, ...]]:
    """Give every row that the page must have, without the words beside it."""
    reminders = {of_reminder(one) for one in REMINDERS}
    return reminders | {of_threshold(one) for one in THRESHOLDS.values()}


def written() -> dict[tuple[str, ...], str]:
    """Read the rows of the page: cells that follow from the program, and the words of the last."""
    lines = [one for one in PAGE.read_text(encoding="utf-8").splitlines() if one.startswith("| `")]
    cells = [[cell.strip() for cell in one.strip("|").split("|")] for one in lines]
    return {tuple(row[:-1]): row[-1] for row in cells}
