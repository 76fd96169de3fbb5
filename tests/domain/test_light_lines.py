"""Lines of red and yellow pairs: every light that is not green is told of, and once a matter."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from domain.digest_causes import Cause
from domain.digest_lines import lines
from domain.digests import Attention, attention
from domain.ids import AccountId, MeetingId, PairId, PersonId, SchoolId
from domain.lights import ALARMS, DOUBTS, History, Light, Remark, Why, light
from domain.meetings import MeetingKind
from domain.pairs import Pair, PairState, Trouble, Worry
from domain.people import Form, Person, Role
from domain.school_calendar import DayKind, SchoolCalendar, SchoolDays
from domain.school_facts import Facts

NOW = datetime(2021, 10, 4, 6, 0, tzinfo=UTC)
DAY = timedelta(days=1)
OF_THE_LIGHT = {
    Cause.ALARMED: Why.ALARM,
    Cause.LONG_SILENT: Why.LONG_GAP,
    Cause.DOUBTED: Why.DOUBT,
    Cause.MISSED: Why.MISSED,
}
TOLD_BY = {
    Why.ALARM: {Cause.ALARMED, Cause.HELP_WANTED, Cause.STOPPED},
    Why.DOUBT: {Cause.DOUBTED, Cause.ALARMED},
    Why.LONG_GAP: {Cause.LONG_SILENT, Cause.UNREPORTED},
    Why.GAP: {Cause.SILENT, Cause.UNREPORTED},
    Why.MISSED: {Cause.MISSED, Cause.SILENT, Cause.LONG_SILENT},
}
"""The sections in which somebody reads of each thing a light speaks of."""


def _person(number: int) -> Person:
    return Person(
        id=PersonId(number),
        school_id=SchoolId(1),
        account_id=AccountId(number),
        roles=frozenset({Role.MENTEE}),
        form=Form.PEER,
    )


def _state(number: int, idle: int = 0, **facts: Any) -> PairState:
    pair = Pair(
        id=PairId(number),
        school_id=SchoolId(1),
        number=number,
        mentor_id=PersonId(1),
        mentee_ids=(PersonId(2),),
        form=Form.PEER,
        made_at=NOW - 100 * DAY,
        agreed_at=NOW - 100 * DAY,
    )
    state = PairState(pair=pair, mentor=_person(1), mentees=(_person(2),))
    return replace(state, last_held_at=NOW - idle * DAY, last_kind=MeetingKind.REGULAR, **facts)


def _remark(question: str, said: int | str, meeting: int = 1) -> Remark:
    at = NOW - (20 - meeting) * DAY
    return Remark(meeting_id=MeetingId(meeting), met_at=at, question_id=question, said=said)


def _facts(states: list[PairState], remarks: dict[int, list[Remark]], **more: Any) -> Facts:
    """Put facts together, the lights of the pairs decided as everywhere."""
    facts = replace(Facts(now=NOW, zone=ZoneInfo("Europe/Moscow")), pairs=tuple(states), **more)
    signals = {
        one.pair.id: light(
            History(
                has_met=True,
                missed=one.missed,
                idle=facts.idle(one),
                awaits_meeting=one.last_kind is not MeetingKind.FINAL,
                remarks=tuple(remarks.get(one.pair.id, ())),
            )
        )
        for one in states
    }
    return replace(facts, signals=signals)


def _causes(needs: Attention, pair: int) -> list[Cause]:
    return [one.key.cause for one in lines(needs) if one.key.subject_id == pair]


WORRYING = st.sampled_from(
    [(question, said) for told in (ALARMS, DOUBTS) for question in told for said in told[question]]
)


@st.composite
def schools(draw: st.DrawFn) -> Facts:
    """Make a school of a few pairs in which anything may be noticed."""
    states, remarks, troubles = [], {}, []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        state = _state(
            number,
            draw(st.sampled_from((0, 14, 15, 30, 31, 60))),
            missed=draw(st.integers(0, 3)),
            unreported_since=draw(st.sampled_from((None, NOW - DAY, NOW - 3 * DAY))),
        )
        if draw(st.booleans()):
            state = replace(state, last_kind=MeetingKind.FINAL)
        said = draw(st.lists(st.tuples(WORRYING, st.integers(1, 3)), max_size=3))
        remarks[number] = [_remark(*what, meeting) for what, meeting in said]
        states.append(state)
        if draw(st.booleans()):
            meeting, worry = MeetingId(draw(st.integers(1, 3))), draw(st.sampled_from(Worry))
            troubles.append(
                Trouble(
                    pair=state.pair,
                    meeting_id=meeting,
                    person_id=PersonId(2),
                    worry=worry,
                    said_at=NOW,
                )
            )
    return _facts(states, remarks, troubles=tuple(troubles))


@given(schools())
def test_every_light_that_is_not_green_is_told_of_and_nothing_else(facts: Facts) -> None:
    """So the numbers of the lights and the lines agree; no matter stands twice."""
    needs = attention(facts)
    for state in facts.pairs:
        known, causes = facts.signals[state.pair.id], _causes(needs, state.pair.id)
        for why in {one.why for one in known.why}:
            assert TOLD_BY[why] & set(causes), why
        for cause in set(causes) & OF_THE_LIGHT.keys():
            assert known.light in {Light.RED, Light.YELLOW}
            assert OF_THE_LIGHT[cause] in {one.why for one in known.why}
        assert len({Cause.SILENT, Cause.LONG_SILENT, Cause.MISSED} & set(causes)) < 2
        assert len({Cause.ALARMED, Cause.DOUBTED} & set(causes)) < 2
        assert len(causes) == len(set(causes))


def test_red_stands_before_yellow() -> None:
    """Whatever it is about."""
    states = [_state(1, 31), _state(2, 15), _state(3, missed=2), _state(4), _state(5)]
    needs = attention(_facts(states, {4: [_remark("f2", 3)], 5: [_remark("f3", 2)]}))
    assert [(one.key.cause, one.key.subject_id) for one in lines(needs)] == [
        (Cause.ALARMED, 5),
        (Cause.LONG_SILENT, 1),
        (Cause.DOUBTED, 4),
        (Cause.MISSED, 3),
        (Cause.SILENT, 2),
    ]


def test_after_its_final_meeting_no_pair_is_silent() -> None:
    """Its light says nothing about days either."""
    last = replace(_state(1, 60), last_kind=MeetingKind.FINAL)
    assert _causes(attention(_facts([last], {})), 1) == []


def test_who_called_for_help_after_a_meeting_gives_no_second_line_of_it() -> None:
    """What was said after another meeting does."""
    state = _state(1)
    call = Trouble(
        pair=state.pair,
        meeting_id=MeetingId(1),
        person_id=PersonId(2),
        worry=Worry.CURATOR,
        said_at=NOW,
    )
    same = _facts([state], {1: [_remark("f7", "curator", 1)]}, troubles=(call,))
    assert _causes(attention(same), 1) == [Cause.HELP_WANTED]
    other = _facts([state], {1: [_remark("f3", 1, 2)]}, troubles=(call,))
    assert _causes(attention(other), 1) == [Cause.HELP_WANTED, Cause.ALARMED]


def test_meetings_that_fail_while_the_mentor_is_away_give_no_line() -> None:
    """Nor do those that fail in the holidays of the school."""
    states, today = [_state(1, missed=2)], NOW.date()
    assert _causes(attention(_facts(states, {})), 1) == [Cause.MISSED]
    away = {PairId(1): ((today - DAY, today + DAY),)}
    assert _causes(attention(_facts(states, {}, away=away)), 1) == []
    off = SchoolDays(
        school_id=SchoolId(1), kind=DayKind.HOLIDAY, title="", first_on=today, last_on=today
    )
    assert _causes(attention(_facts(states, {}, calendar=SchoolCalendar(days=(off,)))), 1) == []


def test_a_mentor_is_reminded_of_meetings_and_never_of_what_somebody_said() -> None:
    """Who has a meeting ahead needs no word either."""
    states = [_state(1, 31), _state(2), _state(3, missed=2), _state(4, 31), _state(5, missed=2)]
    states[3:] = [replace(one, next_planned_at=NOW + DAY) for one in states[3:]]
    needs = attention(_facts(states, {2: [_remark("f3", 1)]}))
    waits = {one.key.subject_id: [each.id for each in one.waits_for] for one in lines(needs)}
    assert waits == {1: [1], 2: [], 3: [1], 4: [], 5: []}
