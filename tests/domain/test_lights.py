"""Lights: which signs make a pair red, yellow, green, or too young to judge."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ids import MeetingId
from domain.lights import History, Light, Remark, Said, Signals, Why, light

MET = datetime(2021, 10, 12, 12, 0, tzinfo=UTC)


def _said(question: str, said: Said, meeting: int = 1) -> Remark:
    met_at = MET + meeting * timedelta(days=7)
    return Remark(meeting_id=MeetingId(meeting), met_at=met_at, question_id=question, said=said)


def _whys(found: Signals) -> list[Why]:
    return [one.why for one in found.why]


@pytest.mark.parametrize(
    ("known", "colour", "whys"),
    [
        (History(), Light.EARLY, []),
        (History(idle=14), Light.EARLY, []),
        (History(missed=1), Light.EARLY, []),
        (History(idle=15), Light.YELLOW, [Why.GAP]),
        (History(idle=31), Light.RED, [Why.LONG_GAP]),
        (History(idle=90, awaits_meeting=False), Light.EARLY, []),
        (History(missed=2), Light.YELLOW, [Why.MISSED]),
        (History(has_met=True), Light.GREEN, []),
        (History(has_met=True, idle=14), Light.GREEN, []),
        (History(has_met=True, idle=15), Light.YELLOW, [Why.GAP]),
        (History(has_met=True, idle=30), Light.YELLOW, [Why.GAP]),
        (History(has_met=True, idle=31), Light.RED, [Why.LONG_GAP]),
        (History(has_met=True, idle=200, awaits_meeting=False), Light.GREEN, []),
        (History(has_met=True, missed=1), Light.GREEN, []),
        (History(has_met=True, missed=2), Light.YELLOW, [Why.MISSED]),
        (History(has_met=True, missed=5, idle=31), Light.RED, [Why.LONG_GAP, Why.MISSED]),
        (History(has_met=True, remarks=(_said("f3", 1),)), Light.RED, [Why.ALARM]),
        (History(has_met=True, remarks=(_said("f3", 3),)), Light.RED, [Why.ALARM]),
        (History(has_met=True, remarks=(_said("f3", 4),)), Light.GREEN, []),
        (History(has_met=True, remarks=(_said("f2", 5),)), Light.YELLOW, [Why.DOUBT]),
        (History(has_met=True, remarks=(_said("f2", 6),)), Light.GREEN, []),
        (History(has_met=True, remarks=(_said("f2", 1),)), Light.YELLOW, [Why.DOUBT]),
        (History(has_met=True, remarks=(_said("g3", 5),)), Light.YELLOW, [Why.DOUBT]),
        (History(has_met=True, remarks=(_said("g3", 6),)), Light.GREEN, []),
        (History(has_met=True, remarks=(_said("g4", 1),)), Light.GREEN, []),
        (History(has_met=True, remarks=(_said("f7", "curator"),)), Light.RED, [Why.ALARM]),
        (History(has_met=True, remarks=(_said("f7", "psychologist"),)), Light.RED, [Why.ALARM]),
        (History(has_met=True, remarks=(_said("f7", "no"),)), Light.GREEN, []),
        (History(has_met=True, remarks=(_said("g7", "psychologist"),)), Light.RED, [Why.ALARM]),
        (History(has_met=True, remarks=(_said("go_on", "no"),)), Light.RED, [Why.ALARM]),
        (History(has_met=True, remarks=(_said("go_on", "unsure"),)), Light.YELLOW, [Why.DOUBT]),
        (History(has_met=True, remarks=(_said("go_on", "yes"),)), Light.GREEN, []),
        (
            History(has_met=True, idle=15, remarks=(_said("f2", 2), _said("f3", 2))),
            Light.RED,
            [Why.ALARM, Why.GAP],
        ),
        (
            History(has_met=True, remarks=(_said("f2", 2, meeting=1), _said("g7", "curator", 2))),
            Light.RED,
            [Why.ALARM, Why.DOUBT],
        ),
        (History(remarks=(_said("f7", "curator"),)), Light.RED, [Why.ALARM]),
    ],
)
def test_a_light_is_decided_by_the_worst_sign(
    known: History, colour: Light, whys: list[Why]
) -> None:
    """Red before yellow before too early before green; the reasons stand in that order."""
    found = light(known)
    assert (found.light, _whys(found)) == (colour, whys)


def test_both_sides_of_one_meeting_are_one_sign() -> None:
    """So that nobody reads from the number of reasons who said it."""
    both = (_said("f3", 1), _said("f7", "curator"), _said("g7", "curator"))
    (sign,) = light(History(has_met=True, remarks=both)).why
    assert (sign.meeting_id, sign.met_at) == (1, MET + timedelta(days=7))


def test_a_sign_counts_what_it_speaks_of() -> None:
    """Meetings missed, and days gone by."""
    found = light(History(has_met=True, missed=3, idle=20))
    assert [(one.why, one.count) for one in found.why] == [(Why.MISSED, 3), (Why.GAP, 20)]


@pytest.mark.parametrize(
    ("known", "can"),
    [
        (History(has_met=True, remarks=(_said("f3", 1),)), True),
        (History(has_met=True, remarks=(_said("g3", 1),)), True),
        (History(has_met=True, remarks=(_said("go_on", "unsure"),)), True),
        (History(has_met=True, remarks=(_said("go_on", "no"),)), False),
        (History(has_met=True, remarks=(_said("go_on", "no"), _said("f7", "curator"))), True),
        (History(has_met=True, idle=60), False),
        (History(has_met=True, missed=4), False),
        (History(has_met=True), False),
    ],
)
def test_only_what_was_said_can_be_settled(known: History, *, can: bool) -> None:
    """Days go on until the pair meets, and a no asks for a decision about the pair."""
    assert light(known).can_be_settled is can


@given(gap=st.integers(7, 30), idle=st.integers(0, 80))
def test_a_gap_is_as_long_as_the_school_says(gap: int, idle: int) -> None:
    """Yellow the day after it, red sixteen days later, and never anything in between."""
    found = light(History(has_met=True, idle=idle, gap=gap)).light
    late = idle - gap
    assert found is (Light.RED if late > 16 else Light.YELLOW if late > 0 else Light.GREEN)
