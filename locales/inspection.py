"""Inspection: everything that is wrong with every file, not only the first thing of the first.

The start needs one reason not to go on; an author wants to see the whole list.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TypeVar

from domain.programmes import Programme
from domain.questionnaires import Questionnaire
from locales.checks import BrokenFile, broken
from locales.companions import misfits
from locales.doubts import doubts
from locales.library import house_paper, paths_in
from locales.materials import material_paths, read_material
from locales.papers import Paper, read_paper
from locales.plan_templates import plan_template_paths, read_plan_template
from locales.programmes import programme_paths, read_programme
from locales.school_files import read_school_files, stray

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What the files hold: papers of the house or of an author, those of schools, programmes.

    `problems` are what must be mended, `doubts` what had better be looked at.
    """

    papers: tuple[Paper, ...] = ()
    own: tuple[Paper, ...] = ()
    programmes: tuple[Programme, ...] = ()
    problems: tuple[BrokenFile, ...] = ()
    doubts: tuple[BrokenFile, ...] = ()


def inspected(school_files: Path | None = None) -> Inspection:
    """Look through what comes with the house, and what schools wrote for themselves."""
    read = [_tried(house_paper, path) for path in paths_in()]
    programmes = [_tried(read_programme, path) for path in programme_paths()]
    plans = [_tried(read_plan_template, path) for path in plan_template_paths()]
    materials = [_tried(read_material, path) for path in material_paths()]
    papers = tuple(one for one in read if isinstance(one, Paper))
    known = {one.questionnaire.id: one.questionnaire for one in papers}
    unread = {path.stem for path in paths_in()} - known.keys()
    ours = Inspection(
        papers=papers,
        programmes=tuple(one for one in programmes if isinstance(one, Programme)),
        problems=(
            *_refusals([*read, *programmes, *plans, *materials]),
            *_misfits(papers, known, unread),
        ),
        doubts=tuple(_doubts(papers, known)),
    )
    return ours if school_files is None else _with_schools(ours, known, school_files)


def inspected_alone(paths: Iterable[Path]) -> Inspection:
    """Look through single files that an author is writing, beside the house's and their folder."""
    paths = list(paths)
    folders = sorted({path.parent for path in paths})
    read = [_tried(read_paper, path) for path in paths]
    papers = tuple(one for one in read if isinstance(one, Paper))
    others = [_tried(read_paper, path) for one in folders for path in sorted(one.glob("*.toml"))]
    house = [_tried(house_paper, path) for path in paths_in()]
    beside = (one for one in (*house, *others, *papers) if isinstance(one, Paper))
    known = {one.questionnaire.id: one.questionnaire for one in beside}
    return Inspection(
        papers=papers,
        problems=(*_refusals(read), *_misfits(papers, known, set())),
        doubts=tuple(_doubts(papers, known)),
    )


def _with_schools(
    ours: Inspection, house: Mapping[str, Questionnaire], folder: Path
) -> Inspection:
    files = read_school_files(folder, house)
    own = tuple(paper for _, paper in files.papers)
    known = {**house, **{one.questionnaire.id: one.questionnaire for one in own}}
    strays = (broken(one, 1, "folder_stray", name=one.name) for one in stray(folder))
    return Inspection(
        papers=ours.papers,
        own=own,
        programmes=ours.programmes,
        problems=(*ours.problems, *_refusals(files.refused)),
        doubts=(*ours.doubts, *_doubts(own, known), *strays),
    )


def _tried(read: Callable[[Path], T], path: Path) -> T | BrokenFile:
    try:
        return read(path)
    except BrokenFile as refusal:
        return refusal


def _refusals(read: Iterable[object]) -> Iterator[BrokenFile]:
    return chain.from_iterable(one.all for one in read if isinstance(one, BrokenFile))


def _misfits(
    papers: Iterable[Paper], known: Mapping[str, Questionnaire], unread: set[str]
) -> Iterator[BrokenFile]:
    """Yield misfits, but not of those that follow a file which is broken itself."""
    judged = (one for one in papers if one.questionnaire.follows not in unread)
    return chain.from_iterable(misfits(one, known) for one in judged)


def _doubts(papers: Iterable[Paper], known: Mapping[str, Questionnaire]) -> Iterator[BrokenFile]:
    return chain.from_iterable(doubts(one, known) for one in papers)
