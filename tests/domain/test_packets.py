"""Packets: which questions prepare for a meeting, and what was agreed on last."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.ids import MeetingId, PairId, SchoolId
from domain.meetings import Meeting, MeetingKind, MeetingState
from domain.packets import SETS, last_agreed, question_set

START = datetime(2021, 9, 8, 12, tzinfo=UTC)


def a_meeting(
    number: int,
    kind: MeetingKind = MeetingKind.REGULAR,
    state: MeetingState = MeetingState.HELD,
    agreed_on: str | None = None,
) -> Meeting:
    """Make the meeting of a week."""
    return Meeting(
        id=MeetingId(number),
        school_id=SchoolId(1),
        pair_id=PairId(1),
        kind=kind,
        starts_at=START + timedelta(weeks=number),
        state=state,
        agreed_on=agreed_on,
    )


@pytest.mark.parametrize("kind", [one for one in MeetingKind if one is not MeetingKind.REGULAR])
def test_a_kind_of_which_there_is_one_has_questions_of_its_own(kind: MeetingKind) -> None:
    """Whatever was held before, the acquaintance asks what an acquaintance asks."""
    assert question_set(kind, [a_meeting(1), a_meeting(2)]) == kind


def test_the_questions_of_regular_meetings_follow_one_another() -> None:
    """After the last set the first one comes again; a meeting that was missed uses up none."""
    regular = MeetingKind.REGULAR
    sets = [question_set(regular, [a_meeting(one) for one in range(n)]) for n in range(SETS + 1)]
    assert sets == [*(f"regular{one}" for one in range(1, SETS + 1)), "regular1"]
    missed = a_meeting(1, state=MeetingState.MISSED)
    trial = a_meeting(2, MeetingKind.TRIAL)
    assert question_set(regular, [missed, trial]) == "regular1"


def test_what_was_agreed_on_last_counts_only_of_a_meeting_that_took_place() -> None:
    """What a disputed or missed meeting is said to have agreed on is not repeated."""
    first = a_meeting(1, agreed_on="Прочитать главу")
    silent = a_meeting(2)
    doubted = a_meeting(3, state=MeetingState.DISPUTED, agreed_on="Ничего")
    assert last_agreed([first, silent, doubted]) == first
    assert last_agreed([silent, doubted]) is None
