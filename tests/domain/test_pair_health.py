"""Health of a pair: every concern, none of anybody's words, and none before its time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.ids import AccountId, PairId, PersonId, SchoolId
from domain.lights import Light, Signal, Signals, Why
from domain.pair_health import Concern, Health, Noticed, Vitals, examine
from domain.pairs import Pair, PairState
from domain.people import Form, Person, Role

NOW = datetime(2021, 10, 20, 12, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
GREEN = Signals(light=Light.GREEN)
EARLY = Signals(light=Light.EARLY)


def _person(number: int, role: Role) -> Person:
    return Person(
        id=PersonId(number),
        school_id=SchoolId(1),
        account_id=AccountId(number),
        roles=frozenset({role}),
        form=Form.PEER,
    )


PAIR = Pair(
    id=PairId(1),
    school_id=SchoolId(1),
    number=1,
    mentor_id=PersonId(1),
    mentee_ids=(PersonId(2),),
    form=Form.PEER,
    made_at=NOW - 40 * DAY,
    agreed_at=NOW - 39 * DAY,
)
STATE = PairState(
    pair=PAIR,
    mentor=_person(1, Role.MENTOR),
    mentees=(_person(2, Role.MENTEE),),
    last_held_at=NOW - 5 * DAY,
)
FINE = Vitals(state=STATE, now=NOW, signals=GREEN)


def _of(**facts: Any) -> Vitals:
    """Give a pair that goes well, but for some facts of its state."""
    return replace(FINE, state=replace(STATE, **facts))


def _lit(light: Light, *why: Signal) -> Vitals:
    return replace(FINE, signals=Signals(light=light, why=why))


def _proposed(ago: timedelta) -> Vitals:
    pair = replace(PAIR, agreed_at=None, made_at=NOW - ago)
    return replace(FINE, state=replace(STATE, pair=pair), signals=EARLY)


NOTHING: list[Vitals] = [
    FINE,
    _of(unreported=1, unreported_since=NOW - 47 * HOUR),
    _of(feedback_missing=2, last_held_at=NOW - 47 * HOUR),
    replace(_of(rematch_asked_at=NOW - DAY), hears_rematch=False),
]
CONCERNS: list[tuple[Vitals, Concern, int]] = [
    (_of(rematch_asked_at=NOW - 3 * DAY), Concern.REMATCH, 3),
    (replace(FINE, is_declined=True), Concern.DECLINED, 0),
    (_of(disputed=1), Concern.DISPUTED, 1),
    (_of(unreported=1, unreported_since=NOW - 49 * HOUR), Concern.UNREPORTED, 1),
    (_of(feedback_missing=2, last_held_at=NOW - 49 * HOUR), Concern.FEEDBACK, 2),
    (replace(FINE, overdue_items=4), Concern.OVERDUE, 4),
    (_proposed(8 * DAY), Concern.UNAGREED, 8),
    (_lit(Light.RED, Signal(why=Why.ALARM)), Concern.ALARM, 0),
    (_lit(Light.RED, Signal(why=Why.LONG_GAP, count=31)), Concern.LONG_GAP, 31),
    (_lit(Light.YELLOW, Signal(why=Why.DOUBT)), Concern.DOUBT, 0),
    (_lit(Light.YELLOW, Signal(why=Why.MISSED, count=2)), Concern.MISSED, 2),
    (_lit(Light.YELLOW, Signal(why=Why.GAP, count=15)), Concern.GAP, 15),
]


@pytest.mark.parametrize("vitals", NOTHING)
def test_nothing_is_said_before_its_time(vitals: Vitals) -> None:
    """A report of yesterday is not late, and a request is not for everybody to know."""
    assert examine(vitals).health is Health.OK
    assert examine(vitals).concerns == ()


@pytest.mark.parametrize(("vitals", "concern", "count"), CONCERNS)
def test_each_concern_alone_needs_a_look(vitals: Vitals, concern: Concern, count: int) -> None:
    """One is enough, and it comes with what it counts."""
    found = examine(vitals)
    assert found.health is Health.CHECK
    assert found.concerns == (Noticed(concern=concern, count=count),)


def test_every_concern_can_arise() -> None:
    """The table above knows them all."""
    assert {concern for _, concern, _ in CONCERNS} == set(Concern)


@pytest.mark.parametrize("vitals", [replace(FINE, signals=EARLY), _proposed(6 * DAY)])
def test_a_pair_that_has_not_met_cannot_be_judged(vitals: Vitals) -> None:
    """A light that says so, and a pair whose people still think about it."""
    assert examine(vitals).health is Health.EARLY


def test_a_no_is_not_told_as_silence() -> None:
    """Who declined has answered: it is not waited for an answer as well."""
    declined = replace(_proposed(9 * DAY), is_declined=True)
    assert [one.concern for one in examine(declined).concerns] == [Concern.DECLINED]


def test_the_most_pressing_concern_comes_first() -> None:
    """However they were found."""
    signals = Signals(light=Light.RED, why=(Signal(why=Why.GAP, count=15), Signal(why=Why.ALARM)))
    vitals = replace(_of(disputed=1), signals=signals, overdue_items=1)
    order = [one.concern for one in examine(vitals).concerns]
    assert order == [Concern.ALARM, Concern.DISPUTED, Concern.GAP, Concern.OVERDUE]


def test_two_doubts_are_one_concern() -> None:
    """A list says it once, with the largest count."""
    vitals = _lit(Light.YELLOW, Signal(why=Why.DOUBT), Signal(why=Why.DOUBT, count=2))
    assert examine(vitals).concerns == (Noticed(concern=Concern.DOUBT, count=2),)
