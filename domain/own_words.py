"""Own words: what a school says about a position otherwise than its author, and adds itself."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from domain.deadlines import Deadline
from domain.ids import PersonId, RoadMapRowId, RunId
from domain.people import Role
from domain.positions import OWN_PREFIX, RoadMapRow
from domain.programmes import Position
from domain.road_maps import DEADLINE, DEADLINE_KIND, DEADLINE_PARTS, deadline_of, kept

_AT_LENGTH: Final = 900

LONGEST: Final[Mapping[str, int]] = MappingProxyType(
    {
        "title": 200,
        "responsible": 200,
        "result": _AT_LENGTH,
        "evidence": _AT_LENGTH,
        "deadline": 200,
    }
)
"""The fields a school may type itself, and how many characters each may have."""

MOST: Final = 200
"""How many positions of its own a school may add to a run."""

TYPED: Final = "typed"
"""Under which key the words of a deadline wait to be confirmed."""

_OF_DEADLINES: Final = frozenset({TYPED, DEADLINE, DEADLINE_KIND, DEADLINE_PARTS})


def changed(row: RoadMapRow, field: str, words: str | None) -> RoadMapRow:
    """Give the row with other words in a field; None: as its author wrote it."""
    own = {name: said for name, said in row.own.items() if name != field}
    return replace(row, own=own if words is None else {**own, field: words})


def answered_by(row: RoadMapRow, role: Role) -> RoadMapRow:
    """Give the row with a role that answers for it, or without; the last one stays."""
    return replace(row, roles=(row.roles ^ {role}) or row.roles)


def dated(row: RoadMapRow, deadline: Deadline, today: date) -> RoadMapRow:
    """Give the row with a deadline the school typed; one that has gone by is not reminded of."""
    plain = {name: said for name, said in row.own.items() if name not in _OF_DEADLINES}
    return _on_days(replace(row, own={**plain, **kept(deadline)}), deadline, today)


def as_written(row: RoadMapRow, position: Position, today: date) -> RoadMapRow:
    """Give the row without anything the school says otherwise; `position` stands in its year."""
    plain = replace(row, own=MappingProxyType({}), roles=frozenset(position.roles))
    return _on_days(plain, position.deadline, today)


def is_changed(row: RoadMapRow, position: Position) -> bool:
    """Whether a school says anything otherwise; `position` is the author's, in its year."""
    days = (position.deadline.opens_on, position.deadline.due_on)
    own = set(row.own) - {TYPED}
    return bool(own) or row.roles != set(position.roles) or (row.opens_on, row.due_on) != days


def copied(
    row: RoadMapRow,
    before: Position | None,
    years: int,
    staff: Collection[PersonId],
    today: date,
) -> RoadMapRow:
    """Give the row for a run some years later: what the school says stays, nothing is done.

    `before` is what the author wrote, in the year of the row; None for a school's own position.
    Of the people named, those in `staff` stay named.
    """
    shown = _shown(row, before).shifted(years)
    fresh = RoadMapRow(
        id=RoadMapRowId(0),
        run_id=RunId(0),
        name=row.name,
        roles=row.roles,
        opens_on=None,
        due_on=None,
        is_reminded=False,
        is_hidden=row.is_hidden,
        own={name: said for name, said in row.own.items() if name not in _OF_DEADLINES},
        people=row.people & frozenset(staff),
    )
    is_typed = DEADLINE_KIND in row.own and row.moved_because is None
    return dated(fresh, shown, today) if is_typed else _on_days(fresh, shown, today)


def next_name(rows: Iterable[RoadMapRow]) -> str:
    """Name the next position a school adds; names of a run are never used again."""
    known = (one.name.removeprefix(OWN_PREFIX) for one in rows if one.is_own)
    return f"{OWN_PREFIX}{max((int(one) for one in known if one.isdecimal()), default=0) + 1}"


def _shown(row: RoadMapRow, before: Position | None) -> Deadline:
    """Give the deadline as the school sees it: the author's, its own words, or a day moved to."""
    days = (row.opens_on, row.due_on)
    written = before.deadline if before is not None else None
    is_as_written = written is not None and days == (written.opens_on, written.due_on)
    if written is not None and is_as_written and DEADLINE_KIND not in row.own:
        return written
    return deadline_of(row)


def _on_days(row: RoadMapRow, deadline: Deadline, today: date) -> RoadMapRow:
    is_past = deadline.due_on is not None and deadline.due_on < today
    return replace(
        row,
        opens_on=deadline.opens_on,
        due_on=deadline.due_on,
        is_reminded=deadline.is_reminded and not is_past,
        moved_because=None,
    )
