"""Lessons of mentors: what may be changed about one, and how many a group has had."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.ids import SchoolId, TrainingId, TrainingSessionId
from domain.refusals import Misunderstood
from domain.training import (
    LENGTHS,
    LONGEST_TITLE,
    Lesson,
    LessonHeld,
    LessonNotBegun,
    Taught,
    a_title,
    least,
    weekly,
)

START = datetime(2021, 9, 13, 12, tzinfo=UTC)
LESSON = Lesson(
    id=TrainingSessionId(1),
    school_id=SchoolId(1),
    training_id=TrainingId(1),
    number=1,
    topic="The role",
    starts_at=START,
)
LATER = START + timedelta(days=1)


def test_a_lesson_is_held_only_after_it_began() -> None:
    """A minute before is too early, and the first note stands."""
    with pytest.raises(LessonNotBegun):
        LESSON.held(START - timedelta(minutes=1))
    held = LESSON.held(START)
    assert held.held(LATER).held_at == START


def test_a_lesson_that_was_held_is_not_moved() -> None:
    """Nor does it get another place or length; a wrong topic may be mended."""
    held = LESSON.held(START)
    with pytest.raises(LessonHeld):
        held.moved(LATER)
    with pytest.raises(LessonHeld):
        held.at_place("Room 7")
    with pytest.raises(LessonHeld):
        held.lasting(60)
    assert held.about("The plan").topic == "The plan"


def test_a_lesson_waits_for_marks_from_its_start() -> None:
    """Until somebody has noted who was there."""
    assert not LESSON.awaits_marks(START - timedelta(minutes=1))
    assert LESSON.awaits_marks(START)
    assert not LESSON.held(START).awaits_marks(LATER)


@pytest.mark.parametrize("minutes", LENGTHS)
def test_a_lesson_lasts_as_long_as_offered(minutes: int) -> None:
    """Any other length was never on a button."""
    assert LESSON.lasting(minutes).ends_at == START + timedelta(minutes=minutes)
    with pytest.raises(Misunderstood):
        LESSON.lasting(minutes + 1)


@pytest.mark.parametrize("words", ["", " ", "…", "a" * (LONGEST_TITLE + 1)])
def test_a_title_is_words_that_fit(words: str) -> None:
    """Signs alone name nothing."""
    with pytest.raises(Misunderstood):
        a_title(words)


def test_a_title_is_kept_on_one_line() -> None:
    """Whatever was typed between its words."""
    assert a_title(" The\n role\u200b ") == "The role"


def test_lessons_a_week_apart_keep_their_hour() -> None:
    """The clocks go back in between, and the lesson does not."""
    first = datetime(2021, 10, 25, 15, tzinfo=ZoneInfo("Europe/Berlin"))
    assert [one.hour for one in weekly(first, 3)] == [15, 15, 15]
    assert (weekly(first, 3)[1] - first) == timedelta(days=7)


def test_the_fewest_lessons_of_any_group_count() -> None:
    """A fourth lesson of one group makes up for none of another."""
    one = Taught(training_id=TrainingId(1), held=4)
    assert least([one, replace(one, training_id=TrainingId(2), held=2)]) == 2
    assert least([]) is None
