"""Contests: where pairs of a school took part, and what came of it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from domain.evidence import Proof
from domain.ids import ContestId, ContestProofId, PairId, PersonId, SchoolId
from domain.refusals import DomainError
from domain.training import a_title


class ContestEndsTooSoon(DomainError):
    """A contest ends on the day it begins, or later."""

    code = "contest-ends-too-soon"


class Level(StrEnum):
    """Who holds a contest."""

    SCHOOL = "school"
    MUNICIPALITY = "municipality"
    REGION = "region"
    COUNTRY = "country"


class Result(StrEnum):
    """What a pair came to, the best last."""

    PART = "part"
    PRIZE = "prize"
    WINNER = "winner"


_NEXT: Final = {
    None: Result.PART,
    Result.PART: Result.PRIZE,
    Result.PRIZE: Result.WINNER,
    Result.WINNER: None,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrant:
    """A pair that took part, and its result."""

    pair_id: PairId
    result: Result


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestProof:
    """What proves a contest: a link, a document or a file."""

    id: ContestProofId
    proof: Proof
    added_by: PersonId
    added_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """A contest with the pairs of the school that took part."""

    id: ContestId
    school_id: SchoolId
    title: str
    level: Level
    starts_on: date
    ends_on: date
    made_by: PersonId
    made_at: datetime
    rev: int = 0
    entrants: tuple[Entrant, ...] = ()

    def of(self, pair_id: PairId) -> Result | None:
        """Say what a pair came to; None: it took no part."""
        return next((one.result for one in self.entrants if one.pair_id == pair_id), None)

    def retitled(self, words: str) -> "Contest":
        """Give it another name.

        Raises:
            Misunderstood: the name is no words, or too long.
        """
        return replace(self, title=a_title(words))

    def at_level(self, level: Level) -> "Contest":
        """Say who holds it."""
        return replace(self, level=level)

    def ending(self, day: date) -> "Contest":
        """Say which day is its last.

        Raises:
            ContestEndsTooSoon: that is before it begins.
        """
        if day < self.starts_on:
            raise ContestEndsTooSoon
        return replace(self, ends_on=day)


def after(result: Result | None) -> Result | None:
    """Give what the next tap on a pair makes of its result; after the best one it took no part."""
    return _NEXT[result]
