"""The library of questionnaires: the files their authors write, read and checked at the start."""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from pydantic import ValidationError

from domain.programmes import Programme
from domain.questionnaires import Questionnaire
from domain.refusals import ProgrammeUnknown, QuestionnaireUnknown
from locales.checks import BrokenFile, garbled, misshapen, unreadable
from locales.texts import FALLBACK, HERE

SHELF: Final = HERE / FALLBACK / "questionnaires"
"""Where the questionnaires stand that come with the house."""
_WRITTEN: Final = "An id in the file itself"
"""No id at all, so that a file which repeats its own name is refused like any other mistake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The text of one version of a questionnaire, which interviews of that version rest on.

    `sha256` is the hex digest of `body`, whose lines end alike on every machine.
    """

    id: str
    version: int
    sha256: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Every questionnaire in its current version, and earlier versions for those who began one.

    `programmes` are there when whoever reads the library puts them beside it.
    """

    current: Mapping[str, Questionnaire]
    sources: tuple[Source, ...]
    earlier: Mapping[tuple[str, int], Questionnaire] = field(default_factory=dict)
    programmes: Mapping[str, Programme] = field(default_factory=dict)

    def questionnaire(self, questionnaire_id: str, version: int) -> Questionnaire:
        """Find a questionnaire in one of its versions.

        Raises:
            QuestionnaireUnknown: there is no such questionnaire or version.
        """
        current = self.current.get(questionnaire_id)
        if current is not None and current.version == version:
            return current
        try:
            return self.earlier[questionnaire_id, version]
        except KeyError:
            raise QuestionnaireUnknown from None

    def programme(self, programme_id: str) -> Programme:
        """Find a programme by its id.

        Raises:
            ProgrammeUnknown: no file holds it any more.
        """
        try:
            return self.programmes[programme_id]
        except KeyError:
            raise ProgrammeUnknown from None

    def with_earlier(self, sources: Iterable[Source]) -> "Library":
        """Add versions that no file holds any more.

        Raises:
            BrokenFile: an earlier text is no questionnaire by the rules of today.
        """
        known = {(one.id, one.version) for one in self.sources}
        added = {
            (one.id, one.version): _parsed(Path(f"{one.id}.toml"), one.body)
            for one in sources
            if (one.id, one.version) not in known
        }
        return replace(self, earlier=MappingProxyType({**self.earlier, **added}))


def read_library(folder: Path | None = None) -> Library:
    """Read every questionnaire of a folder; the name of a file is the questionnaire's id.

    Raises:
        BrokenFile: a file is no questionnaire; it says which, where and why.
    """
    current, sources = {}, []
    for path in sorted((folder or SHELF).glob("*.toml")):
        body = _body(path)
        questionnaire = current[path.stem] = _parsed(path, body)
        sources.append(_source(questionnaire, body))
    return Library(current=MappingProxyType(current), sources=tuple(sources))


def _source(questionnaire: Questionnaire, body: str) -> Source:
    digest = hashlib.sha256(body.encode()).hexdigest()
    return Source(id=questionnaire.id, version=questionnaire.version, sha256=digest, body=body)


def _body(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise unreadable(path, problem) from None


def _parsed(path: Path, body: str) -> Questionnaire:
    try:
        tables: dict[str, Any] = tomllib.loads(body)
    except ValueError as problem:
        raise garbled(path, body, str(problem)) from None
    named = {"id": path.stem} if "id" not in tables else {"id": _WRITTEN}
    try:
        return Questionnaire.model_validate({**tables, **named})
    except ValidationError as problem:
        raise misshapen(path, body, tables, problem.errors(include_url=False)) from None


__all__ = ["BrokenFile", "Library", "Source", "read_library"]
