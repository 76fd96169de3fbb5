"""Deadline cells: a cell of a road map cut into the single deadlines it is made of."""

import re
from collections.abc import Sequence
from typing import Final

from locales.deadline_terms import Lexicon

_BRACKETS: Final = re.compile(r"(?P<before>[^()]+?) ?\((?P<inside>[^()]+)\)")
Found = tuple[str, re.Match[str]]
"""The name of a term and where its pattern found it."""


def dated_part(tidy: str, known: Lexicon) -> tuple[int, int]:
    """Find where the days stand when the rest only repeats them, say, that the year begins."""
    found = _BRACKETS.fullmatch(tidy)
    if found and known.vague.fullmatch(found["before"]):
        return found.span("inside")
    if found and known.vague.fullmatch(found["inside"].strip()):
        return found.span("before")
    return 0, len(tidy)


def cut(tidy: str, known: Lexicon) -> list[Found]:
    """Cut a cell into its terms.

    Raises:
        ValueError: somewhere there is none.
    """
    found: list[Found] = []
    at = 0
    while at < len(tidy):
        tried = ((name, pattern.match(tidy, at)) for name, pattern in known.terms.items())
        name, match = next(((name, match) for name, match in tried if match), (tidy, None))
        if match is None:
            raise ValueError(name)
        found.append((name, match))
        gap = known.between.match(tidy, match.end())
        at = gap.end() if gap else match.end()
    return found


def years_of(found: Sequence[Found], known: Lexicon) -> list[int | None]:
    """Give each term the year that months after it name, if it is not later than these."""
    years: list[int | None] = []
    year, month = None, 0
    for name, match in reversed(found):
        if name != "months":
            year = None
            years.append(None)
            continue
        named = match["first_year"] or match["last_year"]
        begins, ends = (
            int(known.months[match[one] or match["first"]]) for one in ("first", "last")
        )
        year = int(named) if named else year if begins <= ends <= month else None
        month = begins
        years.append(year)
    return years[::-1]
