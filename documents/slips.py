"""Slips: invitations on paper, eight a page, to be cut and handed out in a classroom."""

from collections.abc import Mapping
from typing import Any, Final

from documents.codes import drawn
from documents.printing import printed

_TEMPLATE: Final = "slips.typ"


def slips(facts: Mapping[str, Any]) -> bytes:
    """Print `title`, `note` and `slips` of a heading, lines and an address, as PDF."""
    coded = [{**slip, "code": drawn(slip["address"])} for slip in facts["slips"]]
    return printed(_TEMPLATE, {**facts, "slips": coded})
