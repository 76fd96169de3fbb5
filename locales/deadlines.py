"""Deadlines: from the words of a road map to days, and from days to words on a screen.

What cannot be read stays as it is written; nothing is guessed.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from domain.deadlines import Deadline, DeadlineKind, Period, several
from locales.dates import said_day
from locales.deadline_cells import cut, dated_part, years_of
from locales.deadline_readers import READERS, Term
from locales.deadline_terms import Lexicon, lexicon
from locales.texts import FALLBACK, Texts

_AROUND: Final = " .,;:"
_AS_WRITTEN: Final = frozenset(
    {
        DeadlineKind.YEAR_START,
        DeadlineKind.SCHOOL_YEAR,
        DeadlineKind.RECURRING,
        DeadlineKind.BY_SCHEDULE,
        DeadlineKind.ON_REQUEST,
    }
)


def read_deadline(words: str, period: Period, language: str = FALLBACK) -> Deadline:
    """Read the words of a deadline; those that name no day for sure come back as unclear.

    A month without a year is in the year that the next month of the list names; else it is the
    only such month of the programme; else the first one after the month before it in the list.
    """
    known = lexicon(language)
    written = _without_stray_bracket(_spaced(words).rstrip(_AROUND).lstrip(" ."))
    tidy = "".join(map(_dashed, written)).lower().translate(known.alike)
    if not tidy.strip("- "):
        return Deadline(kind=DeadlineKind.BLANK, words=words)
    start, end = dated_part(tidy, known)
    try:
        parts = tuple(_parts(written[start:end], tidy[start:end], period, known))
    except ValueError:
        return Deadline(kind=DeadlineKind.UNCLEAR, words=words)
    return several(words, parts) if len(parts) > 1 else replace(parts[0], words=words)


def said(deadline: Deadline, texts: Texts) -> str:
    """Say a deadline inside a line; these are plain words, not markup yet.

    What is said in Russian reads as the same days again; a single month is said by its last day.
    """
    if deadline.parts:
        return _said_parts(deadline.parts, texts)
    due_on = deadline.due_on
    if due_on is None or not deadline.is_reminded or deadline.kind in _AS_WRITTEN:
        return _said_without_days(deadline, texts)
    return _said_days(deadline, due_on, texts)


def _said_parts(parts: Sequence[Deadline], texts: Texts) -> str:
    """Say single months as a list, with a year after the last of each."""
    opened = [part.opens_on for part in parts if part.opens_on]
    if any(part.kind is not DeadlineKind.MONTH for part in parts) or sorted(opened) != opened:
        return "; ".join(said(part, texts) for part in parts)
    following = [*(day.year for day in opened[1:]), None]
    return ", ".join(
        said_day(day, texts.language, "LLLL" if day.year == year else "LLLL y")
        for day, year in zip(opened, following, strict=True)
    )


def _said_days(deadline: Deadline, due_on: date, texts: Texts) -> str:
    opens_on, last = deadline.opens_on, said_day(due_on, texts.language)
    match deadline.kind:
        case DeadlineKind.DAY:
            return last
        case DeadlineKind.ONWARDS:
            return texts.label("deadline-onwards", day=last)
        case DeadlineKind.QUARTER:
            number, year = str((due_on.month + 2) // 3), str(due_on.year)
            return texts.label("deadline-quarter", number=number, year=year)
        case DeadlineKind.DAYS | DeadlineKind.MONTHS if opens_on is not None:
            first = said_day(opens_on, texts.language, _pattern(opens_on, due_on))
            return texts.label("deadline-between", first=first, last=last)
        case _:
            return texts.label("deadline-until", day=last)


def _pattern(first: date, last: date) -> str:
    """Leave out of the first day what the last one says anyway."""
    if first.year != last.year:
        return "d MMMM y"
    return "d" if first.month == last.month else "d MMMM"


def _said_without_days(deadline: Deadline, texts: Texts) -> str:
    words = _spaced(deadline.words).strip(_AROUND)
    if deadline.kind in _AS_WRITTEN:
        return words[:1].lower() + words[1:]
    if deadline.kind is DeadlineKind.SINCE and deadline.opens_on is not None:
        first = said_day(deadline.opens_on, texts.language)
        return texts.label("deadline-since", first=first)
    if deadline.kind is DeadlineKind.WHOLE_PERIOD:
        return texts.label("deadline-whole-period")
    if deadline.kind is DeadlineKind.BLANK:
        return texts.label("deadline-blank")
    return texts.label("deadline-unclear", words=words)


def _spaced(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).split())


def _dashed(sign: str) -> str:
    """Make any dash a hyphen; no sign comes or goes, so that places in the words stay."""
    return "-" if unicodedata.category(sign) == "Pd" or sign == "\N{MINUS SIGN}" else sign


def _without_stray_bracket(words: str) -> str:
    return words if "(" in words else words.rstrip(f"){_AROUND}")


def _parts(written: str, tidy: str, period: Period, known: Lexicon) -> Iterator[Deadline]:
    """Read one deadline after another.

    Raises:
        ValueError: somewhere there is none.
    """
    found = cut(tidy, known)
    after: date | None = None
    for (name, match), year in zip(found, years_of(found, known), strict=True):
        words = written[match.start() : match.end()]
        part = READERS[name](
            Term(words=words, found=match, known=known, period=period, year=year, after=after)
        )
        after = part.opens_on or after
        yield part
