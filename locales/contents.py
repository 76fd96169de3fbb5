"""Contents: everything the house's authors wrote, questionnaires and programmes, read at once."""

from dataclasses import replace
from pathlib import Path

from locales.library import Library, read_library
from locales.programmes import read_programmes


def read_contents(questionnaires: Path | None = None) -> Library:
    """Read the questionnaires of a folder (by default the house's own) and every programme.

    Raises:
        BrokenFile: a file is not what it should be; it says which, where and why.
    """
    return replace(read_library(questionnaires), programmes=read_programmes())
