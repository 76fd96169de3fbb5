"""Reading road maps: each mistake is named by its row and column, and what is sound is taken."""

from collections.abc import Mapping
from datetime import date
from typing import Final

import pytest

from domain.deadlines import Deadline, DeadlineKind, Period
from domain.ids import RoadMapRowId, RunId
from domain.people import Role
from domain.positions import RoadMapRow
from domain.programmes import Position
from domain.road_map_reading import judge
from domain.road_map_tables import Judged, Known, Problem, Reader
from domain.road_maps import Line

PERIOD: Final = Period(starts_on=date(2021, 9, 1), ends_on=date(2022, 5, 31))
DAYS: Final[Mapping[str, date]] = {
    "soon": date(2021, 10, 1),
    "far": date(2031, 10, 1),
    "once": date(2011, 10, 1),
}
TEAM: Final = {
    "number": "1",
    "id": "team",
    "stage": "E1",
    "block": "",
    "title": "Команда",
    "deadline": "soon",
    "responsible": "Куратор",
    "roles": "curator",
    "result": "Приказ\nи план",
    "evidence": "",
    "hidden": "",
}
"""A position as its cells."""


def _deadline(words: str) -> Deadline:
    if not words:
        return Deadline(kind=DeadlineKind.BLANK, words="")
    if words not in DAYS:
        return Deadline(kind=DeadlineKind.UNCLEAR, words=words)
    return Deadline(kind=DeadlineKind.UNTIL, words=words, due_on=DAYS[words])


READER: Final = Reader(
    stage=lambda words: words if words[:1] == "E" else None,
    roles=lambda words: frozenset({Role(words)}) if words in set(Role) else None,
    posts=lambda _: frozenset(),
    answer={"да": True, "нет": False}.get,
    deadline=_deadline,
    stages=("E1", "E2"),
    period=PERIOD,
    nowhere="Нигде",
    usual=Role.CURATOR,
    names={Role.CURATOR: "куратор"},
)


def _known(name: str = "team", row_id: int = 1, **cells: str) -> Known:
    row = RoadMapRow(
        id=RoadMapRowId(row_id),
        run_id=RunId(1),
        name=name,
        roles=frozenset({Role.CURATOR}),
        opens_on=None,
        due_on=DAYS["soon"],
        is_reminded=True,
    )
    facts = {**TEAM, "id": name, **cells}
    position = Position.model_construct(
        id=name,
        list="roadmap",
        stage="E1",
        title=facts["title"],
        deadline=_deadline("soon"),
        roles=(Role.CURATOR,),
        responsible="Куратор",
    )
    return Known(line=Line(row=row, position=position), cells=facts)


def _judged(*rows: Mapping[str, str], known: tuple[Known, ...] = (_known(),)) -> Judged:
    numbered = [{"row": str(at), **row} for at, row in enumerate(rows, start=3)]
    return judge(numbered, known, READER, own=0)


def test_the_same_cells_change_nothing() -> None:
    """Blanks and line ends aside."""
    judged = _judged({**TEAM, "title": "  Команда ", "result": "Приказ и  план"})
    assert (judged.changes, judged.problems, judged.unchanged) == ((), (), 1)


@pytest.mark.parametrize(
    ("column", "words", "code"),
    [
        ("title", "", "empty"),
        ("title", "я" * 201, "too-long"),
        ("result", "я" * 901, "too-long"),
        ("number", "1" * 17, "too-long"),
        ("responsible", "", "empty"),
        ("roles", "", "empty"),
        ("roles", "бухгалтер", "no-role"),
        ("stage", "третий", "no-stage"),
        ("stage", "E3", "no-such-stage"),
        ("stage", "E8", "no-such-stage"),
        ("deadline", "31.02.2022", "no-deadline"),
        ("deadline", "far", "outside"),
        ("deadline", "once", "outside"),
        ("hidden", "может быть", "no-choice"),
        ("id", "teem", "no-id"),
    ],
)
def test_a_mistake_is_named_by_row_and_column(column: str, words: str, code: str) -> None:
    """The column by what it holds; the service says how the table calls it."""
    judged = _judged({**TEAM, column: words})
    assert judged.problems == (Problem(row=3, column=column, code=code),)


def test_an_id_twice_is_refused_where_it_stands_again() -> None:
    """Which of the two was meant nobody knows."""
    judged = _judged(TEAM, {**TEAM, "title": "Другая"}, {**TEAM, "id": " TEAM "})
    assert [(one.row, one.column, one.code) for one in judged.problems] == [
        (4, "id", "doubled"),
        (5, "id", "doubled"),
    ]


def test_rows_of_one_title_are_told_by_their_numbers() -> None:
    """And where the numbers are the same, too, by their order."""
    known = (_known("a", 1, number="1"), _known("b", 2, number="2"), _known("c", 3, number="2"))
    rows = [{"number": number, "title": "Команда"} for number in ("2", "1", "2", "2")]
    judged = _judged(*rows, known=known)
    assert [(one.row, one.row_id) for one in judged.changes] == [(6, None)]
    assert (judged.unchanged, judged.missing, judged.new) == (3, 0, 1)


def test_a_row_with_an_id_goes_before_one_with_the_same_title() -> None:
    """So a copy of a row without its id is a new position."""
    judged = _judged({"title": "Команда"}, {"id": "team", "title": "Команда"})
    assert [(one.row, one.row_id) for one in judged.changes] == [(3, None)]


def test_columns_that_are_not_there_are_left_as_they_are() -> None:
    """A table of titles and deadlines says nothing about roles."""
    judged = _judged({"id": "team", "deadline": ""})
    assert [one.fields for one in judged.changes] == [{"deadline": ""}]


def test_other_words_for_the_same_days_are_no_change() -> None:
    """The words are the author's then."""
    judged = _judged(TEAM, known=(_known(deadline="written otherwise"),))
    assert judged.changes == ()


def test_a_new_position_needs_nothing_but_a_title() -> None:
    """Somebody answers for it, and it stands somewhere."""
    judged = _judged({"title": "Новая"})
    assert [one.fields for one in judged.changes] == [
        {"title": "Новая", "roles": "curator", "responsible": "куратор", "block": "Нигде"}
    ]
    assert judged.missing == 1


def test_a_road_map_has_an_end() -> None:
    """Two hundred positions of a school are enough for any year."""
    rows = [{"row": str(at), "title": f"Новая {at}"} for at in range(3, 8)]
    assert judge(rows, (), READER, own=195).problems == ()
    full = judge(rows, (), READER, own=197).problems
    assert full == (Problem(row=6, column="title", code="full"),)


def test_a_seal_is_of_everything_a_table_changes() -> None:
    """Another word, another row, another revision make another seal."""
    one = _judged({"id": "team", "title": "Иначе"})
    seals = {
        one.seal,
        _judged({"id": "team", "title": "Совсем иначе"}).seal,
        _judged({"title": "Иначе"}).seal,
        _judged().seal,
    }
    assert len(seals) == 4
    assert one.seal == _judged({"id": "team", "title": "Иначе"}).seal
    assert all(seal < 10**9 for seal in seals)
