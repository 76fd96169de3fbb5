"""Papers: the file of one questionnaire, read and judged by itself."""

import hashlib
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from domain.questionnaires import Questionnaire
from locales.checks import garbled, misshapen, unreadable

_WRITTEN: Final = "An id in the file itself"
"""No id at all, so that a file which repeats its own name is refused like any other mistake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The text of one version of a questionnaire, which interviews of that version rest on.

    `sha256` is the hex digest of `body`, whose lines end alike on every machine. `path` is where
    it was read; None: it is kept since an earlier start.
    """

    id: str
    version: int
    sha256: str
    body: str
    path: Path | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A file that holds a questionnaire."""

    path: Path
    body: str
    questionnaire: Questionnaire

    @property
    def source(self) -> Source:
        """The text as it is kept for those who begin with it."""
        digest = hashlib.sha256(self.body.encode()).hexdigest()
        one = self.questionnaire
        return Source(
            id=one.id, version=one.version, sha256=digest, body=self.body, path=self.path
        )


def read_paper(
    path: Path, named: str | None = None, followed: Callable[[str], str] = str
) -> Paper:
    """Read a file; its questionnaire is called like the file, unless it is `named` otherwise.

    `followed` tells the id of the questionnaire that an author calls by its short name.

    Raises:
        BrokenFile: the file is no questionnaire; it says where and why, and what else is wrong.
    """
    body = _body(path)
    return Paper(path=path, body=body, questionnaire=parsed(path, body, named, followed))


def parsed(
    path: Path, body: str, named: str | None = None, followed: Callable[[str], str] = str
) -> Questionnaire:
    """Make a questionnaire of a text.

    Raises:
        BrokenFile: the text is no questionnaire; it says where and why, and what else is wrong.
    """
    try:
        tables: dict[str, Any] = tomllib.loads(body)
    except ValueError as problem:
        raise garbled(path, body, str(problem)) from None
    filled = {**tables, "id": _WRITTEN if "id" in tables else named or path.stem}
    if isinstance(tables.get("follows"), str):
        filled["follows"] = followed(tables["follows"])
    try:
        return Questionnaire.model_validate(filled)
    except ValidationError as problem:
        raise misshapen(path, body, tables, problem.errors(include_url=False)) from None


def _body(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise unreadable(path, problem) from None
