"""Packets: what somebody takes along to a meeting of their pair."""

from collections.abc import Iterable
from typing import Final

from domain.meetings import Meeting, MeetingKind, MeetingState

SETS: Final = 5
"""How many sets of questions there are for regular meetings; they follow one another."""


def question_set(kind: MeetingKind, meetings: Iterable[Meeting]) -> str:
    """Name the questions to prepare with: those of the kind, or the next set of regular ones."""
    if kind is not MeetingKind.REGULAR:
        return kind.value
    known = (one for one in meetings if one.kind is kind)
    held = sum(one.state is MeetingState.HELD for one in known)
    return f"{kind.value}{held % SETS + 1}"


def last_agreed(meetings: Iterable[Meeting]) -> Meeting | None:
    """Find the latest held meeting at which something was agreed on, or None.

    The meetings come earliest first.
    """
    found = [one for one in meetings if one.state is MeetingState.HELD and one.agreed_on]
    return found[-1] if found else None
