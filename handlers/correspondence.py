"""Correspondence: every letter the bot says unasked, by its name, from all areas."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from handlers import meeting_letters, pair_letters, people_letters, year_letters
from handlers.letters import Draw

LETTERS: Final[Mapping[str, Draw]] = MappingProxyType(
    {
        **people_letters.LETTERS,
        **pair_letters.LETTERS,
        **meeting_letters.LETTERS,
        **year_letters.LETTERS,
    }
)
"""A letter that is not here is never sent; a test looks for every reminder."""
