"""The library of questionnaires: the files their authors write, read and checked at the start."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from domain.ids import SchoolId
from domain.materials import HouseMaterial
from domain.plan_templates import PlanTemplate
from domain.programmes import Programme
from domain.questionnaires import Questionnaire
from domain.refusals import ProgrammeUnknown, QuestionnaireUnknown
from domain.school_papers import meant, school_of
from locales.checks import BrokenFile, broken
from locales.companions import misfits
from locales.papers import Paper, Source, parsed, read_paper
from locales.texts import FALLBACK, HERE

SHELF: Final = HERE / FALLBACK / "questionnaires"
"""Where the questionnaires stand that come with the house."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Every questionnaire in its current version, and earlier versions for those who began one.

    `own` holds what schools wrote for themselves, and `refused` what is wrong with such files.
    `programmes`, `plan_templates` and `materials` are there when whoever reads the library puts
    them beside it.
    """

    current: Mapping[str, Questionnaire]
    sources: tuple[Source, ...]
    earlier: Mapping[tuple[str, int], Questionnaire] = field(default_factory=dict)
    programmes: Mapping[str, Programme] = field(default_factory=dict)
    plan_templates: Mapping[str, PlanTemplate] = field(default_factory=dict)
    own: Mapping[SchoolId, Mapping[str, Questionnaire]] = field(default_factory=dict)
    refused: tuple[BrokenFile, ...] = ()
    materials: Mapping[str, HouseMaterial] = field(default_factory=dict)

    def for_school(self, school_id: SchoolId) -> "Library":
        """Put what a school wrote for itself among the current ones, and nothing of others."""
        mine = self.own.get(school_id)
        if not mine:
            return self
        return replace(self, current=MappingProxyType({**self.current, **mine}))

    def questionnaire(self, questionnaire_id: str, version: int) -> Questionnaire:
        """Find a questionnaire in one of its versions, whichever school it belongs to.

        Raises:
            QuestionnaireUnknown: there is no such questionnaire or version.
        """
        current = self.newest(questionnaire_id)
        if current is not None and current.version == version:
            return current
        try:
            return self.earlier[questionnaire_id, version]
        except KeyError:
            raise QuestionnaireUnknown from None

    def newest(self, questionnaire_id: str) -> Questionnaire | None:
        """Find a questionnaire as its file stands now; None: no sound file holds it."""
        school_id = school_of(questionnaire_id)
        shelf = self.current if school_id is None else self.own.get(school_id, {})
        return shelf.get(questionnaire_id)

    def programme(self, programme_id: str) -> Programme:
        """Find a programme by its id.

        Raises:
            ProgrammeUnknown: no file holds it any more.
        """
        try:
            return self.programmes[programme_id]
        except KeyError:
            raise ProgrammeUnknown from None

    def without(self, source: Source, why: BrokenFile) -> "Library":
        """Take a school's own questionnaire away, and remember why."""
        school_id = school_of(source.id)
        own = {
            one: {key: paper for key, paper in papers.items() if key != source.id}
            for one, papers in self.own.items()
            if one == school_id
        }
        return replace(
            self,
            own=MappingProxyType({**self.own, **own}),
            sources=tuple(one for one in self.sources if one != source),
            refused=(*self.refused, why),
        )

    def with_earlier(self, sources: Iterable[Source]) -> "Library":
        """Add versions that no file holds any more.

        What a school wrote under older rules and nobody can read any more is left out.

        Raises:
            BrokenFile: an earlier text of the house is no questionnaire by the rules of today.
        """
        known = {(one.id, one.version) for one in self.sources}
        kept = [one for one in sources if (one.id, one.version) not in known]
        ids = {one.id for one in (*self.sources, *kept)}
        read = {(one.id, one.version): _earlier(one, ids) for one in kept}
        added = {key: one for key, one in read.items() if one is not None}
        return replace(self, earlier=MappingProxyType({**self.earlier, **added}))


def read_library(folder: Path | None = None) -> Library:
    """Read every questionnaire of a folder; the name of a file is the questionnaire's id.

    Raises:
        BrokenFile: a file is no questionnaire; it says which, where and why.
    """
    papers = [house_paper(path) for path in paths_in(folder)]
    current = MappingProxyType({one.questionnaire.id: one.questionnaire for one in papers})
    for paper in papers:
        for misfit in misfits(paper, current):
            raise misfit
    return Library(current=current, sources=tuple(one.source for one in papers))


def paths_in(folder: Path | None = None) -> list[Path]:
    """List the files of a folder, by default those that come with the house."""
    return sorted((folder or SHELF).glob("*.toml"))


def house_paper(path: Path) -> Paper:
    """Read a file that comes with the house.

    Raises:
        BrokenFile: it is no questionnaire, or is called like one of a school.
    """
    paper = read_paper(path)
    if school_of(path.stem) is not None:
        raise broken(path, 1, "name_of_a_school")
    return paper


def _earlier(source: Source, ids: Collection[str]) -> Questionnaire | None:
    """Read a text that was kept; None: a school wrote it under rules that no longer hold.

    Raises:
        BrokenFile: such a text of the house is no questionnaire by the rules of today.
    """
    school_id = school_of(source.id)
    try:
        return parsed(
            Path(f"{source.id}.toml"),
            source.body,
            followed=lambda name: meant(name, school_id, ids),
        )
    except BrokenFile:
        if school_id is None:
            raise
        return None


__all__ = ["BrokenFile", "Library", "Source", "read_library"]
