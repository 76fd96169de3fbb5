"""Road maps: what counts as late, what is due, and how rows are put together."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.deadlines import Deadline, DeadlineKind
from domain.ids import PersonId, RoadMapRowId, RunId, SchoolId
from domain.people import Role
from domain.positions import RoadMapRow, SkipReason
from domain.programmes import Position, Programme, Stage
from domain.refusals import NotYours
from domain.road_maps import RoadMap, road_map
from domain.runs import Run
from tests.domain.somebody import somebody

TODAY = date(2021, 10, 1)
NOW = datetime(2021, 10, 1, 9, tzinfo=UTC)


def a_row(number: int, due_on: date | None, *, name: str = "", done: bool = False) -> RoadMapRow:
    """Make a row of a road map."""
    return RoadMapRow(
        id=RoadMapRowId(number),
        run_id=RunId(1),
        name=name or f"p{number}",
        roles=frozenset({Role.CURATOR}),
        opens_on=None,
        due_on=due_on,
        is_reminded=True,
        done_at=NOW if done else None,
    )


def a_map(*rows: RoadMapRow, today: date = TODAY) -> RoadMap:
    """Put rows into a programme: the odd ones are of a stage, the even ones of a block."""
    run = Run(
        id=RunId(1),
        school_id=SchoolId(1),
        programme_id="paper",
        years_later=0,
        starts_on=date(2021, 9, 1),
        ends_on=date(2022, 6, 30),
        created_at=NOW,
    )
    programme = Programme(
        id="paper",
        title="Год",
        level="school",
        starts_on=run.starts_on,
        ends_on=run.ends_on,
        stages=(Stage(id="E1", title="Начало"), Stage(id="E2", title="Пусто")),
        positions=tuple(map(_position, rows)),
    )
    return road_map(run, programme, rows, today)


def _position(row: RoadMapRow) -> Position:
    place: dict[str, str] = {"stage": "E1"} if row.id % 2 else {"block": "Прочее"}
    deadline = Deadline(kind=DeadlineKind.BLANK, words="")
    return Position.model_validate(
        {
            "id": row.name,
            "list": "roadmap",
            "title": row.name,
            "deadline": deadline,
            "roles": [Role.CURATOR],
            "responsible": "Куратор",
            **place,
        }
    )


@pytest.mark.parametrize(
    ("due_on", "done", "late"),
    [
        (TODAY - timedelta(days=1), False, True),
        (TODAY - timedelta(days=1), True, False),
        (TODAY, False, False),
        (None, False, False),
    ],
)
def test_a_row_is_late_from_the_day_after_its_last(
    due_on: date | None, *, done: bool, late: bool
) -> None:
    """The last day itself is still in time; what is done, or has no day, is never late."""
    assert a_row(1, due_on, done=done).is_late(TODAY) is late


def test_what_is_due_is_ordered_by_day() -> None:
    """Today counts, the day after the span does not, nor what is done or late."""
    shown = a_map(
        a_row(1, TODAY + timedelta(days=7)),
        a_row(2, TODAY),
        a_row(3, TODAY + timedelta(days=8)),
        a_row(4, TODAY, done=True),
        a_row(5, TODAY - timedelta(days=1)),
    )
    assert [one.row.id for one in shown.due_within(7)] == [2, 1]
    assert [one.row.id for one in shown.late] == [5]


def test_parts_are_stages_and_then_blocks() -> None:
    """A stage without rows is left out, and every row stands in one part."""
    shown = a_map(a_row(1, TODAY, done=True), a_row(2, TODAY), a_row(3, TODAY))
    parts = [(one.place, one.stage, one.title, one.done, len(one.lines)) for one in shown.parts]
    assert parts == [(0, 1, "Начало", 1, 2), (1, None, "Прочее", 0, 1)]
    assert shown.done == 1


def test_a_row_whose_position_left_the_file_is_left_out() -> None:
    """Its mark stays in the database; on the screen there is nothing to say about it."""
    known, gone = a_row(1, TODAY), a_row(2, TODAY, name="gone")
    whole = a_map(known)
    again = road_map(whole.run, whole.programme, (known, gone), TODAY)
    assert [one.row.id for one in again.lines] == [1]
    with pytest.raises(NotYours):
        again.line(gone.id)


def test_the_first_mark_stays() -> None:
    """Who marks again changes neither the day nor the name; taken up again, it is open."""
    first = a_row(1, TODAY).marked(PersonId(7), NOW)
    again = first.marked(PersonId(8), NOW + timedelta(days=1))
    assert again == first
    assert again.done_by == PersonId(7)
    assert not again.taken_up_again().is_done


def test_what_does_not_concern_the_school_is_not_counted() -> None:
    """It is neither late nor due nor anybody's, and stands in a list of its own."""
    left = a_row(1, TODAY - timedelta(days=1)).left(SkipReason.DECISION)
    found = a_map(left, a_row(3, TODAY), a_row(5, None, done=True))
    curator = somebody(1, Role.CURATOR)
    assert (found.done, found.count) == (1, 2)
    assert [(one.done, one.count) for one in found.parts] == [(1, 2)]
    assert [one.row.id for one in found.left] == [1]
    assert found.late == ()
    assert [one.row.id for one in found.mine(curator)] == [3]


def test_who_is_named_answers_alone() -> None:
    """Without names whoever has the role does; with them only those who are named."""
    vera = somebody(2, Role.PSYCHOLOGIST)
    by_role, by_name = a_row(1, TODAY), replace(a_row(3, TODAY), people=frozenset({vera.id}))
    found = a_map(by_role, by_name)
    assert [one.row.id for one in found.mine(vera)] == [3]
    curator = somebody(1, Role.CURATOR)
    assert [one.row.id for one in found.mine(curator)] == [1]
