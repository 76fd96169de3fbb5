"""Meetings: their order, and what may become of one."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from domain.ids import MeetingId, PairId, SchoolId
from domain.meeting_order import Gates, must_come_next, next_kinds
from domain.meetings import (
    LOOKS_BACK,
    Meeting,
    MeetingKind,
    MeetingState,
    Reason,
)
from domain.refusals import MeetingNotOver, MeetingOutOfTurn, MeetingSettled, MomentPassed

NOW = datetime(2021, 9, 7, 9, 0, tzinfo=UTC)
SOON = timedelta(hours=1)


def _meeting(
    kind: MeetingKind = MeetingKind.ACQUAINTANCE,
    state: MeetingState = MeetingState.HELD,
    starts_in: timedelta = SOON,
) -> Meeting:
    return Meeting(
        id=MeetingId(1),
        school_id=SchoolId(1),
        pair_id=PairId(1),
        kind=kind,
        state=state,
        starts_at=NOW + starts_in,
    )


def _after(*held: MeetingKind, is_stopped: bool = False) -> tuple[MeetingKind, ...]:
    return next_kinds([_meeting(kind) for kind in held], Gates(is_stopped=is_stopped))


def test_kinds_come_in_their_order() -> None:
    """Each opens the next one; after a regular one there is a choice, after the final none."""
    a, t, p, r, f = MeetingKind
    assert _after() == (a,)
    assert _after(a) == (t,)
    assert _after(a, t) == (p,)
    assert _after(a, t, p) == (r,)
    assert _after(a, t, p, r) == (r, f)
    assert _after(a, t, p, r, r) == (r, f)
    assert _after(a, t, p, r, f) == ()


def test_one_meeting_is_planned_at_a_time() -> None:
    """While one waits no other may be planned."""
    planned = _meeting(state=MeetingState.PLANNED)
    assert next_kinds([planned]) == ()


@pytest.mark.parametrize(
    "state", [MeetingState.MISSED, MeetingState.CANCELLED, MeetingState.DRAFT]
)
def test_a_meeting_that_was_not_held_opens_nothing(state: MeetingState) -> None:
    """The same kind is to be planned again."""
    assert next_kinds([_meeting(state=state)]) == (MeetingKind.ACQUAINTANCE,)


def test_a_no_after_the_trial_stops_the_pair() -> None:
    """Before the trial it stops nothing, since nobody has been asked."""
    a, t, p, r, _ = MeetingKind
    assert _after(a, is_stopped=True) == (t,)
    assert _after(a, t, is_stopped=True) == ()
    assert _after(a, t, p, r, is_stopped=True) == ()


def test_planning_waits_until_both_want_to_go_on() -> None:
    """Once it was held, the question is over."""
    a, t, p, r, _ = MeetingKind
    waiting = Gates(is_wanted=False)
    assert _through(waiting, a) == (t,)
    assert _through(waiting, a, t) == ()
    assert _through(waiting, a, t, p) == (r,)


def test_the_final_meeting_waits_for_a_regular_one_and_the_plans() -> None:
    """Regular meetings go on meanwhile; a curator may let a pair end once it has planned."""
    a, t, p, r, f = MeetingKind
    unplanned = Gates(is_planned=False)
    assert _through(unplanned, a, t, p, r) == (r,)
    let_end = Gates(is_planned=False, is_let_end=True)
    assert _through(let_end, a, t, p) == (r, f)
    assert _through(let_end, a, t, p, r) == (r, f)
    assert _through(let_end, a, t) == (p,)
    stopped = Gates(is_stopped=True, is_let_end=True)
    assert _through(stopped, a, t, p, r) == ()


def test_a_disputed_meeting_of_which_there_is_one_stops_the_order() -> None:
    """Nobody knows whether it has to be planned again; regular ones simply go on."""
    a, t, p, r, f = MeetingKind
    disputed = MeetingState.DISPUTED
    assert next_kinds([_meeting(a), _meeting(t, disputed)]) == ()
    assert next_kinds([_meeting(a), _meeting(t), _meeting(t, disputed)]) == (p,)
    held = [_meeting(kind) for kind in (a, t, p)]
    assert next_kinds([*held, _meeting(r, disputed)]) == (r,)
    assert next_kinds([*held, _meeting(r), _meeting(f, disputed)]) == ()


def _through(gates: Gates, *held: MeetingKind) -> tuple[MeetingKind, ...]:
    return next_kinds([_meeting(kind) for kind in held], gates)


def test_another_kind_than_the_next_is_refused() -> None:
    """A regular meeting cannot be the first."""
    must_come_next(MeetingKind.ACQUAINTANCE, _after())
    with pytest.raises(MeetingOutOfTurn):
        must_come_next(MeetingKind.REGULAR, _after())


def test_a_meeting_cannot_be_reported_before_it_began() -> None:
    """Held or missed, either is known only afterwards."""
    planned = _meeting(state=MeetingState.PLANNED)
    with pytest.raises(MeetingNotOver):
        planned.held(NOW)
    with pytest.raises(MeetingNotOver):
        planned.missed(Reason.ILLNESS, NOW)
    assert planned.held(NOW + SOON).state is MeetingState.HELD
    assert planned.missed(Reason.ILLNESS, NOW + SOON).reason is Reason.ILLNESS


def test_a_meeting_is_not_planned_into_the_past() -> None:
    """Neither by a draft that lay about, nor by moving."""
    with pytest.raises(MomentPassed):
        _meeting(state=MeetingState.DRAFT).planned(NOW + SOON)
    with pytest.raises(MomentPassed):
        _meeting(state=MeetingState.PLANNED).moved(NOW, NOW)


def test_a_meeting_is_written_down_only_lately() -> None:
    """Not before it began, and not two weeks later."""
    assert _meeting(state=MeetingState.DRAFT).recorded(NOW + SOON).settled_at == NOW + SOON
    with pytest.raises(MeetingNotOver):
        _meeting(state=MeetingState.DRAFT).recorded(NOW)
    with pytest.raises(MomentPassed):
        _meeting(state=MeetingState.DRAFT).recorded(NOW + SOON + LOOKS_BACK)


@pytest.mark.parametrize("state", [MeetingState.HELD, MeetingState.MISSED, MeetingState.CANCELLED])
def test_what_is_settled_stays(state: MeetingState) -> None:
    """It cannot be moved, called off, reported or put elsewhere."""
    settled = _meeting(state=state)
    changes: tuple[Callable[[], Meeting], ...] = (
        lambda: settled.moved(NOW + 2 * SOON, NOW),
        lambda: settled.cancelled(Reason.ILLNESS, NOW),
        lambda: settled.held(NOW + SOON),
        lambda: settled.missed(Reason.ILLNESS, NOW + SOON),
        lambda: settled.at_place("Библиотека"),
        lambda: settled.planned(NOW),
        lambda: settled.recorded(NOW + SOON),
    )
    for change in changes:
        with pytest.raises(MeetingSettled):
            change()


def test_a_planned_meeting_awaits_its_report_from_its_start() -> None:
    """Not a minute before."""
    planned = _meeting(state=MeetingState.PLANNED)
    assert not planned.awaits_report(NOW)
    assert planned.awaits_report(NOW + SOON)
