"""Awards: a page for each person or organisation, all in one file and each in its own."""

import sys
from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from documents.printing import pictured, press

_TEMPLATE: Final = "award.typ"
_NEW_YEAR: Final = (1980, 1, 1, 0, 0, 0)
"""The only moment an archive can hold that says nothing about when it was made."""


def awards(facts: Mapping[str, Any]) -> bytes:
    """Print `papers` of a number, name, nomination and words into an archive of PDFs.

    `school`, `title`, `ground`, `post` and `dated` stand on every page; a paper's `file` is its
    name in the archive, and under `whole`, if that is said, stand all of them for a printer.
    """
    into = BytesIO()
    papers = facts["papers"]
    with ZipFile(into, "w", ZIP_STORED) as archive, press(_TEMPLATE) as printed:
        for done, one in enumerate(papers, start=1):
            body = printed({**facts, "papers": [one]})
            archive.writestr(ZipInfo(one["file"], _NEW_YEAR), body)
            sys.stderr.write(f"progress {done} {len(papers)}\n")
            sys.stderr.flush()
        if facts.get("whole"):
            archive.writestr(ZipInfo(facts["whole"], _NEW_YEAR), printed(facts))
    return into.getvalue()


def award_picture(facts: Mapping[str, Any]) -> bytes:
    """Draw the first of `papers` as PNG, to be looked at before all are made."""
    return pictured(_TEMPLATE, {**facts, "papers": facts["papers"][:1]})
