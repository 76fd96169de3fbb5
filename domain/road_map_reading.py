"""Reading road maps: what the rows of a table mean beside the positions there are."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Final

from domain import own_words
from domain.deadlines import DeadlineKind
from domain.road_map_matching import Matched, match
from domain.road_map_tables import (
    EDITED,
    LONGEST,
    NEEDED,
    YES,
    Change,
    Column,
    Judged,
    Known,
    Problem,
    Reader,
)

_AROUND: Final = timedelta(days=366)
"""So far from the programme a deadline may lie; what is farther is a slip of the pen."""


def judge(
    rows: Sequence[Mapping[str, str]], known: Sequence[Known], reader: Reader, own: int
) -> Judged:
    """Say what the rows of a table would change, each with its number under `row`.

    A column that is no key of the rows is left as it is. `own` counts the positions that the
    school has added already.
    """
    matched = match(rows, known)
    problems = list(matched.problems)
    changes: list[Change] = []
    for row, target in matched.pairs:
        reading = _Row(row, target, reader)
        change = reading.change()
        problems += reading.problems
        changes += [change] if change.fields else []
    problems += _overflow(changes, own)
    left = len({one.line.row.id for one in known} - _met(matched))
    touched = sum(one.row_id is not None for one in changes)
    return Judged(
        changes=tuple(changes),
        problems=tuple(sorted(problems, key=lambda one: one.row)),
        unchanged=len(known) - left - touched,
        missing=left,
    )


def alike(one: str, other: str) -> bool:
    """Whether two cells say the same, however their blanks and line ends are."""
    return _flat(one) == _flat(other)


def _flat(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).split())


def _met(matched: Matched) -> set[int]:
    return {one.line.row.id for _, one in matched.pairs if one is not None}


def _overflow(changes: Sequence[Change], own: int) -> Iterator[Problem]:
    new = [one for one in changes if one.row_id is None]
    if own + len(new) > own_words.MOST:
        first = new[max(own_words.MOST - own, 0)]
        yield Problem(row=first.row, column=Column.TITLE, code="full")


class _Flaw(Exception):
    """A cell cannot be read."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class _Row:
    """One row being read; what is wrong is collected on the way."""

    def __init__(self, row: Mapping[str, str], target: Known | None, reader: Reader) -> None:
        self._row = row
        self._target = target
        self._reader = reader
        self.problems: list[Problem] = []

    def change(self) -> Change:
        """Read the row; without fields it changes nothing."""
        read = {one: self._field(one) for one in EDITED if one in self._row}
        fields = {column: value for column, value in read.items() if value is not None}
        if self._target is None:
            fields = self._completed(fields)
        row = self._target.line.row if self._target else None
        return Change(
            row=int(self._row["row"]),
            title=self._row.get(Column.TITLE) or self._before(Column.TITLE),
            fields={str(column): value for column, value in self._placed(fields).items()},
            row_id=row.id if row else None,
            rev=row.rev if row else 0,
        )

    def _before(self, column: Column) -> str:
        return self._target.cells.get(column, "") if self._target else ""

    def _field(self, column: Column) -> str | None:
        """Read a cell as it is kept; None: nothing new stands there, or it is wrong."""
        words = self._row[column]
        if self._target is not None and alike(words, self._before(column)):
            return None
        try:
            value = self._read(column, words) if words else self._blank(column)
        except _Flaw as flaw:
            wrong = Problem(row=int(self._row["row"]), column=column, code=flaw.code)
            self.problems.append(wrong)
            return None
        return None if value == self._kept(column) else value

    def _kept(self, column: Column) -> str:
        """Say how a cell is kept now."""
        if self._target is None:
            return ""
        row, position = self._target.line.row, self._target.line.position
        special = {
            Column.STAGE: position.stage or "",
            Column.ROLES: " ".join(sorted(row.roles)),
            Column.HIDDEN: YES if row.is_hidden else "",
        }
        return special.get(column, self._before(column))

    def _read(self, column: Column, words: str) -> str:
        if len(words) > LONGEST.get(column, len(words)):
            raise _Flaw("too-long")
        special = {
            Column.STAGE: self._stage,
            Column.ROLES: self._roles,
            Column.HIDDEN: self._hidden,
            Column.DEADLINE: self._deadline,
        }
        return special[column](words) if column in special else words

    def _blank(self, column: Column) -> str:
        """Take words away; a new position cannot do without its title alone."""
        is_needed = NEEDED if self._target is not None else {Column.TITLE}
        if column in is_needed:
            raise _Flaw("empty")
        return ""

    def _stage(self, words: str) -> str:
        stage = self._reader.stage(words)
        if stage is None:
            raise _Flaw("no-stage")
        if stage not in self._reader.stages:
            raise _Flaw("no-such-stage")
        return stage

    def _roles(self, words: str) -> str:
        roles = self._reader.roles(words)
        if not roles:
            raise _Flaw("no-role")
        return " ".join(sorted(roles))

    def _hidden(self, words: str) -> str:
        answer = self._reader.answer(words)
        if answer is None:
            raise _Flaw("no-choice")
        return YES if answer else ""

    def _deadline(self, words: str) -> str:
        """Read a deadline; other words for the same days are no other deadline."""
        deadline, period = self._reader.deadline(words), self._reader.period
        if deadline.kind is DeadlineKind.UNCLEAR:
            raise _Flaw("no-deadline")
        days = (deadline.opens_on, deadline.due_on)
        first, last = period.starts_on - _AROUND, period.ends_on + _AROUND
        if any(day is not None and not first <= day <= last for day in days):
            raise _Flaw("outside")
        row = self._target.line.row if self._target else None
        is_same = row is not None and any(days) and days == (row.opens_on, row.due_on)
        return self._before(Column.DEADLINE) if is_same else deadline.words

    def _completed(self, fields: dict[Column, str]) -> dict[Column, str]:
        """Say who answers for a new position where the table does not."""
        responsible = fields.get(Column.RESPONSIBLE, "")
        if Column.ROLES not in fields:
            found = self._reader.posts(responsible) or {self._reader.usual}
            fields[Column.ROLES] = " ".join(sorted(found))
        if not responsible:
            roles = fields[Column.ROLES].split()
            fields[Column.RESPONSIBLE] = ", ".join(
                name for one, name in self._reader.names.items() if one in roles
            )
        return fields

    def _placed(self, fields: dict[Column, str]) -> dict[Column, str]:
        """Give a block to what has neither a block nor a stage, so that it is found."""
        position = self._target and self._target.line.position
        stage = fields.get(Column.STAGE, (position and position.stage) or "")
        block = fields.get(Column.BLOCK, (position and position.block) or "")
        if stage or block:
            return fields
        return {**fields, Column.BLOCK: self._reader.nowhere}
