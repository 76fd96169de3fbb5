"""The life of a meeting: no deeds of anybody lead where the diagram shows no way."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ids import MeetingId, PairId, PersonId, SchoolId
from domain.meeting_life import MEETING_LIFE
from domain.meeting_reports import (
    Word,
    decided,
    disputed,
    explained,
    may_be_doubted_by,
    worded,
    words_about,
)
from domain.meetings import Meeting, MeetingKind, MeetingState, Reason
from domain.pairs import Pair
from domain.people import Form
from domain.refusals import DomainError, MeetingNotOver, MeetingSettled

NOW: Final = datetime(2021, 9, 7, 9, 0, tzinfo=UTC)
HOUR: Final = timedelta(hours=1)
MENTOR, ANNA, BORIS, CURATOR, STRANGER = (PersonId(number) for number in range(1, 6))
GROUP: Final = Pair(
    id=PairId(1),
    school_id=SchoolId(1),
    number=1,
    mentor_id=MENTOR,
    mentee_ids=(ANNA, BORIS),
    form=Form.PEER,
    made_at=NOW - 30 * HOUR,
)


def _meeting(
    state: MeetingState = MeetingState.DRAFT,
    starts_at: datetime = NOW,
    settled_by: PersonId | None = None,
    reason: Reason | None = None,
) -> Meeting:
    return Meeting(
        id=MeetingId(1),
        school_id=SchoolId(1),
        pair_id=PairId(1),
        kind=MeetingKind.REGULAR,
        state=state,
        starts_at=starts_at,
        settled_by=settled_by,
        reason=reason,
    )


Deed = Callable[[Meeting, datetime], Meeting]
DEEDS: Final[Mapping[str, Deed]] = {
    "plan": lambda one, now: one.planned(now),
    "record": lambda one, now: one.recorded(now, MENTOR),
    "record long ago": lambda one, now: one.recorded(now, CURATOR, now - 900 * HOUR),
    "move": lambda one, now: one.moved(now + 24 * HOUR, now),
    "cancel": lambda one, now: one.cancelled(Reason.ILLNESS, now, MENTOR),
    "held by the mentor": lambda one, now: one.held(now, MENTOR),
    "held by a mentee": lambda one, now: one.held(now, ANNA),
    "missed by the mentor": lambda one, now: one.missed(Reason.FORGOTTEN, now, MENTOR),
    "missed by a mentee": lambda one, now: one.missed(None, now, ANNA),
    "doubt by the mentor": lambda one, now: disputed(one, MENTOR, now),
    "doubt by a mentee": lambda one, now: disputed(one, ANNA, now),
    "decide held": lambda one, now: decided(one, CURATOR, now, took_place=True),
    "decide missed": lambda one, now: decided(one, CURATOR, now, took_place=False),
    "explain": lambda one, _: explained(one, Reason.ILLNESS),
    "describe": lambda one, _: worded(one, topic="Дроби"),
}


@given(st.lists(st.tuples(st.sampled_from(sorted(DEEDS)), st.integers(0, 60)), max_size=25))
def test_no_deeds_lead_where_the_diagram_shows_no_way(steps: list[tuple[str, int]]) -> None:
    """Whoever does what and whenever: refused, or a move of the diagram; never held in advance."""
    meeting, now = _meeting(starts_at=NOW + 24 * HOUR), NOW
    for name, hours in steps:
        now += hours * HOUR
        try:
            after = DEEDS[name](meeting, now)
        except DomainError:
            continue
        assert MEETING_LIFE.allows(meeting.state, after.state), name
        assert after.state is not MeetingState.HELD or after.starts_at <= now, name
        assert (after.settled_at is None) == (
            after.state in {MeetingState.DRAFT, MeetingState.PLANNED}
        )
        meeting = after


def test_every_state_can_be_reached() -> None:
    """The diagram shows no state that nothing leads to."""
    found, waiting = set(MEETING_LIFE.begins), list(MEETING_LIFE.begins)
    while waiting:
        new = MEETING_LIFE.next_of(waiting.pop()) - found
        found |= new
        waiting += new
    assert found == set(MeetingState)


@pytest.mark.parametrize("state", [MeetingState.HELD, MeetingState.MISSED])
def test_the_other_side_may_say_otherwise_and_a_curator_is_final(state: MeetingState) -> None:
    """Nobody contradicts themselves, and nobody outside the pair says anything."""
    doubts = {
        by: {one for one in (MENTOR, ANNA, BORIS, STRANGER) if _doubts(one, state, by)}
        for by in (None, MENTOR, ANNA, CURATOR)
    }
    assert doubts == {
        None: {ANNA, BORIS},
        MENTOR: {ANNA, BORIS},
        ANNA: {MENTOR, BORIS},
        CURATOR: set(),
    }


def _doubts(who: PersonId, state: MeetingState, said_by: PersonId | None) -> bool:
    return may_be_doubted_by(who, _meeting(state, settled_by=said_by), GROUP)


@pytest.mark.parametrize(
    "state",
    [MeetingState.DRAFT, MeetingState.PLANNED, MeetingState.CANCELLED, MeetingState.DISPUTED],
)
def test_only_what_was_said_can_be_doubted(state: MeetingState) -> None:
    """A meeting to come, called off, or disputed already is not."""
    assert not _doubts(ANNA, state, MENTOR)
    with pytest.raises(MeetingSettled):
        disputed(_meeting(state), ANNA, NOW)


def test_a_curator_settles_what_is_disputed_or_unreported_and_nothing_else() -> None:
    """Not in advance, not what both agree about, and the reason goes with the meeting."""
    open_one = _meeting(MeetingState.DISPUTED, reason=Reason.ILLNESS)
    held = decided(open_one, CURATOR, NOW, took_place=True)
    assert (held.state, held.reason, held.settled_by) == (MeetingState.HELD, None, CURATOR)
    missed = decided(open_one, CURATOR, NOW, took_place=False)
    assert (missed.state, missed.reason) == (MeetingState.MISSED, Reason.ILLNESS)
    assert decided(_meeting(MeetingState.PLANNED), CURATOR, NOW, took_place=True).settled_at == NOW
    with pytest.raises(MeetingSettled):
        decided(held, CURATOR, NOW, took_place=False)
    with pytest.raises(MeetingNotOver):
        decided(_meeting(MeetingState.PLANNED, NOW + HOUR), CURATOR, NOW, took_place=True)


def test_a_reason_is_given_once_and_only_for_what_was_missed() -> None:
    """A mentee is asked for none, so the mentor may add it."""
    missed = _meeting(MeetingState.MISSED, settled_by=ANNA)
    assert explained(missed, Reason.FORGOTTEN).reason is Reason.FORGOTTEN
    for other in (explained(missed, Reason.FORGOTTEN), _meeting(MeetingState.HELD)):
        with pytest.raises(MeetingSettled):
            explained(other, Reason.ILLNESS)


def test_words_are_added_to_a_meeting_that_was_held() -> None:
    """One at a time; the other one stays."""
    held = worded(_meeting(MeetingState.HELD), topic="Дроби")
    both = worded(held, agreed_on="Задача 5")
    assert (both.topic, both.agreed_on) == ("Дроби", "Задача 5")
    with pytest.raises(MeetingNotOver):
        worded(_meeting(MeetingState.PLANNED), topic="Дроби")


def test_a_curator_reads_which_side_holds_what() -> None:
    """Both sides, whoever spoke first; of any other meeting nothing."""
    first = disputed(_meeting(MeetingState.HELD, settled_by=ANNA), MENTOR, NOW)
    assert words_about(first, GROUP, was_held=True) == (
        Word(is_of_mentor=False, says_held=True),
        Word(is_of_mentor=True, says_held=False),
    )
    assert words_about(_meeting(MeetingState.HELD), GROUP, was_held=True) == ()
