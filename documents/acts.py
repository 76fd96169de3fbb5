"""Acts of destruction: what was erased, of whom, how, why, when and by whom, for Word."""

from collections.abc import Mapping
from typing import Any, Final

from documents.word_papers import filled

_TEMPLATE: Final = "act.docx"
_LEFT_OUT: Final = {"processor": "", "failures": ()}


def act(facts: Mapping[str, Any]) -> bytes:
    """Fill in the act: a file of Word.

    `number`, `made_on`, `operator_name`, `operator_address`, `processor` (perhaps none),
    `subject`, `system`, `method`, `reason`, `destroyed_on` are words; `data` and `failures`
    (perhaps none) are lists of words; `destroyed_by` are of `post` and `name`; `log` are of
    `subject`, `data`, `system`, `reason` and `date`.

    Raises:
        UndefinedError: a fact that the template names is not there.
    """
    return filled(_TEMPLATE, _LEFT_OUT | dict(facts))
