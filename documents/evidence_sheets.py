"""Evidence sheets: a page with a code, to be laid under a document when it is photographed."""

from collections.abc import Mapping
from typing import Any, Final

from documents.codes import drawn
from documents.printing import printed

_TEMPLATE: Final = "evidence-sheet.typ"


def evidence_sheet(facts: Mapping[str, Any]) -> bytes:
    """Print `head`, `school`, `title`, `lines`, `blanks`, `how` and an `address`, as PDF."""
    return printed(_TEMPLATE, {**facts, "code": drawn(facts["address"])})
