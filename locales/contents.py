"""Contents: everything authors wrote, questionnaires, programmes and plans, read at once."""

from dataclasses import replace
from pathlib import Path

from locales.library import Library, read_library
from locales.materials import read_materials
from locales.plan_templates import read_plan_templates
from locales.programmes import read_programmes
from locales.school_files import read_school_files


def read_contents(questionnaires: Path | None = None, school_files: Path | None = None) -> Library:
    """Read the questionnaires of a folder (by default the house's own), programmes and plans.

    `school_files` is the folder of what schools wrote for themselves; what is broken there is
    left out and stands in `refused`.

    Raises:
        BrokenFile: a file of the house is not what it should be; it says which, where and why.
    """
    library = replace(
        read_library(questionnaires),
        programmes=read_programmes(),
        plan_templates=read_plan_templates(),
        materials=read_materials(),
    )
    return library if school_files is None else with_school_files(library, school_files)


def with_school_files(library: Library, folder: Path) -> Library:
    """Put what schools wrote for themselves beside the questionnaires of the house."""
    files = read_school_files(folder, library.current)
    return replace(
        library,
        own=files.own,
        sources=(*library.sources, *(paper.source for _, paper in files.papers)),
        refused=files.refused,
    )
