"""What holds a programme together, what is odd about it, and its other years."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.deadlines import Deadline, DeadlineKind, Period, in_months, throughout
from domain.doubts import Doubt, DoubtKind, warnings
from domain.programmes import Programme

YEAR = Period(starts_on=date(2021, 9, 1), ends_on=date(2022, 6, 30))
MAY = in_months("Май 2022", date(2022, 5, 1), date(2022, 5, 1))
UNREAD = Deadline(kind=DeadlineKind.UNCLEAR, words="2022")
EVENT = {"position": "a", "title": "Игра", "day": date(2022, 5, 20)}
INDICATOR = {"id": "events", "title": "События", "planned": {"2022": 2}, "source": "Строка 1"}


def position(key: str = "a", **changes: Any) -> dict[str, Any]:
    """Write a position as an author does, with its deadline read."""
    return {
        "id": key,
        "list": "roadmap",
        "stage": "E1",
        "title": "Позиция",
        "deadline": MAY,
        "roles": ["curator"],
        "responsible": "Куратор",
        **changes,
    }


def programme(*positions: dict[str, Any], **changes: Any) -> Programme:
    """Make a programme of one stage."""
    tables = {
        "id": "small-2021",
        "title": "Программа",
        "level": "school",
        "starts_on": YEAR.starts_on,
        "ends_on": YEAR.ends_on,
        "stages": [{"id": "E1", "title": "Подготовка"}],
        "positions": positions or [position()],
        **changes,
    }
    return Programme.model_validate(tables)


def _problem(*positions: dict[str, Any], **changes: Any) -> tuple[str, tuple[int | str, ...], Any]:
    with pytest.raises(ValidationError) as refusal:
        programme(*positions, **changes)
    first = refusal.value.errors()[0]
    return first["type"], first["loc"], first.get("ctx", {}).get("name")


@pytest.mark.parametrize(
    ("code", "name", "positions", "changes"),
    [
        ("stage_twice", "E1", [], {"stages": [{"id": "E1", "title": "Раз"}] * 2}),
        ("position_twice", "a", [position(), position(title="Другая")], {}),
        ("indicator_twice", "events", [], {"indicators": [INDICATOR] * 2}),
        ("stage_unknown", "b", [position(), position("b", stage="E2")], {}),
        ("post_idle", "завуч", [], {"responsible": {"куратор": "curator", "завуч": "director"}}),
    ],
)
def test_a_programme_that_falls_apart_is_refused_by_name(
    code: str, name: str, positions: list[dict[str, Any]], changes: dict[str, Any]
) -> None:
    """The rule and the culprit are told apart, so that the author finds the place."""
    assert _problem(*positions, **changes) == (code, (), name)


@pytest.mark.parametrize(
    ("code", "way", "changes"),
    [
        ("ends_early", ("ends_on",), {"ends_on": YEAR.starts_on}),
        ("position_unknown", ("final_event",), {"final_event": {**EVENT, "position": "b"}}),
        ("day_outside", ("final_event",), {"final_event": {**EVENT, "day": date(2022, 7, 1)}}),
        ("date_type", ("starts_on",), {"starts_on": "2021-09-01"}),
        ("literal_error", ("stages", 0, "id"), {"stages": [{"id": "E8", "title": "Ещё"}]}),
    ],
)
def test_a_wrong_key_is_refused_where_it_stands(
    code: str, way: tuple[str, ...], changes: dict[str, Any]
) -> None:
    """A rule about one key points at that key."""
    assert _problem(**changes)[:2] == (code, way)


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("block_missing", {"stage": None}),
        ("unclear_misplaced", {"unclear": "2022"}),
        ("unclear_misplaced", {"unclear": "2021", "deadline": UNREAD}),
    ],
)
def test_a_position_that_contradicts_itself_is_refused(code: str, changes: dict[str, Any]) -> None:
    """It belongs somewhere, and its deadline is either legible or not."""
    assert _problem(position(**changes))[:2] == (code, ("positions", 0))


@pytest.mark.parametrize("given", ["Май 2022", 2022, None])
def test_a_deadline_is_read_before_a_programme_is_made(given: object) -> None:
    """The domain knows days; words belong to a language."""
    assert _problem(position(deadline=given))[:2] == (
        "string_type",
        ("positions", 0, "deadline"),
    )


def test_a_position_without_a_stage_stands_in_a_block() -> None:
    """Control and information have no stage of their own."""
    assert programme(position(stage=None, block="Управление")).positions[0].stage is None


@pytest.mark.parametrize(
    ("deadline", "kinds"),
    [
        (MAY, []),
        (throughout("весь период", YEAR), []),
        (in_months("…", date(2021, 9, 1), date(2022, 6, 1)), []),
        (in_months("…", date(2021, 4, 1), date(2021, 4, 1)), [DoubtKind.EARLY]),
        (in_months("…", date(2021, 8, 1), date(2021, 9, 1)), [DoubtKind.EARLY]),
        (in_months("…", date(2022, 6, 1), date(2022, 7, 1)), [DoubtKind.LATE]),
        (
            in_months("…", date(2020, 1, 1), date(2023, 1, 1)),
            [DoubtKind.EARLY, DoubtKind.LATE],
        ),
        (UNREAD, [DoubtKind.UNCLEAR]),
        (Deadline(kind=DeadlineKind.BLANK, words=""), [DoubtKind.BLANK]),
    ],
)
def test_odd_deadlines_are_accepted_and_told(deadline: Deadline, kinds: list[DoubtKind]) -> None:
    """Real road maps hold stale years and cut cells; a curator is told, nobody is stopped."""
    odd = programme(position(), position("b", deadline=deadline))
    assert warnings(odd) == tuple(Doubt(position_id="b", kind=kind) for kind in kinds)


def test_another_year_moves_everything_that_has_a_day() -> None:
    """A school takes the same road map five years later."""
    moved = programme(indicators=[INDICATOR], final_event=EVENT).shifted(5)
    assert moved.period == Period(starts_on=date(2026, 9, 1), ends_on=date(2027, 6, 30))
    assert moved.positions[0].deadline == MAY.shifted(5)
    assert dict(moved.indicators[0].planned) == {2027: 2}
    assert moved.final_event is not None
    assert moved.final_event.day == date(2027, 5, 20)
    assert programme().shifted(5).final_event is None


def test_a_position_is_found_by_its_id() -> None:
    """One that was taken out of the road map is simply not there."""
    small = programme()
    assert small.position("a") is small.positions[0]
    assert small.position("b") is None
