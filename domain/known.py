"""Known: what the bot can tell about a person before it asks, so that it need not ask."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from domain.questions import Count, Crowd, Option


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Whom the person may choose from each crowd, by name, and what the bot has counted.

    The id of an option is the token of that person (see `token`); a count that is absent is one
    the bot cannot tell, and then it is asked like any other number.
    """

    people: Mapping[Crowd, tuple[Option, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    counted: Mapping[Count, int] = field(default_factory=lambda: MappingProxyType({}))


NOTHING_KNOWN: Final = Known()
"""For questionnaires that list nobody and count nothing, and for answers that are only read."""


def token(person_id: int) -> str:
    """Spell a person as answers keep them."""
    return f"p{person_id}"
