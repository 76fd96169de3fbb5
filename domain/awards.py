"""Awards: letters and certificates of the final event, and the words a school puts into them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Final

from domain.ids import AwardId, AwardSheetId, NominationId, PersonId, RunId, SchoolId
from domain.refusals import DomainError, Misunderstood

LONGEST_WORDS: Final = 700
LONGEST_POST: Final = 120
LONGEST_PARTNER: Final = 120
MOST_PARTNERS: Final = 60

_PLACE: Final = re.compile(r"\{\s*([^{}]*?)\s*\}")
_LEFT_OVER: Final = re.compile(r"[{}]")


class AwardsNumbered(DomainError):
    """Once papers have their numbers, what stands in them changes no more."""

    code = "awards-numbered"


class NobodyToAward(DomainError):
    """Nobody belongs to those who were chosen."""

    code = "nobody-to-award"


class AwardsNotReady(DomainError):
    """Before papers are made, their words, day and the post of who signs are needed."""

    code = "awards-not-ready"


class Kind(StrEnum):
    """What a paper is."""

    THANKS = "thanks"
    PARTNER = "partner"
    CERTIFICATE = "certificate"
    DIPLOMA = "diploma"


class Crowd(StrEnum):
    """Who gets a paper."""

    ATTENDED = "attended"
    FINISHED = "finished"
    NOMINEES = "nominees"
    WINNERS = "winners"
    PARTNERS = "partners"


CROWDS: Final[Mapping[Kind, tuple[Crowd, ...]]] = {
    Kind.THANKS: (Crowd.ATTENDED, Crowd.FINISHED),
    Kind.PARTNER: (Crowd.PARTNERS,),
    Kind.CERTIFICATE: (Crowd.ATTENDED, Crowd.FINISHED),
    Kind.DIPLOMA: (Crowd.WINNERS, Crowd.NOMINEES),
}
"""Whom each kind of paper is for; the first is offered first."""


class Place(StrEnum):
    """What is filled in for each reader."""

    NAME = "name"
    SCHOOL = "school"
    PROGRAMME = "programme"
    YEAR = "year"
    NOMINATION = "nomination"


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """A paper with its number; for a person, or for an organisation by its name."""

    id: AwardId
    number: int
    person_id: PersonId | None = None
    addressee: str | None = None
    nomination_id: NominationId | None = None
    is_winner: bool = False
    handed_at: datetime | None = None

    @property
    def letter(self) -> str:
        """The key of the letter that brings it; handed out again, it travels in another one."""
        if self.handed_at is None:
            return self.first_letter
        return f"{self.first_letter}/{self.handed_at.astimezone(UTC):%Y%m%dT%H%M%S}"

    @property
    def first_letter(self) -> str:
        """The key such letters had while none was handed out again."""
        return f"award/{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardSheet:
    """Papers of one kind, made in one go; `order_number` and `order_on` are their ground."""

    id: AwardSheetId
    school_id: SchoolId
    run_id: RunId
    kind: Kind
    crowd: Crowd
    words: str
    made_at: datetime
    rev: int = 0
    order_number: str | None = None
    order_on: date | None = None
    dated_on: date | None = None
    post: str | None = None
    partners: tuple[str, ...] = field(default=())
    numbered_at: datetime | None = None
    awards: tuple[Award, ...] = field(default=())

    @property
    def is_ready(self) -> bool:
        """Whether everything a paper needs is there."""
        return self.dated_on is not None and self.post is not None

    @property
    def waiting(self) -> tuple[Award, ...]:
        """The papers of people that were not handed out yet."""
        known = (one for one in self.awards if one.person_id is not None)
        return tuple(one for one in known if one.handed_at is None)

    def open(self) -> "AwardSheet":
        """Give it back while it may change.

        Raises:
            AwardsNumbered: its papers have their numbers.
        """
        if self.numbered_at is not None:
            raise AwardsNumbered
        return self

    def numbered(self, count: int, now: datetime) -> "AwardSheet":
        """Let so many papers get their numbers.

        Raises:
            AwardsNumbered: they have them.
            AwardsNotReady: something is missing.
            NobodyToAward: there is nobody to get one.
        """
        if not self.open().is_ready:
            raise AwardsNotReady
        if not count:
            raise NobodyToAward
        return replace(self, numbered_at=now)


def kept(words: str, spoken: Mapping[Place, str]) -> str:
    """Give a school's text as it is kept: what is filled in stands under names of ours.

    `spoken` are the plain words people type for it, as the Russian for name.

    Raises:
        Misunderstood: a word in braces means nothing, or the text is none or too long.
    """
    text = "\n".join(" ".join(line.split()) for line in words.strip().splitlines())
    if not any(map(str.isalnum, text)):
        raise Misunderstood("text")
    if len(text) > LONGEST_WORDS:
        raise Misunderstood("shorter", length=len(text), most=LONGEST_WORDS)
    known = {word.casefold(): place for place, word in spoken.items()}

    def named(found: re.Match[str]) -> str:
        if (place := known.get(found[1].casefold())) is None:
            raise Misunderstood("award-place", word=found[1])
        return f"{{{place}}}"

    done = _PLACE.sub(named, text)
    if _LEFT_OVER.search(_PLACE.sub("", done)):
        raise Misunderstood("award-place", word="{")
    return done


def filled(words: str, values: Mapping[Place, str]) -> str:
    """Put values, or the plain words that stand for them, where a kept text names them."""
    return _PLACE.sub(lambda found: values[Place(found[1])], words)


def a_post(words: str) -> str:
    """Give the post of who signs as it is kept.

    Raises:
        Misunderstood: it is no words, or too long.
    """
    post = " ".join(words.split())
    if not any(map(str.isalnum, post)):
        raise Misunderstood("text")
    if len(post) > LONGEST_POST:
        raise Misunderstood("shorter", length=len(post), most=LONGEST_POST)
    return post


def the_partners(words: str) -> tuple[str, ...]:
    """Read organisations, one a line.

    Raises:
        Misunderstood: there is none, one is too long, or there are too many.
    """
    names = tuple(filter(None, (" ".join(one.split()) for one in words.splitlines())))
    if not any(map(str.isalnum, "".join(names))):
        raise Misunderstood("text")
    longest = max(map(len, names))
    if longest > LONGEST_PARTNER:
        raise Misunderstood("shorter", length=longest, most=LONGEST_PARTNER)
    if len(names) > MOST_PARTNERS:
        raise Misunderstood("shorter", length=len(names), most=MOST_PARTNERS)
    return names
