"""The ladder of a mentor's week: twice alike, once in other words, then silence."""

from datetime import date, timedelta

from domain.ids import PairId
from domain.mentor_weeks import Kind, Saying, Task, told

WEDNESDAY = date(2021, 9, 8)
MONDAY = date(2021, 9, 13)


def task(kind: Kind = Kind.REPORT, since: date = WEDNESDAY) -> Task:
    """Make something that waits."""
    return Task(kind=kind, pair_id=PairId(1), since=since)


def test_the_same_thing_is_said_three_times_at_most() -> None:
    """On two Mondays alike, on the third in other words, and never again."""
    said = [task().saying(MONDAY + timedelta(weeks=number)) for number in range(5)]
    assert said == [Saying.USUAL, Saying.USUAL, Saying.AGAIN, Saying.SILENT, Saying.SILENT]


def test_what_becomes_due_this_week_is_usual() -> None:
    """A step due on Friday is no old debt on Monday."""
    assert task(Kind.STEP, MONDAY + timedelta(days=4)).saying(MONDAY) is Saying.USUAL


def test_a_new_thing_is_told_beside_one_that_fell_silent() -> None:
    """Each thing climbs its own ladder, and the urgent stands first."""
    today = MONDAY + timedelta(weeks=3)
    fresh = (task(Kind.PLANNING, today), task(Kind.FEEDBACK, today))
    assert told((task(), *fresh), today) == (fresh[1], fresh[0])
