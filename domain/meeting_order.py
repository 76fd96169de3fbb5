"""The order of meetings: which kind a pair may plan next.

acquaintance → trial → planning → regular, again and again → final (target model of mentoring).
Between the trial and the planning both say that they want to go on; the final meeting waits for a
regular one and for the approved plan of every mentee. A curator may open either gate.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from domain.meetings import Meeting, MeetingKind, MeetingState
from domain.refusals import MeetingOutOfTurn

_IN_ORDER: Final = (
    MeetingKind.ACQUAINTANCE,
    MeetingKind.TRIAL,
    MeetingKind.PLANNING,
    MeetingKind.REGULAR,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gates:
    """What stands between the kinds of meetings.

    `is_stopped`: somebody said no to going on after the trial, and no curator has decided yet.
    `is_wanted`: whoever was at the trial wants to go on, or a curator let them. `is_planned`:
    every mentee has an approved plan. `is_let_end`: a curator let the pair come to its end after
    the planning without what the final meeting asks for.
    """

    is_stopped: bool = False
    is_wanted: bool = True
    is_planned: bool = True
    is_let_end: bool = False


OPEN: Final = Gates()


def next_kinds(meetings: Iterable[Meeting], gates: Gates = OPEN) -> tuple[MeetingKind, ...]:
    """List the kinds a pair may plan now, the usual one first.

    There is none while a planned meeting waits, while a curator has to say whether a meeting of
    which there is only one took place, or after the end.
    """
    known = tuple(meetings)
    held = held_kinds(known)
    if MeetingKind.FINAL in held or any(_blocks(one, held) for one in known):
        return ()
    if MeetingKind.TRIAL in held and (gates.is_stopped or waits_for_yes(known, gates)):
        return ()
    coming = next((kind for kind in _IN_ORDER if kind not in held), MeetingKind.REGULAR)
    last = (MeetingKind.FINAL,) if _may_end(held, gates) else ()
    return (coming, *last)


def held_kinds(meetings: Iterable[Meeting]) -> frozenset[MeetingKind]:
    """Give the kinds of which a meeting took place."""
    return frozenset(one.kind for one in meetings if one.state is MeetingState.HELD)


def waits_for_yes(meetings: Iterable[Meeting], gates: Gates) -> bool:
    """Whether a pair has had its trial and stands before the question whether it goes on."""
    held = held_kinds(meetings)
    is_between = MeetingKind.TRIAL in held and MeetingKind.PLANNING not in held
    return is_between and not gates.is_wanted


def must_come_next(kind: MeetingKind, allowed: Iterable[MeetingKind]) -> None:
    """Go on only if a meeting of that kind may be planned.

    Raises:
        MeetingOutOfTurn: another meeting comes first.
    """
    if kind not in allowed:
        raise MeetingOutOfTurn


def must_be_the_only_one(meeting: Meeting, others: Iterable[Meeting]) -> None:
    """Go on only if no other meeting of a kind of which there is one took place.

    Raises:
        MeetingOutOfTurn: one did.
    """
    held = held_kinds(one for one in others if one.id != meeting.id)
    if meeting.kind is not MeetingKind.REGULAR and meeting.kind in held:
        raise MeetingOutOfTurn


def _blocks(meeting: Meeting, held: frozenset[MeetingKind]) -> bool:
    is_one = meeting.kind is not MeetingKind.REGULAR and meeting.kind not in held
    return meeting.is_planned or (meeting.state is MeetingState.DISPUTED and is_one)


def _may_end(held: frozenset[MeetingKind], gates: Gates) -> bool:
    is_complete = MeetingKind.REGULAR in held and gates.is_planned
    return is_complete or (gates.is_let_end and MeetingKind.PLANNING in held)
