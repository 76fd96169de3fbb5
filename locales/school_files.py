"""School files: questionnaires that schools wrote for themselves, in a folder for each school.

A file that is not sound is refused alone: the house and all other files stay as they are.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from domain.ids import SchoolId
from domain.questionnaires import Questionnaire
from domain.school_papers import meant, paper_id
from locales.checks import BrokenFile, broken
from locales.companions import misfits
from locales.papers import Paper, read_paper

_SHELF: Final = "questionnaires"


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolFiles:
    """The sound papers of every school, and what is wrong with the others."""

    papers: tuple[tuple[SchoolId, Paper], ...] = ()
    refused: tuple[BrokenFile, ...] = ()

    @property
    def own(self) -> Mapping[SchoolId, Mapping[str, Questionnaire]]:
        """The questionnaires of each school by their ids."""
        found: dict[SchoolId, dict[str, Questionnaire]] = {}
        for school_id, paper in self.papers:
            found.setdefault(school_id, {})[paper.questionnaire.id] = paper.questionnaire
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shelf:
    """The files of one school, and what they may and may not be called."""

    school_id: SchoolId
    paths: tuple[Path, ...]
    house: Mapping[str, Questionnaire] = field(repr=False)

    def papers(self) -> Iterator[Paper | BrokenFile]:
        """Yield every paper, or why it is none."""
        papers: list[Paper] = []
        for path in self.paths:
            try:
                papers.append(self._paper(path))
            except BrokenFile as refusal:
                yield refusal
        known = {**self.house, **{one.questionnaire.id: one.questionnaire for one in papers}}
        for paper in papers:
            found = [*misfits(paper, known)]
            if found:
                first = found[0]
                yield BrokenFile(first.path, first.line, first.message, tuple(found[1:]))
            else:
                yield paper

    def _paper(self, path: Path) -> Paper:
        """Read a file.

        Raises:
            BrokenFile: it is no questionnaire, is called like one of the house, or not approved.
        """
        if path.stem in self.house:
            raise broken(path, 1, "name_taken", name=path.stem)
        paper = read_paper(path, paper_id(self.school_id, path.stem), self._followed)
        if paper.questionnaire.approved is None:
            raise broken(path, 1, "approved_missing")
        return paper

    def _followed(self, name: str) -> str:
        """Tell the id of what an author calls by the name of its file."""
        own = {paper_id(self.school_id, one.stem) for one in self.paths}
        return meant(name, self.school_id, own)


def shelf_of(folder: Path, school_id: SchoolId) -> Path:
    """Say where a school keeps the questionnaires it wrote for itself."""
    return folder / str(school_id) / _SHELF


def read_school_files(folder: Path, house: Mapping[str, Questionnaire]) -> SchoolFiles:
    """Read what every school wrote for itself; a folder that is not there holds nothing."""
    read = [(shelf.school_id, one) for shelf in _shelves(folder, house) for one in shelf.papers()]
    return SchoolFiles(
        papers=tuple((school_id, one) for school_id, one in read if isinstance(one, Paper)),
        refused=tuple(one for _, one in read if isinstance(one, BrokenFile)),
    )


def stray(folder: Path) -> Collection[Path]:
    """List the folders beside those of schools that are no school's number."""
    return [one for one in _folders(folder) if not _is_a_number(one.name)]


def _shelves(folder: Path, house: Mapping[str, Questionnaire]) -> Iterator[_Shelf]:
    for one in _folders(folder):
        if _is_a_number(one.name):
            paths = tuple(sorted((one / _SHELF).glob("*.toml")))
            yield _Shelf(school_id=SchoolId(int(one.name)), paths=paths, house=house)


def _folders(folder: Path) -> list[Path]:
    return sorted(one for one in folder.iterdir() if one.is_dir()) if folder.is_dir() else []


def _is_a_number(name: str) -> bool:
    return name.isascii() and name.isdecimal() and not name.startswith("0")
