"""The order of meetings: which kind a pair may plan next.

acquaintance → trial → planning → regular, again and again → final (target model of mentoring).
"""

from collections.abc import Iterable
from typing import Final

from domain.meetings import Meeting, MeetingKind, MeetingState
from domain.refusals import MeetingOutOfTurn

_IN_ORDER: Final = (
    MeetingKind.ACQUAINTANCE,
    MeetingKind.TRIAL,
    MeetingKind.PLANNING,
    MeetingKind.REGULAR,
)
_AGAIN_OR_LAST: Final = (MeetingKind.REGULAR, MeetingKind.FINAL)


def next_kinds(meetings: Iterable[Meeting], *, is_stopped: bool) -> tuple[MeetingKind, ...]:
    """List the kinds a pair may plan now; none while a planned meeting waits, or after the end.

    `is_stopped`: somebody said no to going on after the trial, and no curator has decided yet.
    """
    known = tuple(meetings)
    held = {one.kind for one in known if one.state is MeetingState.HELD}
    if MeetingKind.FINAL in held or any(one.is_planned for one in known):
        return ()
    coming = next(((kind,) for kind in _IN_ORDER if kind not in held), _AGAIN_OR_LAST)
    may_go_on = not is_stopped or MeetingKind.TRIAL not in held
    return coming if may_go_on else ()


def must_come_next(kind: MeetingKind, allowed: Iterable[MeetingKind]) -> None:
    """Go on only if a meeting of that kind may be planned.

    Raises:
        MeetingOutOfTurn: another meeting comes first.
    """
    if kind not in allowed:
        raise MeetingOutOfTurn
