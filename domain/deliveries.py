"""Deliveries: what became of the letters of a broadcast."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.ids import PersonId
from domain.letters import LetterState


class Outcome(StrEnum):
    """What became of the letter to one person."""

    SENT = "sent"
    WAITING = "waiting"
    UNREACHABLE = "unreachable"
    UNCERTAIN = "uncertain"
    EXPIRED = "expired"
    STOPPED = "stopped"


_OUTCOMES: Final[Mapping[LetterState, Outcome]] = MappingProxyType(
    {
        LetterState.PENDING: Outcome.WAITING,
        LetterState.SENDING: Outcome.WAITING,
        LetterState.HELD: Outcome.WAITING,
        LetterState.SENT: Outcome.SENT,
        LetterState.UNDELIVERABLE: Outcome.UNREACHABLE,
        LetterState.DEAD: Outcome.UNREACHABLE,
        LetterState.UNCERTAIN: Outcome.UNCERTAIN,
        LetterState.EXPIRED: Outcome.EXPIRED,
        LetterState.CANCELLED: Outcome.STOPPED,
    }
)
REACHED: Final = frozenset({Outcome.SENT, Outcome.WAITING, Outcome.UNCERTAIN})
"""Who got the words, may have got them, or will: a correction goes to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """The letter to one person: what became of it, and when that was last so."""

    person_id: PersonId
    outcome: Outcome
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many letters found which end, and when the last of them did."""

    counts: Mapping[Outcome, int]
    changed_at: datetime | None = None

    @property
    def is_whole(self) -> bool:
        """Whether none waits any more."""
        return not self.counts.get(Outcome.WAITING, 0)


def outcome_of(state: str | None) -> Outcome:
    """Say what a state of a letter means for whoever sent it; a letter that is gone expired."""
    return Outcome.EXPIRED if state is None else _OUTCOMES[LetterState(state)]


def tally(deliveries: Iterable[Delivery]) -> Tally:
    """Count what became of the letters."""
    known = list(deliveries)
    moments = [one.at for one in known if one.at is not None]
    return Tally(
        counts=Counter(one.outcome for one in known), changed_at=max(moments, default=None)
    )
