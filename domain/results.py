"""Results: what the answers to a question come to, counted so that nobody is told apart.

Counts hide by `domain/hiding.py`, over all forms of mentoring at once, since whoever reads the
sum of a school and all forms but one could work out the last. Where a mark of a scale would hide,
its marks are counted in three bands, because a mean and a count of marks tell single answers.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Final

from domain.answers import Value
from domain.figures import TELL_NUMBERS, mean, number, tenths
from domain.hiding import LEAST, LEAST_ANONYMOUS, WHOLE, Cell, hidden, hidden_cells
from domain.ids import PersonId
from domain.people import Form
from domain.questions import Kind, Question

COUNTED: Final = frozenset(Kind) - {Kind.TEXT, Kind.DATE}
"""The kinds of questions whose answers are summed up; the others are read one by one."""

_EXCLUSIVE: Final = frozenset({Kind.CHOICE, Kind.YES_NO, Kind.SCALE})
"""The kinds where one answer shuts out the others."""
_TEN: Final = ((1, 3), (4, 6), (7, 10))
"""The bands of a scale of ten marks: from seven on somebody counts as satisfied."""
_SCALE_OF_TEN: Final = (1, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """How often one answer was given to a question, in one form of mentoring.

    `person_id` is who gave it where people may answer more than once; None: each time another.
    """

    question_id: str
    form: Form | None
    value: Value
    answers: int
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """How often one answer was given on a day by people whom nobody knows."""

    question_id: str
    value: Value
    day: date
    answers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """How often an option, a mark or a band of marks (`4-6`) was chosen; None: that hides."""

    id: str
    count: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What the answers to a question come to; `answers` is None where all of it hides."""

    question: Question
    answers: int | None
    mean: Decimal | None = None
    bars: tuple[Bar, ...] = ()

    @property
    def is_hidden(self) -> bool:
        """Whether too few have answered for anything to be said."""
        return self.answers is None


def tally(
    question: Question, given: Iterable[Given], form: Form | None = None, least: int = LEAST
) -> Tally:
    """Sum up the answers to a question, of one form of mentoring or of all."""
    counted = _Counted(question, tuple(one for one in given if one.value is not None), least)
    row = WHOLE if form is None else form.value
    here = counted.of(row)
    if row in counted.away or not here:
        return Tally(question=question, answers=None if here else 0)
    return Tally(
        question=question,
        answers=sum(one.answers for one in here),
        mean=_mean(question, here),
        bars=counted.bars(row),
    )


def visible_forms(people: Mapping[Form, int], least: int = LEAST) -> tuple[Form, ...]:
    """List the forms of mentoring whose results may be looked at by themselves."""
    away = hidden(people, least)
    return tuple(one for one, count in people.items() if count and one not in away)


def unsealed(
    sealed: Iterable[Sealed], today: date, least: int = LEAST_ANONYMOUS
) -> tuple[Given, ...]:
    """Give anonymous answers as far as they may be counted while more of them come.

    They are let out by whole days that are over and at least so many people at a time: whoever
    looks every day would else see what the last one answered.
    """
    known = tuple(sealed)
    last = _last_day(known, today, least)
    return tuple(
        Given(question_id=one.question_id, form=None, value=one.value, answers=one.answers)
        for one in known
        if last is not None and one.day <= last
    )


def _last_day(sealed: Iterable[Sealed], today: date, least: int) -> date | None:
    sheets: Counter[tuple[date, str]] = Counter()
    for one in sealed:
        sheets[one.day, one.question_id] += one.answers
    days = sorted({day for day, _ in sheets if day < today})
    waiting, last = 0, None
    for day in days:
        waiting += max(count for (on, _), count in sheets.items() if on == day)
        if waiting >= least:
            waiting, last = 0, day
    return last


