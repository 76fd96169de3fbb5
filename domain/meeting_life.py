"""The life of a meeting: its states, and which deed leads from one to another."""

from typing import Final

from domain.lives import Life, Move
from domain.meetings import MeetingState

_S = MeetingState

MEETING_LIFE: Final = Life(
    name="meeting",
    states=tuple(MeetingState),
    begins=frozenset({_S.DRAFT}),
    moves=(
        Move(source=_S.DRAFT, target=_S.PLANNED, why="agreed"),
        Move(source=_S.DRAFT, target=_S.OFFERED, why="offered"),
        Move(source=_S.OFFERED, target=_S.PLANNED, why="chosen"),
        Move(source=_S.OFFERED, target=_S.DRAFT, why="none_suits"),
        Move(source=_S.DRAFT, target=_S.HELD, why="recorded"),
        Move(source=_S.PLANNED, target=_S.HELD, why="reported_held"),
        Move(source=_S.PLANNED, target=_S.MISSED, why="reported_missed"),
        Move(source=_S.PLANNED, target=_S.CANCELLED, why="called_off"),
        Move(source=_S.HELD, target=_S.DISPUTED, why="denied"),
        Move(source=_S.MISSED, target=_S.DISPUTED, why="insisted"),
        Move(source=_S.DISPUTED, target=_S.HELD, why="decided_held"),
        Move(source=_S.DISPUTED, target=_S.MISSED, why="decided_missed"),
    ),
)
"""What may become of a meeting; a planned one that moves stays planned."""
