"""Dues: a reminder leaves at its moment, in no silence, and never after what it is about."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dues import TOO_CLOSE, due_at, dues, may_leave, window
from domain.ids import AccountId, PersonId
from domain.occurrences import Moment, Occurrence
from domain.people import Role
from domain.promises import Reminder
from domain.reminders import BY_NAME, OF, REMINDERS
from domain.silence import is_silent
from tests.domain.test_silence import MOSCOW, moments, zones


def happening(
    at: datetime | str,
    moment: Moment,
    *,
    zone: ZoneInfo = MOSCOW,
    is_pupil: bool = False,
    role: Role | None = None,
    over_at: datetime | None = None,
) -> Occurrence:
    """Let something happen to a grown-up in Moscow, unless told otherwise."""
    return Occurrence(
        moment=moment,
        at=datetime.fromisoformat(at).replace(tzinfo=MOSCOW) if isinstance(at, str) else at,
        subject="thing:1",
        person_id=PersonId(1),
        account_id=AccountId(1),
        zone=zone,
        is_pupil=is_pupil,
        role=role,
        over_at=over_at,
    )


def said(name: str, what: Occurrence) -> str | None:
    """Say when a reminder leaves, by the clock of whoever reads it."""
    due = due_at(BY_NAME[name], what)
    return None if due is None else f"{due.astimezone(what.zone):%Y-%m-%d %H:%M}"


occurrences = st.builds(
    happening,
    at=moments,
    moment=st.sampled_from(list(Moment)),
    zone=zones,
    is_pupil=st.booleans(),
)


A_BEAT = timedelta(seconds=20)


@given(occurrence=occurrences, lateness=st.timedeltas(timedelta(), timedelta(hours=2)))
def test_what_leaves_was_looked_for(occurrence: Occurrence, lateness: timedelta) -> None:
    """No hour rules a reminder out at which it leaves, in any zone and on days clocks change."""
    for reminder in OF[occurrence.moment]:
        due = due_at(reminder, occurrence)
        if due is not None:
            until = due + lateness
            assert may_leave(reminder, [occurrence.zone], due - A_BEAT, until), reminder.name


@pytest.mark.parametrize(
    ("name", "hour", "is_near"),
    [
        ("plan-item-due-3", 12, False),
        ("plan-item-due-3", 18, True),
        ("plan-item-late-1", 12, False),
        ("plan-item-late-1", 20, True),
        ("final-event-30", 12, False),
        ("final-event-30", 10, True),
        ("final-event-30", 18, True),
        ("final-event-0", 12, True),
        ("meeting-tomorrow", 12, True),
    ],
)
def test_what_goes_at_an_hour_is_not_looked_for_at_another(
    name: str, hour: int, *, is_near: bool
) -> None:
    """In the quarter after the hour, with the hours to which silence may move it."""
    at = datetime(2021, 11, 16, hour, tzinfo=MOSCOW)
    quarter = at - A_BEAT, at + timedelta(minutes=15)
    assert may_leave(BY_NAME[name], [MOSCOW], *quarter) is is_near


@given(occurrence=occurrences)
def test_no_reminder_leaves_in_silence_or_too_late(occurrence: Occurrence) -> None:
    """Whatever happens, whenever, wherever and to whom."""
    for reminder in OF[occurrence.moment]:
        due = due_at(reminder, occurrence)
        if due is not None:
            assert not is_silent(due, occurrence.zone, is_pupil=occurrence.is_pupil)
            assert not reminder.is_before or due < occurrence.ends_at
            assert reminder.is_before or due >= occurrence.at


@given(occurrence=occurrences)
def test_no_event_is_left_without_a_word(occurrence: Occurrence) -> None:
    """Dropping one of two letters that are close never drops both."""
    found = [due_at(reminder, occurrence) for reminder in OF[occurrence.moment]]
    assert any(one is not None for one in found)


@given(occurrence=occurrences)
def test_a_letter_that_moved_keeps_away_from_others(occurrence: Occurrence) -> None:
    """Two letters about one thing are six hours apart, unless both leave when they meant to."""
    found = [due_at(one, occurrence) for one in OF[occurrence.moment] if one.is_before]
    for early, late in pairwise(sorted(one for one in found if one is not None)):
        assert late - early >= TOO_CLOSE


@given(occurrence=occurrences, hours=st.integers(1, 80))
def test_whoever_looks_in_the_window_misses_nothing(occurrence: Occurrence, hours: int) -> None:
    """What leaves within a range happens within the window of that range."""
    for reminder in OF[occurrence.moment]:
        due = due_at(reminder, occurrence)
        if due is not None:
            since, to = window(reminder, due - timedelta(hours=hours), due)
            assert since <= occurrence.at <= to


def test_a_grown_ups_meeting_in_the_afternoon() -> None:
    """The day before and two hours before, by the minute."""
    meeting = happening("2021-09-15T15:30", Moment.MEETING_STARTS)
    assert said("meeting-tomorrow", meeting) == "2021-09-14 15:30"
    assert said("meeting-soon", meeting) == "2021-09-15 13:30"


def test_a_pupils_meeting_after_lessons() -> None:
    """Two hours before would be in a lesson, and three hours after the first letter too much."""
    meeting = happening("2021-09-15T15:00", Moment.MEETING_STARTS, is_pupil=True)
    assert said("meeting-tomorrow", meeting) == "2021-09-14 15:00"
    assert said("meeting-soon", meeting) is None


def test_a_pupils_meeting_at_noon() -> None:
    """Both letters go on evenings: two before, and the one before."""
    meeting = happening("2021-09-15T12:00", Moment.MEETING_STARTS, is_pupil=True)
    assert said("meeting-tomorrow", meeting) == "2021-09-13 18:00"
    assert said("meeting-soon", meeting) == "2021-09-14 18:00"


def test_an_early_meeting_is_spoken_of_the_evening_before() -> None:
    """Half past seven is night still."""
    meeting = happening("2021-09-15T09:30", Moment.MEETING_STARTS)
    assert said("meeting-soon", meeting) == "2021-09-14 20:59"


def test_the_morning_of_the_final_event() -> None:
    """Grown-ups hear of it at ten, pupils in lessons the evening before."""
    at = "2022-05-20T14:00"
    assert said("final-event-0", happening(at, Moment.FINAL_EVENT)) == "2022-05-20 10:00"
    pupil = happening(at, Moment.FINAL_EVENT, is_pupil=True)
    assert said("final-event-0", pupil) == "2022-05-19 18:00"
    assert said("final-event-1", pupil) == "2022-05-18 18:00"


def test_an_event_before_its_letters_hour_is_announced_in_time() -> None:
    """At half past nine a letter of ten would come too late."""
    event = happening("2022-05-21T09:30", Moment.FINAL_EVENT)
    assert said("final-event-0", event) == "2022-05-20 20:59"


def test_a_deadline_is_reminded_of_on_its_last_morning() -> None:
    """It lasts to the end of its day."""
    last = datetime(2021, 9, 30, tzinfo=MOSCOW)
    due = happening(last, Moment.POSITION_DUE, over_at=last + timedelta(days=1))
    assert said("position-due-14", due) == "2021-09-16 09:00"
    assert said("position-due-0", due) == "2021-09-30 09:00"


@pytest.mark.parametrize(
    ("name", "moment"),
    [("position-due-1", Moment.POSITION_DUE), ("final-event-1", Moment.FINAL_EVENT)],
)
def test_a_letter_of_the_eve_that_came_late_does_not_say_today_twice(
    name: str, moment: Moment
) -> None:
    """A bot that slept over the evening leaves the word to the letter of the day itself."""
    at = datetime(2022, 5, 20, 15 if moment is Moment.FINAL_EVENT else 0, tzinfo=MOSCOW)
    event = happening(at, moment, over_at=at + timedelta(hours=9))
    ways = dues([event], at - timedelta(days=3), at + timedelta(days=1))
    (eve,) = [one for one in ways if one.reminder.name == name]
    assert eve.expires_at < datetime(2022, 5, 20, tzinfo=MOSCOW)


def test_a_deadline_that_went_by_is_told_a_day_and_a_week_later() -> None:
    """At nine as before it; it expires by itself, whatever its day was."""
    last = datetime(2021, 9, 30, tzinfo=MOSCOW)
    late = happening(last, Moment.POSITION_LATE, over_at=last + timedelta(days=1))
    assert said("position-late-1", late) == "2021-10-01 09:00"
    assert said("position-late-7", late) == "2021-10-07 09:00"


def test_what_comes_after_a_late_meeting_waits_for_the_morning() -> None:
    """A report at 22:40 brings nobody a letter that night."""
    held = happening("2021-09-14T22:40", Moment.FEEDBACK_MISSING)
    assert said("feedback-wanted", held) == "2021-09-15 08:00"
    pupil = happening("2021-09-14T22:40", Moment.FEEDBACK_MISSING, is_pupil=True)
    assert said("feedback-wanted", pupil) == "2021-09-15 14:00"


def test_a_reminder_for_one_side_leaves_the_other_alone() -> None:
    """Only mentors are asked whether a meeting took place."""
    asked = BY_NAME["meeting-happened"]
    for role, is_asked in ((Role.MENTOR, True), (Role.MENTEE, False)):
        meeting = happening("2021-09-15T15:00", Moment.MEETING_UNREPORTED, role=role)
        assert (due_at(asked, meeting) is not None) is is_asked


def test_a_deadline_over_a_change_of_clocks_keeps_its_hour() -> None:
    """Nine in Berlin is nine in Berlin, before and after the last Sunday of October."""
    berlin = ZoneInfo("Europe/Berlin")
    last = datetime(2021, 11, 5, tzinfo=berlin)
    due = happening(last, Moment.POSITION_DUE, zone=berlin, over_at=last + timedelta(days=1))
    assert said("position-due-14", due) == "2021-10-22 09:00"
    assert said("position-due-1", due) == "2021-11-04 09:00"


def test_dues_are_listed_in_their_order() -> None:
    """The range leaves its beginning out and takes its end in."""
    meeting = happening(datetime(2021, 9, 15, 12, tzinfo=UTC), Moment.MEETING_STARTS)
    first, last = meeting.at - timedelta(hours=24), meeting.at - timedelta(hours=2)
    assert [one.at for one in dues([meeting], first - timedelta(seconds=1), last)] == [first, last]
    assert [one.at for one in dues([meeting], first, last)] == [last]


@pytest.mark.parametrize("reminder", REMINDERS, ids=lambda one: one.name)
def test_the_longest_key_fits(reminder: Reminder) -> None:
    """The outbox keeps 120 characters of a key and 60 of a name; a subject has 40 at most."""
    assert len(f"{reminder.name}/{10**9}/{'x' * 40}/20210915T150000") <= 120
    assert len(reminder.name) <= 60
    assert BY_NAME[reminder.name] is reminder
