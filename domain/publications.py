"""Publications: what was told of mentoring, where and when."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from urllib.parse import urlsplit

from domain import evidence
from domain.ids import PairId, PersonId, PublicationId, SchoolId
from domain.refusals import DomainError, Misunderstood
from domain.training import a_title

_SCHEME: Final = "https"


class PairUnpublished(DomainError):
    """Nobody writes about a pair of which not everybody agreed to be shown."""

    code = "pair-unpublished"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Something published; of one about somebody erased the title and the link are gone."""

    id: PublicationId
    school_id: SchoolId
    published_on: date
    made_by: PersonId
    made_at: datetime
    title: str | None
    place: str | None = None
    url: str | None = None
    pair_id: PairId | None = None
    rev: int = 0

    def placed(self, words: str) -> "Publication":
        """Say where it was published.

        Raises:
            Misunderstood: the place is no words, or too long.
        """
        return replace(self, place=a_title(words))

    def linked(self, words: str) -> "Publication":
        """Say by which address it is found.

        Raises:
            Misunderstood: it is no address that a browser opens safely, or too long.
        """
        return replace(self, url=an_address(words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Publicity:
    """What a school's own lists count in a period; None: it keeps no such list."""

    publications: int | None = None
    representatives: int | None = None
    contests: int | None = None


NO_LISTS: Final = Publicity()
"""What a school counts that keeps neither list."""


def an_address(words: str) -> str:
    """Give an address as it is kept.

    Raises:
        Misunderstood: it does not begin with `https`, is none at all, or is too long.
    """
    typed = words.strip()
    found = evidence.link(typed).url or ""
    if urlsplit(found).scheme != _SCHEME:
        raise Misunderstood("secure_link")
    return found
