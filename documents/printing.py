"""Printing: a template and facts become pages.

The facts travel as JSON beside the template and are never part of it, so nothing in them is run.
Only the fonts inside the printing program are used, which are the same on every machine.
"""

import json
import os
from collections.abc import Mapping
from importlib.resources import as_file, files
from typing import Any, Final

import typst

from documents.cleaning import cleaned

TEMPLATES: Final = files("locales") / "ru" / "documents"
"""Where the templates stand; all words of a printed page but the act's come with the facts."""

_THREADS: Final = ("RAYON_NUM_THREADS", "2")
"""A thread for every core of a large machine would reserve more memory than a child may have."""


def printed(template: str, facts: Mapping[str, Any]) -> bytes:
    """Print facts as PDF.

    Raises:
        TypstError: the template is broken, or lacks a fact.
    """
    name, number = _THREADS
    os.environ[name] = number
    with as_file(TEMPLATES / template) as path:
        return typst.compile(
            path,
            root=path.parent,
            format="pdf",
            ignore_system_fonts=True,
            sys_inputs={"facts": json.dumps(cleaned(facts), ensure_ascii=False)},
        )
