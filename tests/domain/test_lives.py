"""The lives of pairs and participants: their stages follow from facts, along the ways drawn."""

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.candidacies import Step
from domain.ids import AccountId, PairId, PersonId, SchoolId
from domain.lives import Life, Move, drawn
from domain.meetings import MeetingKind
from domain.pair_life import PAIR_LIFE, PairFacts, PairStage, stage
from domain.pairs import Outcome, Pair
from domain.participant_life import (
    PARTICIPANT_LIFE,
    ParticipantFacts,
    ParticipantState,
    state,
)
from domain.people import Form, Person, Role, Standing

NOW = datetime(2021, 9, 7, 9, 0, tzinfo=UTC)
NEW = Pair(
    id=PairId(1),
    school_id=SchoolId(1),
    number=1,
    mentor_id=PersonId(1),
    mentee_ids=(PersonId(2),),
    form=Form.PEER,
    made_at=NOW,
)
AGREED = replace(NEW, agreed_at=NOW)
SOMEBODY = Person(
    id=PersonId(2),
    school_id=SchoolId(1),
    account_id=AccountId(2),
    roles=frozenset({Role.MENTEE, Role.MENTOR}),
    form=Form.PEER,
)
IN_ORDER = tuple(MeetingKind)


def _after(count: int, *, is_approved: bool = False) -> PairFacts:
    return PairFacts(reached=frozenset(IN_ORDER[:count]), is_plan_approved=is_approved)


@pytest.mark.parametrize("life", [PAIR_LIFE, PARTICIPANT_LIFE])
def test_every_state_can_be_reached(life: Life) -> None:
    """But for the end of old pairs, which nothing leads to any more."""
    known = set(life.begins)
    while fresh := {two for one in known for two in life.next_of(one)} - known:
        known |= fresh
    assert set(life.states) - known == ({PairStage.CLOSED} & set(life.states))


@pytest.mark.parametrize("end", [PairStage(one.value) for one in Outcome])
def test_nothing_follows_the_end_of_a_pair(end: PairStage) -> None:
    """Another pair is another pair."""
    assert PAIR_LIFE.next_of(end) == frozenset()


def test_a_way_back_leads_to_earlier_stages_only() -> None:
    """A meeting that turns out not to have been never moves a pair forward."""
    assert PAIR_LIFE.allows(PairStage.WORKING, PairStage.TRIAL_DONE)
    assert not PAIR_LIFE.allows(PairStage.APPROVED, PairStage.PLANNED)
    assert not PAIR_LIFE.allows(PairStage.PROPOSED, PairStage.INTRO_DONE)


def test_a_pair_goes_through_its_stages_in_their_order() -> None:
    """Agreement, order, the meetings one after the other, the plan, the end."""
    ordered = replace(AGREED, order_number="5", order_on=date(2021, 10, 12))
    ended = replace(ordered, closed_at=NOW, outcome=Outcome.SUCCESS)
    walked = [
        stage(NEW, _after(0)),
        stage(AGREED, _after(0)),
        stage(ordered, _after(0)),
        stage(ordered, _after(1)),
        stage(ordered, _after(2)),
        stage(ordered, _after(3)),
        stage(ordered, _after(3, is_approved=True)),
        stage(ordered, _after(4, is_approved=True)),
        stage(ordered, _after(5, is_approved=True)),
        stage(ended, _after(5)),
    ]
    assert walked == list(PairStage)[:10]
    for before, after in itertools.pairwise(walked):
        assert PAIR_LIFE.allows(before, after)


def test_an_order_may_come_after_the_first_meetings() -> None:
    """Schools sign it in the same month."""
    assert stage(AGREED, _after(1)) is PairStage.INTRO_DONE
    assert PAIR_LIFE.allows(PairStage.PENDING_ORDER, PairStage.INTRO_DONE)


def test_a_pair_that_ended_without_an_outcome_is_only_closed() -> None:
    """Those of earlier versions said no more."""
    assert stage(replace(AGREED, closed_at=NOW), _after(2)) is PairStage.CLOSED


def _states(role: Role, *facts: ParticipantFacts) -> list[ParticipantState]:
    return [state(SOMEBODY, role, one) for one in facts]


def test_a_mentee_waits_works_and_completes() -> None:
    """After two weeks without a pair the waiting has a name."""
    walked = _states(
        Role.MENTEE,
        ParticipantFacts(),
        ParticipantFacts(has_survey=True),
        ParticipantFacts(has_survey=True, waited_days=14),
        ParticipantFacts(has_survey=True, pairs=1),
        ParticipantFacts(has_survey=True, pairs=1, met=1),
        ParticipantFacts(has_survey=True, pairs=1, met=1, finished=1),
        ParticipantFacts(has_survey=True, completed=1),
    )
    assert [one.value for one in walked] == [
        "consented",
        "matching",
        "waiting",
        "paired",
        "active",
        "finishing",
        "completed",
    ]
    for before, after in itertools.pairwise(walked):
        assert PARTICIPANT_LIFE.allows(before, after)


def test_a_mentor_is_chosen_and_trained_before() -> None:
    """Each step of a candidate is a state."""
    walked = _states(Role.MENTOR, *(ParticipantFacts(has_survey=True, choice=one) for one in Step))
    assert walked == [ParticipantState(one) for one in _MENTORS]
    for before, after in itertools.pairwise(walked):
        assert PARTICIPANT_LIFE.allows(before, after)


_MENTORS = ("candidate", "interviewed", "selected", "training", "admitted", "rejected")


@pytest.mark.parametrize(
    ("standing", "pairs", "expected"),
    [
        (Standing.WAITING, 0, "consent_pending"),
        (Standing.WAITING, 1, "suspended"),
        (Standing.REFUSED, 0, "refused"),
        (Standing.WITHDRAWN, 1, "withdrawn"),
        (Standing.ERASED, 0, "erased"),
        (Standing.ASKING, 0, "invited"),
    ],
)
def test_without_consent_nothing_else_counts(
    standing: Standing, pairs: int, expected: str
) -> None:
    """A pair of somebody whose consent ran out is suspended."""
    person = replace(SOMEBODY, standing=standing)
    assert state(person, Role.MENTEE, ParticipantFacts(pairs=pairs)) == expected


def test_a_life_is_drawn_with_its_groups_and_beginnings() -> None:
    """A way between groups is one arrow between frames."""
    life = Life(
        name="day",
        states=tuple(Standing)[:3],
        begins=frozenset({"waiting"}),
        groups={"inside": ("admitted", "refused")},
        moves=(
            Move(source="waiting", target="admitted", why="yes"),
            Move(source="admitted", target="refused", why="no"),
            Move(source="inside", target="inside", why="again", is_back=True),
        ),
    )
    assert drawn(life, str.upper, str).splitlines() == [
        "stateDiagram-v2",
        "    direction TB",
        '    state "WAITING" as waiting',
        '    state "INSIDE" as inside {',
        '        state "ADMITTED" as admitted',
        '        state "REFUSED" as refused',
        "        admitted --> refused : no",
        "    }",
        "    [*] --> waiting",
        "    waiting --> admitted : yes",
        "    inside --> inside : again",
    ]
