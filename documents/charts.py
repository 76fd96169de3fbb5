"""Charts: the results of a survey as one picture for the chat."""

from collections.abc import Mapping
from typing import Any, Final

from documents.printing import pictured

MOST_PANELS: Final = 12
"""More of them make a picture that a telephone shrinks until nobody can read it."""


def charts(facts: Mapping[str, Any]) -> bytes:
    """Draw `title`, `subtitle` and `panels` as a PNG.

    A panel has a `title`, a `kind` (`bars`, `scale`, `pairs`), `labels` and `values`, those of
    `pairs` also `second` and a `legend` of two; a value of None stands for a number that hides,
    told as `hidden`.

    Raises:
        ValueError: there are too many panels for one picture.
        TypstError: a panel lacks a fact.
    """
    if len(facts["panels"]) > MOST_PANELS:
        raise ValueError("too many panels for one picture")
    return pictured("charts.typ", facts)
