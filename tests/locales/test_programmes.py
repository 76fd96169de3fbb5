"""The programme of the gymnasium, row by row, and in another school year."""

from datetime import date

import pytest

from domain.deadlines import DeadlineKind
from domain.doubts import warnings
from domain.programmes import Fact
from locales.programmes import read_programmes

PROGRAMMES = read_programmes()
GYMNASIUM = PROGRAMMES["gymnasium-2021"]

# Из плана гимназии, от руки: строка, с какого дня, по какой. Без дней: срок не прочесть
# или его нет.
WHOLE = ("2021-09-01", "2022-06-30")
DAYS = {
    "1a": ("2021-09-01", "2021-10-31"),
    "1b": ("2021-09-01", "2021-11-30"),
    "1c": ("2021-09-01", "2021-11-30"),
    "1d": ("2021-09-01", "2021-09-30"),
    "2": ("2021-12-01", "2021-12-31"),
    "3": WHOLE,
    "4": WHOLE,
    "5": ("2021-12-01", "2021-12-31"),
    "6": ("2021-12-01", "2021-12-31"),
    "7a": WHOLE,
    "7b": ("2021-04-01", "2021-04-30"),
    "8": ("2021-12-01", "2021-12-31"),
    "9": ("2021-12-01", "2021-12-31"),
    "10": WHOLE,
    "11": ("2022-05-01", "2022-05-31"),
    "П1": ("2021-09-01", "2021-11-30"),
    "П2": WHOLE,
    "П3": ("2021-09-01", "2021-10-31"),
    "П4": ("2022-06-01", "2022-06-30"),
    "А1": None,
    "А2": ("2022-06-01", "2022-06-30"),
    "А3": None,
    "А4": None,
    "А5": None,
    "И1": WHOLE,
    "И2": None,
    "И3": ("2021-09-01", "2021-09-30"),
    "И4": None,
    "У1": WHOLE,
    "У2": WHOLE,
    "У3": None,
    "У4": WHOLE,
}

# Из плана гимназии, от руки: показатель и сколько обещано.
PLANNED = {
    "mentee_coverage_pupils": 5,
    "mentee_coverage_teachers": 5,
    "training_sessions": 3,
    "consents_given": 100,
    "plans_realised": 90,
    "plans_participation": 100,
    "final_event_attendance": 90,
    "diagnostics_passed": 100,
    "publications": 5,
    "teachers_council_attendance": 90,
    "parents_meetings": 2,
    "parents_reached": 400,
    "class_hours_attendance": 90,
    "roadmap_done": 100,
    "roadmap_in_time": 100,
    "event_representatives": 2,
}


@pytest.mark.parametrize("number", DAYS)
def test_every_deadline_of_the_plan_is_read(number: str) -> None:
    """The days were worked out by hand; a month is due on its last day."""
    found = next(one.deadline for one in GYMNASIUM.positions if one.number == number)
    days = DAYS[number] and tuple(map(date.fromisoformat, DAYS[number] or ()))
    assert (days or (None, None)) == (found.opens_on, found.due_on)


def test_three_deadlines_in_one_cell_are_three() -> None:
    """Requests are studied until November, though the council meets in September."""
    found = GYMNASIUM.position("forms_chosen")
    assert found is not None
    assert [one.due_on for one in found.deadline.parts] == [
        date(2021, 11, 30),
        date(2021, 9, 30),
        date(2021, 10, 31),
    ]


def test_the_year_ends_with_the_business_game_in_may() -> None:
    """The plan names the month only; the day is a proposal within it."""
    event = GYMNASIUM.final_event
    assert event is not None
    assert (event.day.year, event.day.month) == (2022, 5)
    found = GYMNASIUM.position(event.position)
    assert found is not None
    assert found.number == "11"
    assert "Твой результат — мои возможности" in event.title


def test_every_planned_figure_of_the_plan_is_there() -> None:
    """Indicators are worth what the plan promised, in the year it ended."""
    planned = {one.id: dict(one.planned) for one in GYMNASIUM.indicators}
    assert planned == {key: {2022: value} for key, value in PLANNED.items()}


def test_every_fact_of_the_bot_fills_a_row_and_none_two_of_a_programme() -> None:
    """A fact that no programme asks for is taken out."""
    asked = [
        [one.done_by for one in programme.positions if one.done_by is not None]
        for programme in PROGRAMMES.values()
    ]
    assert {fact for facts in asked for fact in facts} == set(Fact)
    assert all(len(facts) == len(set(facts)) for facts in asked)


def test_the_road_map_serves_another_school_year() -> None:
    """In 2026–2027 every day is five years later; what was odd stays odd."""
    moved = GYMNASIUM.shifted(5)
    assert (moved.starts_on, moved.ends_on) == (date(2026, 9, 1), date(2027, 6, 30))
    for old, new in zip(GYMNASIUM.positions, moved.positions, strict=True):
        days = (old.deadline.opens_on, old.deadline.due_on)
        later = tuple(day and day.replace(year=day.year + 5) for day in days)
        assert later == (new.deadline.opens_on, new.deadline.due_on), old.number
    assert warnings(moved) == warnings(GYMNASIUM)
    whole = [one for one in moved.positions if one.deadline.kind is DeadlineKind.WHOLE_PERIOD]
    assert {one.deadline.due_on for one in whole} == {moved.ends_on}
