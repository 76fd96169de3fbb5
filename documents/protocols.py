"""Extracts of protocols: what a gathering heard and decided, as a draft for Word."""

from collections.abc import Mapping
from typing import Any, Final

from documents.word_papers import filled

_TEMPLATE: Final = "protocol.docx"


def protocol(facts: Mapping[str, Any]) -> bytes:
    """Fill in the extract: a file of Word.

    `organisation`, `number`, `title`, `held_at` and `place` (perhaps empty) are words; `present`,
    `agenda`, `heard` and `decided` are lists of words.

    Raises:
        UndefinedError: a fact that the template names is not there.
    """
    return filled(_TEMPLATE, facts)
