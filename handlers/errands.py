"""Errands: what a day and an hour are being chosen for, carried along in taps.

The argument of such a tap is the purpose, the first letter of the meeting's kind, and what was
chosen so far: `pt20210907` plans a trial meeting on a day.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.ids import PairId
from domain.meetings import Meeting, MeetingKind
from domain.refusals import NothingToAnswer
from handlers.taps import Tap

_SHAPE: Final = re.compile(r"([pwmo])([atprf])([0-9]*)")
_KINDS: Final = {kind[0]: kind for kind in MeetingKind}


class Purpose(StrEnum):
    """Why a moment is being chosen."""

    PLAN = "p"
    RECORD = "w"
    MOVE = "m"
    OFFER = "o"


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """A moment is being chosen for a pair's new meeting, or to move a meeting that is planned.

    `number` is the pair's or else the meeting's, `rev` the meeting's revision, `digits` what was
    chosen so far.
    """

    purpose: Purpose
    kind: MeetingKind
    number: int
    rev: int = 0
    digits: str = ""

    def month(self, day: str = "") -> str:
        """Spell the tap that shows a month; without a day, the first one."""
        return str(Tap("meetings", "month", self.number, self.rev, self._arg(day)))

    def day(self, day: str) -> str:
        """Spell the tap that takes a day."""
        return str(Tap("meetings", "day", self.number, self.rev, self._arg(day)))

    def time(self, moment: str) -> str:
        """Spell the tap that takes a moment."""
        return str(Tap("meetings", "time", self.number, self.rev, self._arg(moment)))

    def words(self) -> str:
        """Spell the tap that typed words answer."""
        return str(Tap("meetings", "say", self.number, self.rev, self._arg(self.digits)))

    def _arg(self, digits: str) -> str:
        return f"{self.purpose}{self.kind[0]}{digits}"


def read(tap: Tap) -> Errand:
    """Read the errand a tap is about.

    Raises:
        NothingToAnswer: it is about none, so nobody drew that button.
    """
    found = _SHAPE.fullmatch(tap.arg)
    if found is None:
        raise NothingToAnswer
    purpose, kind, digits = found.groups()
    return Errand(
        purpose=Purpose(purpose),
        kind=_KINDS[kind],
        number=tap.id,
        rev=tap.rev,
        digits=digits,
    )


def plan(pair_id: PairId, kind: MeetingKind) -> Errand:
    """Choose the moment of a new meeting."""
    return Errand(purpose=Purpose.PLAN, kind=kind, number=pair_id)


def offer(pair_id: PairId, kind: MeetingKind) -> Errand:
    """Choose times that a mentee will choose from."""
    return Errand(purpose=Purpose.OFFER, kind=kind, number=pair_id)


def record(pair_id: PairId, kind: MeetingKind) -> Errand:
    """Choose when a meeting was that nobody had planned."""
    return Errand(purpose=Purpose.RECORD, kind=kind, number=pair_id)


def move(meeting: Meeting) -> Errand:
    """Choose another moment for a planned meeting."""
    return Errand(purpose=Purpose.MOVE, kind=meeting.kind, number=meeting.id, rev=meeting.rev)
