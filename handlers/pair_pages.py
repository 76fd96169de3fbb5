"""The page of a pair as its areas draw their part of it: the buttons and the paragraphs there."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.html import Html
from domain.letters import Button
from domain.people import Person
from locales.texts import Texts
from services import UnitOfWork
from services.pairing import PairFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The page of a pair about to be drawn: for whom, of which pair, and everything to ask."""

    uow: UnitOfWork
    curator: Person
    known: PairFile
    texts: Texts
    zone: ZoneInfo
    now: datetime


Door = Callable[[Person, PairFile, Texts], Iterable[Button]]
"""Yields the buttons a curator finds on the page of a pair; none where there is nothing to do."""

Note = Callable[[Page], Awaitable[Html]]
"""Gives a paragraph of the page of a pair; `NOTHING` where there is nothing to say."""


def told(note: Note, page: Page) -> Awaitable[Html]:
    """Let a note tell what it knows of a pair."""
    return note(page)
