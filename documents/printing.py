"""Printing: a template and facts become pages, or one picture.

The facts travel as JSON beside the template and are never part of it, so nothing in them is run.
Only the fonts inside the printing program are used, which are the same on every machine.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.resources import as_file, files
from typing import Any, Final

import typst

from documents.cleaning import cleaned

TEMPLATES: Final = files("locales") / "ru" / "documents"
"""Where the templates stand; all words of a printed page but the act's come with the facts."""

_DOTS_AN_INCH: Final = 160
_THREADS: Final = ("RAYON_NUM_THREADS", "2")
"""A thread for every core of a large machine would reserve more memory than a child may have."""


def printed(template: str, facts: Mapping[str, Any]) -> bytes:
    """Print facts as PDF.

    Raises:
        TypstError: the template is broken, or lacks a fact.
    """
    return _made(template, facts, {"format": "pdf"})


def pictured(template: str, facts: Mapping[str, Any]) -> bytes:
    """Draw facts as one PNG, as wide as a telephone shows well.

    Raises:
        TypstError: the template is broken, or lacks a fact.
    """
    return _made(template, facts, {"format": "png", "ppi": _DOTS_AN_INCH})


@contextmanager
def press(template: str) -> Iterator[Callable[[Mapping[str, Any]], bytes]]:
    """Give what prints facts as PDF many times over; fonts and template are read once.

    Raises:
        TypstError: the template is broken, or lacks a fact.
    """
    _spare_threads()
    with as_file(TEMPLATES / template) as path:
        compiler = typst.Compiler(path, root=path.parent, ignore_system_fonts=True)

        def again(facts: Mapping[str, Any]) -> bytes:
            made = compiler.compile(format="pdf", sys_inputs=_inputs(facts))
            return made if isinstance(made, bytes) else b""

        yield again


def _made(template: str, facts: Mapping[str, Any], look: Mapping[str, Any]) -> bytes:
    _spare_threads()
    with as_file(TEMPLATES / template) as path:
        made: bytes = typst.compile(
            path, root=path.parent, ignore_system_fonts=True, sys_inputs=_inputs(facts), **look
        )
    return made


def _inputs(facts: Mapping[str, Any]) -> dict[str, str]:
    return {"facts": json.dumps(cleaned(facts), ensure_ascii=False)}


def _spare_threads() -> None:
    name, number = _THREADS
    os.environ[name] = number
