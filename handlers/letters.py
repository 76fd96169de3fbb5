"""Letters: what the bot says unasked, drawn at the moment it leaves.

Each area keeps its letters in a mapping from the letter's name to the function that draws it;
None from such a function means that there is nothing to say any more. `correspondence.py` puts
the areas together.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from domain.letters import Letter, Screen
from domain.people import Person
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A letter about to leave: to whom, about what, and everything needed to draw it."""

    uow: UnitOfWork
    letter: Letter
    person: Person
    texts: Texts
    library: Library
    now: datetime

    @property
    def number(self) -> int:
        """The number of the thing the letter is about."""
        return int(self.letter.subject.rpartition(":")[2] or 0)


Draw = Callable[[Told], Awaitable[Screen | None]]
