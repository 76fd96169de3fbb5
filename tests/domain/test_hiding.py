"""Hiding: a count of few people is neither shown nor left to be worked out."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.hiding import LEAST, WHOLE, hidden, hidden_cells


def test_a_count_below_three_goes_and_takes_the_next_smallest_along() -> None:
    """One hidden count alone is the sum without the others."""
    assert hidden({"a": 2, "b": 5, "c": 9}) == {"a", "b"}


def test_nothing_is_hidden_where_nobody_is_few() -> None:
    """Three people are enough, and a zero tells of nobody."""
    assert hidden({"a": 3, "b": 5, "c": 0}) == frozenset()


def test_two_ones_take_a_third_along() -> None:
    """Two hidden people in two counts are one each."""
    assert hidden({"a": 1, "b": 1, "c": 7, "d": 4}) == {"a", "b", "d"}


def test_a_small_count_beside_zeros_takes_them_along() -> None:
    """Else it would be the whole sum, which is shown."""
    assert hidden({"a": 2, "b": 0, "c": 0}) == {"a", "b", "c"}


def test_anonymous_counts_hide_below_five() -> None:
    """The least is another one there."""
    assert hidden({"a": 4, "b": 9, "c": 7}, 5) == {"a", "c"}


def test_a_group_of_few_is_hidden_whole_and_another_with_it() -> None:
    """The school without the one group that is shown would be the other."""
    cells = hidden_cells({"peer": {"yes": 9, "no": 8}, "teach": {"yes": 1, "no": 1}})
    assert {row for row, _ in cells} >= {"peer", "teach"}
    assert (WHOLE, "yes") not in cells


@settings(max_examples=300, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=2, max_size=5))
def test_no_hidden_count_follows_from_the_sum(counts: list[int]) -> None:
    """Whoever knows the sum and all that is shown finds two ways at least to fill the rest."""
    line = {str(place): count for place, count in enumerate(counts)}
    away = sorted(hidden(line))
    rest = sum(line[one] for one in away)
    fillings = [one for one in product(range(rest + 1), repeat=len(away)) if sum(one) == rest]
    for place, key in enumerate(away):
        if 0 < line[key] < LEAST:
            assert len({one[place] for one in fillings}) > 1, (line, key)


@settings(max_examples=120, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(0, 6)), min_size=2, max_size=3
    )
)
def test_no_small_cell_of_a_table_follows_from_its_sums(rows: list[tuple[int, ...]]) -> None:
    """Whoever knows the sum of every row and column, and every shown cell, tells no small one."""
    table = {
        str(place): {str(column): count for column, count in enumerate(row)}
        for place, row in enumerate(rows)
    }
    away = hidden_cells(table)
    shown = _known(table, away)
    for cell in away:
        row, column = cell
        count = sum(one[column] for one in table.values()) if row == WHOLE else table[row][column]
        if 0 < count < LEAST:
            assert not _follows(cell, away, shown), (table, cell)


Cell = tuple[str, str]


def _known(table: dict[str, dict[str, int]], away: frozenset[Cell]) -> list[set[Cell]]:
    """List the sums an attacker has: of each row and of each column, as sets of hidden cells."""
    columns = next(iter(table.values()))
    lines = [{(row, one) for one in columns} for row in (*table, WHOLE)]
    lines += [{(row, one) for row in (*table, WHOLE)} for one in columns]
    return [line & away for line in lines]


def _follows(cell: Cell, away: frozenset[Cell], lines: list[set[Cell]]) -> bool:
    """Whether subtraction alone gives a cell: one line after another with a single unknown."""
    unknown = set(away)
    while True:
        found = {next(iter(line & unknown)) for line in lines if len(line & unknown) == 1}
        if not found:
            return cell not in unknown
        unknown -= found
