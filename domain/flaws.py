"""Flaws: every rule an author has broken, told at once and not one after the other."""

from collections.abc import Iterable
from typing import LiteralString

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

Flaw = tuple[LiteralString, str | None]
"""The code of a broken rule, and the id of what breaks it; None: the whole thing."""


def refuse(what: str, flaws: Iterable[Flaw]) -> None:
    """Refuse something written, with every flaw that it has; without any, nothing happens.

    Raises:
        ValidationError: there are flaws.
    """
    told = [InitErrorDetails(type=_error(*flaw), loc=(), input=what) for flaw in flaws]
    if told:
        raise ValidationError.from_exception_data(what, told)


def _error(code: LiteralString, name: str | None) -> PydanticCustomError:
    if name is None:
        return PydanticCustomError(code, "a rule is broken")
    return PydanticCustomError(code, "{name} breaks a rule", {"name": name})
