"""Materials: short help for mentors, by the stage of their work and by theme.

Some come with the house and are written in its files; others a school lends, as an address or as
a file that the messenger keeps.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from domain import evidence
from domain.files import FileKind, Sent
from domain.ids import MaterialId, PersonId
from domain.meetings import MeetingKind
from domain.refusals import Misunderstood

A_PAGE: Final = 800
"""How many characters of a material stand on one screen."""
LONGEST: Final = 3200
"""How long a material of the house may be."""
LONGEST_HEADLINE: Final = 50
"""How long the title of one may be, so that a button shows it whole."""
LONGEST_TITLE: Final = 200
"""How long a title may be that a school writes."""


class Occasion(StrEnum):
    """When a material helps: at one kind of meeting, or at any time."""

    ACQUAINTANCE = "acquaintance"
    TRIAL = "trial"
    PLANNING = "planning"
    REGULAR = "regular"
    FINAL = "final"
    ANY = "any"


class Theme(StrEnum):
    """What a material is about."""

    START = "start"
    RULES = "rules"
    GOAL = "goal"
    TALK = "talk"
    CARE = "care"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseMaterial:
    """A material that comes with the house; its id is the name of its file."""

    id: str
    title: str
    kind: Occasion
    theme: Theme
    body: str

    @property
    def pages(self) -> tuple[str, ...]:
        """The text, cut between paragraphs where it is too long for one screen."""
        pages = [""]
        for paragraph in self.body.split("\n\n"):
            if pages[-1] and len(pages[-1]) + len(paragraph) > A_PAGE:
                pages.append("")
            pages[-1] = f"{pages[-1]}\n\n{paragraph}".strip()
        return tuple(pages)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMaterial:
    """A material that a school lends: either an address or a file."""

    id: MaterialId
    title: str
    kind: Occasion
    theme: Theme
    added_by: PersonId
    added_at: datetime
    url: str | None = None
    file_id: str | None = None
    file_kind: FileKind | None = None


Material = HouseMaterial | OwnMaterial


@dataclass(frozen=True, slots=True, kw_only=True)
class Loan:
    """What a school lends, before it has its place on the shelf."""

    title: str
    url: str | None = None
    file_id: str | None = None
    file_kind: FileKind | None = None


def link(words: str) -> Loan:
    """Read a title with an address behind or before it.

    Raises:
        Misunderstood: there is no title, not exactly one address, or one of them is too long.
    """
    pieces = words.split()
    addresses = [one for one in pieces if evidence.looks_like_a_link(one)]
    title = " ".join(one for one in pieces if one not in addresses).strip(" ,.;:-")
    if len(addresses) != 1 or not title:
        raise Misunderstood("material")
    return Loan(title=_fitting(title), url=evidence.link(addresses[0]).url)


def file(sent: Sent) -> Loan:
    """Take a file or a picture with the words that stand under it.

    Raises:
        Misunderstood: nothing says what it is, or its title is too long.
    """
    title = " ".join(sent.name.split())
    if not title:
        raise Misunderstood("material")
    return Loan(title=_fitting(title), file_id=sent.file_id, file_kind=sent.kind)


def occasion_of(kind: MeetingKind | None) -> Occasion:
    """Give the occasion of a kind of meeting; None: any time."""
    return Occasion.ANY if kind is None else Occasion(kind.value)


def _fitting(title: str) -> str:
    if len(title) > LONGEST_TITLE:
        raise Misunderstood("shorter", length=len(title), most=LONGEST_TITLE)
    return title
