"""Rematches: somebody asks in private for another pair, and a curator decides.

Nobody but curators outside the pair hears of a request; until one of them decides, whoever asked
may take it back. The same rows keep the notices of an early end that a curator gave to both.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from domain.ids import PairId, PersonId, RematchId, SchoolId
from domain.pairs import Pair
from domain.thresholds import PAIR_NO_WISH

LONGEST: Final = 500
"""How many characters somebody may add to a request in their own words."""

AGAIN_AFTER: Final = PAIR_NO_WISH.after
"""How long after a decision to leave the pair as it is nobody asks for it again."""


class Ground(StrEnum):
    """Why somebody asks for another pair; a notice is given by a curator, not asked for."""

    MISMATCH = "mismatch"
    TIME = "time"
    TOPIC = "topic"
    NO_MEETINGS = "no_meetings"
    OTHER = "other"
    NOTICE = "notice"


ASKED_FOR: Final = tuple(one for one in Ground if one is not Ground.NOTICE)
"""The grounds a person chooses from."""


class Verdict(StrEnum):
    """What became of a request."""

    KEPT = "kept"
    REPLACED = "replaced"
    ENDED = "ended"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rematch:
    """A request for another pair; `words` are for curators alone."""

    id: RematchId
    school_id: SchoolId
    pair_id: PairId
    person_id: PersonId
    ground: Ground
    asked_at: datetime
    words: str | None = None
    verdict: Verdict | None = None
    settled_at: datetime | None = None
    settled_by: PersonId | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has decided, and it was not taken back."""
        return self.verdict is None

    @property
    def is_notice(self) -> bool:
        """Whether a curator gave it to both, so that nobody waits for a decision."""
        return self.ground is Ground.NOTICE

    def rests_until(self, now: datetime) -> datetime | None:
        """Say until when the same person asks for nothing again; None: they may ask."""
        if self.verdict is not Verdict.KEPT or self.settled_at is None:
            return None
        free_at = self.settled_at + AGAIN_AFTER
        return free_at if now < free_at else None


def may_decide(curator_id: PersonId, pair: Pair) -> bool:
    """Whether a curator hears of requests in a pair: nobody in it does."""
    return not pair.holds(curator_id)
