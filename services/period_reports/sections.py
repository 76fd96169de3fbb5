"""Sections: the parts of a report, which become sheets of a workbook or tables of a paper."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from locales.dates import said_day
from locales.texts import Texts

Section = Mapping[str, Any]
"""A `heading`, `lines` of words, and perhaps `headings` over `rows`; as JSON can hold it."""

Value = str | int | Decimal | None


def table(heading: str, headings: Sequence[str], rows: Sequence[Sequence[Value]]) -> Section:
    """Make a section of a table; a value that is None has to be said in words before."""
    cells = [[float(one) if isinstance(one, Decimal) else one for one in row] for row in rows]
    return {"heading": heading, "lines": [], "headings": list(headings), "rows": cells}


def words(heading: str, lines: Sequence[str]) -> Section:
    """Make a section of words."""
    return {"heading": heading, "lines": list(lines), "headings": [], "rows": []}


def known(value: Value, texts: Texts) -> Value:
    """Give a value, or say that nobody knows it: what is unknown is no zero."""
    return texts.label("indicator-unknown") if value is None else value


def shown(value: int | None, texts: Texts) -> Value:
    """Give a count, or say that it stays unsaid."""
    return texts.label("indicator-hidden") if value is None else value


def said(day: date | None, texts: Texts) -> str:
    """Spell a day in figures."""
    return said_day(day, texts.language, "dd.MM.y") if day else "—"


def sheets(title: str, sections: Sequence[Section]) -> list[Mapping[str, Any]]:
    """Make the sections into sheets; words become rows of one column."""
    return [
        {
            "name": one["heading"],
            "title": f"{title}. {one['heading']}",
            "headings": one["headings"] or [one["heading"]],
            "rows": one["rows"] or [[line] for line in one["lines"]],
        }
        for one in sections
    ]
