"""Rests: what may be put off and till when, how long pauses and vacations last."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain import rests
from domain.ids import AccountId, LetterId, PersonId, SchoolId
from domain.letters import IfUncertain, Lane, Letter
from domain.refusals import Misunderstood
from domain.reminders import REMINDERS
from domain.rests import Vacation
from domain.school_calendar import DayKind, SchoolCalendar, SchoolDays
from tests.services.calendars import moscow

NOON = moscow("2021-09-15T12:00")
TODAY = date(2021, 9, 15)
A_DAY = timedelta(days=1)


def a_letter(name: str, moment: str) -> Letter:
    """Give a letter that speaks of a moment."""
    return Letter(
        id=LetterId(1),
        account_id=AccountId(1),
        name=name,
        lane=Lane.REMINDER,
        screen=None,
        answers_tap_on=None,
        expires_at=None,
        if_uncertain=IfUncertain.REPEAT,
        tries=0,
        doubts=0,
        shown_in=None,
        reachable=True,
        person_id=PersonId(1),
        moment=moscow(moment),
    )


def days(letter: Letter, *, is_pupil: bool = False) -> tuple[int, ...]:
    """Say in how many days a letter may come again."""
    zone = ZoneInfo("Europe/Moscow")
    return rests.choices(letter, NOON, zone, is_pupil=is_pupil)


def test_nothing_is_put_off_past_the_end_of_what_it_is_about() -> None:
    """A deadline lasts to the end of its day, feedback two days; what is late has no end."""
    assert days(a_letter("position-due-7", "2021-09-22T00:00")) == (1, 3, 7)
    assert days(a_letter("position-due-1", "2021-09-16T00:00")) == (1,)
    assert days(a_letter("position-due-0", "2021-09-15T00:00")) == ()
    assert days(a_letter("position-late-1", "2021-09-14T00:00")) == (1, 3, 7)
    assert days(a_letter("feedback-still-wanted", "2021-09-14T12:00")) == (1,)
    assert days(a_letter("feedback-still-wanted", "2021-09-14T12:00"), is_pupil=True) == ()


def test_meetings_and_safety_are_not_put_off_and_come_in_a_pause() -> None:
    """Whatever the caps do not count is told in any week."""
    for one in REMINDERS:
        assert rests.waits_in_a_pause(one.name, one.lane) == one.counts
    assert not rests.can_wait(a_letter("meeting-soon", "2021-09-16T00:00"))
    assert not rests.can_wait(a_letter("talk-overdue", "2021-09-14T00:00"))
    assert not rests.waits_in_a_pause("pair-closed", Lane.REMINDER)


@pytest.mark.parametrize(("ahead", "is_taken"), [(0, False), (1, True), (30, True), (31, False)])
def test_a_pause_lasts_thirty_days_at_most(ahead: int, *, is_taken: bool) -> None:
    """It ends on a day to come."""
    if is_taken:
        until = TODAY + ahead * A_DAY
        assert rests.a_pause(until, TODAY) == until
        return
    with pytest.raises(Misunderstood):
        rests.a_pause(TODAY + ahead * A_DAY, TODAY)


@pytest.mark.parametrize(
    ("first", "last", "is_taken"),
    [(0, 0, True), (-5, 0, True), (-5, -1, False), (0, 59, True), (0, 60, False), (3, 2, False)],
)
def test_a_vacation_lasts_sixty_days_at_most(first: int, last: int, *, is_taken: bool) -> None:
    """It may have begun, but not be over."""
    span = TODAY + first * A_DAY, TODAY + last * A_DAY
    if is_taken:
        assert rests.a_vacation(*span, TODAY) == span
        return
    with pytest.raises(Misunderstood):
        rests.a_vacation(*span, TODAY)


def test_vacations_stop_the_clock_as_holidays_do_and_no_day_counts_twice() -> None:
    """Three days of holidays and four of a vacation, one of them both: six days less."""
    holidays = SchoolDays(
        school_id=SchoolId(1),
        kind=DayKind.HOLIDAY,
        title="Каникулы",
        first_on=date(2021, 9, 20),
        last_on=date(2021, 9, 22),
    )
    away = ((date(2021, 9, 22), date(2021, 9, 25)),)
    calendar = SchoolCalendar(days=(holidays,), away=away)
    assert calendar.days_between(TODAY, date(2021, 9, 30)) == 15 - 6


def test_a_vacation_covers_both_of_its_edges() -> None:
    """The last day belongs to it."""
    vacation = Vacation(
        school_id=SchoolId(1),
        person_id=PersonId(1),
        first_on=TODAY,
        last_on=TODAY + A_DAY,
        told_by=PersonId(1),
        told_at=NOON,
    )
    assert [vacation.covers(TODAY + number * A_DAY) for number in (-1, 0, 1, 2)] == [
        False,
        True,
        True,
        False,
    ]
