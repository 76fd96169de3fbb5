"""Idle days: which pair has waited too long, and that looking back so far misses none."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.idle_days import Days, first_idle, stopped
from domain.ids import SchoolId
from domain.school_calendar import DayKind, SchoolCalendar, SchoolDays
from domain.thresholds import PAIR_GAP

GAP = PAIR_GAP.days
MET = date(2021, 12, 20)
A_DAY = timedelta(days=1)
FAR = MET + 200 * A_DAY

stops = st.lists(
    st.tuples(st.integers(-20, 60), st.integers(0, 12)).map(
        lambda one: (MET + one[0] * A_DAY, MET + (one[0] + one[1]) * A_DAY)
    ),
    max_size=5,
)


def a_calendar(known: list[Days]) -> SchoolCalendar:
    """Make the calendar of a school with some holidays."""
    return SchoolCalendar(
        days=tuple(
            SchoolDays(
                school_id=SchoolId(1),
                kind=DayKind.HOLIDAY,
                title="-",
                first_on=first,
                last_on=last,
            )
            for first, last in known
        )
    )


def test_holidays_put_the_day_off() -> None:
    """Fifteen days after the meeting, and ten more for ten days of holidays."""
    winter = (date(2021, 12, 30), date(2022, 1, 8))

    assert first_idle(MET, FAR, a_calendar([]), GAP) == date(2022, 1, 4)
    assert first_idle(MET, FAR, a_calendar([winter]), GAP) == date(2022, 1, 14)
    assert first_idle(MET, date(2022, 1, 13), a_calendar([winter]), GAP) is None


@given(known=stops, gap=st.integers(7, 30))
def test_no_idle_pair_lies_farther_back_than_is_looked(known: list[Days], gap: int) -> None:
    """Whatever holidays there are, the meeting is found on the day the pair is idle."""
    day = first_idle(MET, FAR, a_calendar(known), gap)
    assert day is not None
    begins = day - (gap + 1) * A_DAY

    assert begins - stopped(known, begins, day) * A_DAY <= MET
