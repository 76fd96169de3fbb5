"""Matching: which row of a table speaks of which position."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.road_map_tables import Column, Known, Problem
from domain.rosters import plain

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Rows beside their positions, None for a new one; rows that name none in `problems` only."""

    pairs: tuple[tuple[Row, Known | None], ...]
    problems: tuple[Problem, ...]


def match(rows: Sequence[Row], known: Sequence[Known]) -> Matched:
    """Match by id first; a row without one by its number and title, else it is new."""
    by_id = {one.line.row.name: one for one in known}
    left = {name: one for name, one in by_id.items() if name not in {_id(row) for row in rows}}
    met: set[str] = set()
    problems: list[Problem] = []
    pairs: list[tuple[Row, Known | None]] = []
    for row in rows:
        name = _id(row) or _same(row, left)
        if name is None:
            pairs.append((row, None))
        elif name not in by_id or name in met:
            problems.append(_problem(row, "doubled" if name in met else "no-id"))
        else:
            pairs.append((row, by_id[name]))
            met.add(name)
            left.pop(name, None)
    return Matched(pairs=tuple(pairs), problems=tuple(problems))


def _same(row: Row, left: Mapping[str, Known]) -> str | None:
    return next((name for name, one in left.items() if _is_same(row, one)), None)


def _id(row: Row) -> str:
    return row.get(Column.ID, "").strip().lower()


def _is_same(row: Row, known: Known) -> bool:
    """Whether the title is the same, and the number unless the row has none."""
    number = plain(row.get(Column.NUMBER, ""))
    title = plain(row.get(Column.TITLE, ""))
    if not title or title != plain(known.cells[Column.TITLE]):
        return False
    return not number or number == plain(known.cells[Column.NUMBER])


def _problem(row: Row, code: str) -> Problem:
    return Problem(row=int(row["row"]), column=Column.ID, code=code)
