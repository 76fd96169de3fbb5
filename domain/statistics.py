"""Statistics: who took part in a year, counted as federal statistics ask for it.

The table is neutral, since no form of it names mentoring; somebody copies it into the form in
force. What is not stored is None, which is said as «no data», and never a zero.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from domain.activities import REACHED, Activity
from domain.countings import Facts
from domain.hiding import hidden_cells
from domain.ids import PairId
from domain.participation import PUPILS, TEACHERS, Participation
from domain.people import Form, Role

DUE: Final = (1, 20)
"""The month and the day by which the figures of the year before are handed in."""

BANDS: Final = (
    ("under_10", 0, 9),
    ("from_10", 10, 14),
    ("from_15", 15, 17),
    ("at_18", 18, 18),
    ("at_19", 19, 19),
    ("from_20", 20, 35),
    ("over_35", 36, 150),
)
"""Ages, both ends included."""

UNTOLD: Final = "untold"
"""The column of those whose birthday nobody told."""

COLUMNS: Final = (*(name for name, _, _ in BANDS), UNTOLD)

_STUDENTS: Final = frozenset({(Role.MENTOR, Form.STUDENT), (Role.MENTEE, Form.EMPLOYER_STUDENT)})
_PARTNERS: Final = frozenset({(Role.MENTOR, Form.EMPLOYER), (Role.MENTOR, Form.EMPLOYER_STUDENT)})
OCCUPATIONS: Final[Mapping[str, frozenset[tuple[Role, Form]]]] = {
    "pupils": PUPILS,
    "students": _STUDENTS,
    "teachers": TEACHERS,
    "partners": _PARTNERS,
}
"""What people are, by the side of the form on which they stand."""

_FIRST_YEARS: Final = 3

Ages = Mapping[str, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One side of one form: unique people, and how old they are; None: hidden, or unknown."""

    form: Form
    role: Role
    people: int | None
    ages: Ages


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The figures of a year as they stand on a day; `is_hidden` where small ones stay unsaid.

    `young_teachers` have worked for three years at most; `finished` came to the end of a pair.
    """

    day: date
    rows: tuple[Row, ...]
    total: int | None
    occupations: Mapping[str, int | None] = field(default_factory=dict)
    young_teachers: int | None = None
    finished: int | None = None
    companies: int | None = None
    pairs: int | None = None
    groups: int | None = None
    is_hidden: bool = False


def table(facts: Facts, activity: Activity, companies: int | None, least: int = 0) -> Table:
    """Count the people who were in a pair in a year, perhaps of many schools at once.

    With a `least` smaller counts are hidden, and as many others as it takes that none follows.
    """
    people = [one for one in facts.participation if facts.entered(one)]
    exact = Table(
        day=facts.day,
        rows=tuple(_rows(people, facts.day)),
        total=_unique(people),
        occupations={
            name: _unique(one for one in people if (one.role, one.form) in sides)
            for name, sides in OCCUPATIONS.items()
        },
        young_teachers=_young(people, facts.day),
        finished=_finished(people, activity),
        companies=companies,
        pairs=sum(not one.is_group for one in activity.spans),
        groups=sum(one.is_group for one in activity.spans),
    )
    return _covered(exact, least) if least else exact


def _rows(people: list[Participation], day: date) -> Iterable[Row]:
    for form in Form:
        for role in (Role.MENTEE, Role.MENTOR):
            side = {one.person_id: one for one in people if (one.form, one.role) == (form, role)}
            if side:
                ages = [_band(one, day) for one in side.values()]
                yield Row(form=form, role=role, people=len(side), ages=_ages(ages))


def _ages(found: list[str]) -> Ages:
    """Count the bands; where nobody's birthday is known no band is."""
    if set(found) == {UNTOLD}:
        return {**dict.fromkeys(COLUMNS, None), UNTOLD: len(found)}
    return {one: found.count(one) for one in COLUMNS}


def _band(one: Participation, day: date) -> str:
    if one.born_on is None:
        return UNTOLD
    return next((name for name, low, top in BANDS if one.is_aged(low, top, day)), UNTOLD)


def _unique(people: Iterable[Participation]) -> int:
    return len({one.person_id for one in people})


def _young(people: Iterable[Participation], day: date) -> int | None:
    """Count teachers in their first three years; unknown where nobody was asked."""
    years = {one.person_id: one.experience(day) for one in people if one.is_teacher}
    known = [one for one in years.values() if one is not None]
    return sum(one <= _FIRST_YEARS for one in known) if known or not years else None


def _finished(people: Iterable[Participation], activity: Activity) -> int:
    ended: set[PairId] = {
        one.pair_id
        for one in activity.spans
        if one.outcome in REACHED and one.closed_at and one.closed_at < activity.until
    }
    return _unique(one for one in people if one.pair_id in ended)


def _covered(exact: Table, least: int) -> Table:
    """Hide what is small; whatever could be worked out from the rows goes with them."""
    counts = {f"{one.form}/{one.role}": _counts(one) for one in exact.rows}
    away = hidden_cells(counts, least) if counts else frozenset()
    rows = tuple(_row_without(one, away) for one in exact.rows)
    is_whole = all(one.people is not None for one in rows)
    return Table(
        day=exact.day,
        rows=rows,
        total=exact.total if is_whole else None,
        occupations={
            name: count if is_whole and not _is_small(count, least) else None
            for name, count in exact.occupations.items()
        },
        young_teachers=_large(exact.young_teachers, least),
        finished=_large(exact.finished, least),
        companies=exact.companies,
        pairs=_large(exact.pairs, least) if is_whole else None,
        groups=_large(exact.groups, least) if is_whole else None,
        is_hidden=True,
    )


def _counts(row: Row) -> Mapping[str, int]:
    return {one: row.ages[one] or 0 for one in COLUMNS}


def _row_without(row: Row, away: frozenset[tuple[str, str]]) -> Row:
    name = f"{row.form}/{row.role}"
    ages = {one: None if (name, one) in away else row.ages[one] for one in COLUMNS}
    is_away = all((name, one) in away for one in COLUMNS)
    return Row(form=row.form, role=row.role, people=None if is_away else row.people, ages=ages)


def _is_small(count: int | None, least: int) -> bool:
    return count is not None and 0 < count < least


def _large(count: int | None, least: int) -> int | None:
    return None if _is_small(count, least) else count
