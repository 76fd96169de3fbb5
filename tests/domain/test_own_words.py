"""Own words: what a school says about a position, and what of it comes along to another year."""

from dataclasses import replace
from datetime import date

import pytest

from domain import own_words
from domain.deadlines import Deadline, DeadlineKind, Period
from domain.ids import PersonId, RoadMapRowId, RunId
from domain.people import Role
from domain.positions import MoveReason, PositionState, RoadMapRow
from domain.programmes import Position
from domain.road_maps import deadline_of
from locales.typed_deadlines import read_typed

TODAY = date(2021, 9, 6)
YEAR = Period(starts_on=date(2021, 9, 1), ends_on=date(2022, 6, 30))
LEAP = Period(starts_on=date(2023, 9, 1), ends_on=date(2024, 6, 30))


def a_row(name: str = "p1") -> RoadMapRow:
    """Make a row of the curator's, without a day."""
    return RoadMapRow(
        id=RoadMapRowId(1),
        run_id=RunId(1),
        name=name,
        roles=frozenset({Role.CURATOR}),
        opens_on=None,
        due_on=None,
        is_reminded=False,
    )


def typed(words: str, period: Period = YEAR, today: date = TODAY) -> RoadMapRow:
    """Let a school have typed a deadline."""
    return own_words.dated(a_row(), read_typed(words, period), today)


@pytest.mark.parametrize(
    "words",
    [
        "до 15 марта",
        "октябрь",
        "1–15 сентября",
        "весь период",
        "октябрь, апрель",
        "1 квартал 2022",
        "декабрь 2021 – март 2022",
        "ежемесячно",
    ],
)
def test_a_typed_deadline_is_said_as_it_was_read(words: str) -> None:
    """Its kind, its days, the parts of a list, and the words themselves are kept in the row."""
    assert deadline_of(typed(words)) == read_typed(words, YEAR)


def test_a_typed_day_is_reminded_of_unless_it_has_gone_by() -> None:
    """Nobody is pestered about a day that was over when it was typed."""
    assert typed("до 15 марта").is_reminded
    assert not typed("до 5 сентября").is_reminded
    assert not typed("весь период").is_reminded


def test_a_deadline_that_was_moved_is_said_by_its_new_day() -> None:
    """The words no longer hold, though they are kept."""
    moved = typed("октябрь").moved(date(2021, 11, 12), MoveReason.WAITING)
    said = deadline_of(moved)
    assert (said.kind, said.due_on) == (DeadlineKind.UNTIL, date(2021, 11, 12))


@pytest.mark.parametrize(
    ("words", "period", "years", "opens_on", "due_on"),
    [
        ("до 15 марта", YEAR, 1, None, date(2023, 3, 15)),
        ("февраль", YEAR, 2, date(2024, 2, 1), date(2024, 2, 29)),
        ("февраль", LEAP, 1, date(2025, 2, 1), date(2025, 2, 28)),
        ("до 29 февраля", LEAP, 1, None, date(2025, 2, 28)),
        ("декабрь 2023 – февраль 2024", LEAP, 1, date(2024, 12, 1), date(2025, 2, 28)),
        ("октябрь, февраль", YEAR, 2, date(2023, 10, 1), date(2024, 2, 29)),
    ],
)
def test_a_copy_moves_typed_days_by_years_and_keeps_the_ends_of_months(
    words: str, period: Period, years: int, opens_on: date | None, due_on: date
) -> None:
    """The last of February is the last of February in every year."""
    copy = own_words.copied(typed(words, period), None, years, (), TODAY)
    assert (copy.opens_on, copy.due_on) == (opens_on, due_on)
    said = deadline_of(copy)
    assert (said.opens_on, said.due_on) == (opens_on, due_on)
    assert copy.is_reminded


def test_a_copy_brings_words_and_people_and_nothing_that_was_done() -> None:
    """Whoever has left the staff is not asked again."""
    known = replace(
        a_row(),
        own={"title": "Свои слова", own_words.TYPED: "октябрь"},
        people=frozenset({PersonId(5), PersonId(6)}),
        standing=PositionState.UNDER_WAY,
        is_hidden=True,
    )
    copy = own_words.copied(known, None, 1, {PersonId(5)}, TODAY)
    assert copy.own == {"title": "Свои слова"}
    assert copy.people == {PersonId(5)}
    assert copy.is_hidden
    assert copy.state is PositionState.OPEN
    assert not copy.is_done


def test_a_deadline_moved_by_hand_moves_on_by_years() -> None:
    """The reason stays behind: it was a reason of that year."""
    moved = typed("октябрь").moved(date(2021, 11, 12), MoveReason.WAITING)
    copy = own_words.copied(moved, None, 1, (), TODAY)
    assert copy.due_on == date(2022, 11, 12)
    assert copy.moved_because is None
    assert deadline_of(copy).kind is DeadlineKind.UNTIL


def test_what_the_author_wrote_moves_as_the_author_would_move_it() -> None:
    """A month stays a month when the programme goes to another year."""
    written = a_position(read_typed("февраль", YEAR))
    row = replace(a_row(), opens_on=date(2022, 2, 1), due_on=date(2022, 2, 28))
    copy = own_words.copied(row, written, 2, (), TODAY)
    assert (copy.opens_on, copy.due_on) == (date(2024, 2, 1), date(2024, 2, 29))
    assert copy.own == {}


def test_the_author_is_one_step_away() -> None:
    """Words, days and roles come back together, and then nothing is changed any more."""
    written = a_position(read_typed("октябрь", YEAR))
    row = own_words.as_written(a_row(), written, TODAY)
    changed = own_words.changed(typed("до 15 марта"), "title", "Свои слова")
    assert not own_words.is_changed(row, written)
    assert own_words.is_changed(changed, written)
    assert own_words.as_written(changed, written, TODAY) == row


def test_the_last_role_stays() -> None:
    """A position for which nobody answers would be reminded to nobody."""
    both = own_words.answered_by(a_row(), Role.PSYCHOLOGIST)
    assert both.roles == {Role.CURATOR, Role.PSYCHOLOGIST}
    one = own_words.answered_by(both, Role.CURATOR)
    assert own_words.answered_by(one, Role.PSYCHOLOGIST).roles == {Role.PSYCHOLOGIST}


def test_own_names_are_never_used_again() -> None:
    """The number follows the greatest there is, not how many there are."""
    assert own_words.next_name([a_row()]) == "own_1"
    assert own_words.next_name([a_row("own_2"), a_row("own_7")]) == "own_8"


def a_position(deadline: Deadline) -> Position:
    """Let an author have written a position of the curator's with a deadline."""
    return Position.model_validate(
        {
            "id": "p1",
            "list": "roadmap",
            "stage": "E1",
            "title": "Слова автора",
            "deadline": deadline,
            "roles": ["curator"],
            "responsible": "Куратор",
        }
    )