def bands(question: Question) -> tuple[tuple[int, int], ...]:
    """Cut the marks of a scale into three bands, from the lowest."""
    if (question.least, question.most) == _SCALE_OF_TEN:
        return _TEN
    size = -(-(question.most - question.least + 1) // 3)
    starts = range(question.least, question.most + 1, size)
    return tuple((one, min(one + size - 1, question.most)) for one in starts)


@dataclass(frozen=True)
class _Counted:
    """The answers to one question, and what of them hides."""

    question: Question
    given: Sequence[Given]
    least: int

    def of(self, row: str) -> list[Given]:
        return [one for one in self.given if row in {WHOLE, one.form or ""}]

    @cached_property
    def forms(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.form or "" for one in self.given))

    @cached_property
    def away(self) -> frozenset[str]:
        """The forms, and perhaps the whole, of which too few people have answered."""
        people = {form: _people(self.of(form)) for form in self.forms}
        whole = {WHOLE} if 0 < _people(self.given) < self.least else frozenset[str]()
        return hidden(people, self.least) | whole

    def bars(self, row: str) -> tuple[Bar, ...]:
        if self.question.kind not in _EXCLUSIVE:
            return tuple(self._chosen(one, row) for one in self._options())
        single = {one: (one,) for one in self._options()}
        if self.question.kind is not Kind.SCALE:
            return self._bars(single, row, self._hidden(single))
        if not self._hidden(single):
            return self._bars(single, row, frozenset())
        banded = {f"{low}-{high}": _marks(low, high) for low, high in bands(self.question)}
        return self._bars(banded, row, self._hidden(banded))

    def _options(self) -> tuple[str, ...]:
        """List what could be chosen, and what was chosen before it was taken out."""
        if self.question.kind in TELL_NUMBERS - {Kind.SCALE}:
            return ()
        found = sorted({each for one in self.given for each in _chosen(one.value)})
        return tuple(dict.fromkeys((*self.question.option_ids, *found)))

    def _hidden(self, columns: Mapping[str, Collection[str]]) -> frozenset[Cell]:
        rows = {
            form: {key: _people(self._with(form, marks)) for key, marks in columns.items()}
            for form in self.forms
        }
        cells = hidden_cells(rows, self.least) if rows else frozenset[Cell]()
        return cells | {(row, key) for row in self.away for key in columns}

    def _bars(
        self, columns: Mapping[str, Collection[str]], row: str, away: frozenset[Cell]
    ) -> tuple[Bar, ...]:
        return tuple(
            Bar(id=key, count=None if (row, key) in away else _answers(self._with(row, marks)))
            for key, marks in columns.items()
        )

    def _chosen(self, option: str, row: str) -> Bar:
        """Count one of several that may be chosen; those who left it out could be told apart."""
        rows = {}
        for form in self.forms:
            chose = _people(self._with(form, (option,)))
            rows[form] = {"chose": chose, "left": _people(self.of(form)) - chose}
        is_away = (row, "chose") in hidden_cells(rows, self.least)
        count = None if is_away else _answers(self._with(row, (option,)))
        return Bar(id=option, count=count)

    def _with(self, row: str, options: Collection[str]) -> list[Given]:
        return [one for one in self.of(row) if not _chosen(one.value).isdisjoint(options)]


def _chosen(value: Value) -> frozenset[str]:
    return frozenset(value) if isinstance(value, tuple) else frozenset({str(value)})


def _marks(low: int, high: int) -> tuple[str, ...]:
    return tuple(str(one) for one in range(low, high + 1))


def _people(given: Iterable[Given]) -> int:
    """Count the people behind some answers."""
    known = tuple(given)
    named = {one.person_id for one in known if one.person_id is not None}
    return len(named) + sum(one.answers for one in known if one.person_id is None)


def _answers(given: Iterable[Given]) -> int:
    return sum(one.answers for one in given)


def _mean(question: Question, given: Iterable[Given]) -> Decimal | None:
    if question.kind not in TELL_NUMBERS:
        return None
    read = [(number(one.value), one.answers) for one in given]
    found = mean([(value, times) for value, times in read if isinstance(value, Fraction)])
    return None if found is None else tenths(found)
