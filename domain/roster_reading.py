"""Reading a roster: the rows of a school's table, cell by cell, and what is wrong in them."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from domain.people import AgeGroup, Form, Role
from domain.rosters import NEEDED, Column, Judged, Line, Problem, Words, plain

CODE: Final = re.compile(r"[\w\u2116./ -]{1,20}")
LONGEST: Final = 60
"""The most letters of a name."""
_OLDEST: Final[Mapping[Column, timedelta]] = {
    Column.BORN: timedelta(days=100 * 366),
    Column.PAPER_ON: timedelta(days=3 * 366),
}
"""How long ago a day may be; schools take consents for a year or for a few."""
_ADULT: Final = 18
_OWN: Final = 14


def judge(rows: Sequence[Mapping[str, str]], words: Words, today: date) -> Judged:
    """Read the rows of a table, each with its number under `row`, and say what is wrong."""
    doubled = {code for code, count in Counter(map(_code, rows)).items() if count > 1 and code}
    problems: list[Problem] = []
    lines: list[Line] = []
    for row in rows:
        reading = _Reading(row, words, today)
        line = reading.line()
        wrong = [*reading.problems]
        if _code(row) in doubled:
            wrong.append(reading.problem(Column.CODE, "doubled"))
        problems += wrong
        if line is not None and not wrong:
            lines.append(line)
    kept = tuple(one.as_far_as_allowed for one in lines)
    nameless = sum(one.given_name is not None and not one.has_paper for one in lines)
    return Judged(lines=kept, problems=tuple(problems), nameless=nameless)


def age_group(born_on: date, today: date) -> AgeGroup:
    """Say which age group somebody born on a day belongs to."""
    years = today.year - born_on.year - ((today.month, today.day) < (born_on.month, born_on.day))
    if years >= _ADULT:
        return AgeGroup.ADULT
    return AgeGroup.FROM_14_TO_17 if years >= _OWN else AgeGroup.UNDER_14


def _code(row: Mapping[str, str]) -> str:
    return plain(row.get(Column.CODE, ""))


class _Reading:
    """One row being read; what is wrong is collected on the way."""

    def __init__(self, row: Mapping[str, str], words: Words, today: date) -> None:
        self._row = row
        self._words = words
        self._today = today
        self.problems: list[Problem] = []

    def line(self) -> Line | None:
        """Read the row; None: without a code, a role or an age there is no line."""
        code, role = self._fitting_code(), self._chosen(Column.ROLE)
        form, age = self._chosen(Column.FORM), self._chosen(Column.AGE)
        number, paper_on = self._text(Column.PAPER, 40), self._day(Column.PAPER_ON)
        born_on = self._day(Column.BORN)
        names = self._text(Column.GIVEN), self._text(Column.FAMILY)
        self._find_half_paper(number, paper_on)
        kept, of_class = self._text(Column.PAPER_KEPT, 120), self._text(Column.CLASS, 20)
        if code is None or role is None or age is None:
            return None
        self._find_another_age(born_on, AgeGroup(age))
        return Line(
            code=code,
            role=Role(role),
            form=Form(form or Form.PEER),
            age_group=AgeGroup(age),
            class_name=of_class,
            given_name=names[0],
            family_name=names[1],
            born_on=born_on,
            paper_number=number,
            paper_on=paper_on,
            paper_kept=kept,
        )

    def problem(self, column: Column, code: str) -> Problem:
        """Name something wrong in a cell of the row."""
        return Problem(row=int(self._row["row"]), column=column, code=code)

    def _note(self, column: Column, code: str) -> None:
        self.problems.append(self.problem(column, code))

    def _text(self, column: Column, longest: int = LONGEST) -> str | None:
        words = " ".join(self._row.get(column, "").split())
        if len(words) > longest:
            self._note(column, "too-long")
        return words or None

    def _fitting_code(self) -> str | None:
        code = self._text(Column.CODE, 20)
        if code is None:
            self._note(Column.CODE, "empty")
        elif not CODE.fullmatch(code):
            self._note(Column.CODE, "no-code")
        return code

    def _chosen(self, column: Column) -> str | None:
        words = plain(self._row.get(column, ""))
        if not words:
            if column in NEEDED:
                self._note(column, "empty")
            return None
        if words not in self._words[column]:
            self._note(column, "no-choice")
        return self._words[column].get(words)

    def _day(self, column: Column) -> date | None:
        words = " ".join(self._row.get(column, "").split())
        if not words:
            return None
        day = _day(words)
        for code in self._wrong_day(column, day):
            self._note(column, code)
        return day

    def _wrong_day(self, column: Column, day: date | None) -> Iterator[str]:
        if day is None:
            yield "no-day"
        elif day > self._today:
            yield "future"
        elif self._today - day > _OLDEST[column]:
            yield "too-old"

    def _find_half_paper(self, number: str | None, paper_on: date | None) -> None:
        if number is not None and not self._row.get(Column.PAPER_ON, "").strip():
            self._note(Column.PAPER_ON, "half-paper")
        if paper_on is not None and number is None:
            self._note(Column.PAPER, "half-paper")

    def _find_another_age(self, born_on: date | None, said: AgeGroup) -> None:
        if born_on is None or born_on > self._today:
            return
        if age_group(born_on, self._today) is not said:
            self._note(Column.AGE, "another-age")


_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?")
_USUAL: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")


def _day(words: str) -> date | None:
    """Read a day as tables hold it or as people write it: 2012-05-30 or 30.05.2012."""
    if found := _ISO.fullmatch(words):
        year, month, day = map(int, found.groups())
    elif found := _USUAL.fullmatch(words):
        day, month, year = map(int, found.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
