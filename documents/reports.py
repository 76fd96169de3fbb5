"""Reports: what is known about a person, for that person to read and keep."""

from collections.abc import Mapping
from typing import Any, Final

from documents.printing import printed

_TEMPLATE: Final = "report.typ"


def report(facts: Mapping[str, Any]) -> bytes:
    """Print `title` and `sections` of a heading, lines and perhaps rows of two, as PDF."""
    return printed(_TEMPLATE, facts)
