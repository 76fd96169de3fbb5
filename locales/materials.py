"""Materials: the short help for mentors that their authors write, read and checked at the start.

A file begins with its title, its kind of meeting and its theme between two lines of hyphens; the
text follows. Its name is the id of the material.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from domain.html import Html, escaped
from domain.materials import A_PAGE, LONGEST, LONGEST_HEADLINE, HouseMaterial, Occasion, Theme
from locales.checks import BrokenFile, broken, unreadable
from locales.texts import FALLBACK, HERE

SHELF: Final = HERE / FALLBACK / "materials"
"""Where the materials stand that come with the house."""

_ID: Final = re.compile(r"[a-z0-9_]{1,40}")
_FENCE: Final = "---"
_KEYS: Final = ("title", "kind", "theme")
_Choice = TypeVar("_Choice", bound=StrEnum)


def read_materials(folder: Path | None = None) -> Mapping[str, HouseMaterial]:
    """Read every material of a folder, by default those that come with the house.

    Raises:
        BrokenFile: a file is no material; it says which, where and why.
    """
    return MappingProxyType({path.stem: read_material(path) for path in material_paths(folder)})


def material_paths(folder: Path | None = None) -> list[Path]:
    """List the files of a folder, by default those that come with the house."""
    return sorted((folder or SHELF).glob("*.md"))


def read_material(path: Path) -> HouseMaterial:
    """Read one material.

    Raises:
        BrokenFile: it is none; it says where and why.
    """
    if not _ID.fullmatch(path.stem):
        raise broken(path, 1, "file_name")
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise unreadable(path, problem) from None
    if lines[:1] != [_FENCE] or _FENCE not in lines[1:]:
        raise broken(path, 1, "material_head")
    end = lines.index(_FENCE, 1)
    head = _head(path, lines[1:end])
    return HouseMaterial(
        id=path.stem,
        title=_title(path, head),
        kind=_one_of(path, head, "kind", Occasion),
        theme=_one_of(path, head, "theme", Theme),
        body=_body(path, lines, end + 1),
    )


def shown(page: str) -> Html:
    """Put a page of a material on the screen: headings in bold, lists with dots."""
    return Html("\n".join(map(_line, page.splitlines())))


_Head = Mapping[str, tuple[int, str]]
"""The keys of a head with their lines, counted from one, and their values."""


def _head(path: Path, lines: list[str]) -> _Head:
    found: dict[str, tuple[int, str]] = {}
    for number, line in enumerate(lines, start=2):
        key, colon, value = (one.strip() for one in line.partition(":"))
        if not colon:
            raise broken(path, number, "material_head")
        if key not in _KEYS:
            raise broken(path, number, "extra_forbidden", key=key, known=", ".join(_KEYS))
        if key in found:
            raise broken(path, number, "twice", column=1)
        found[key] = (number, value)
    for key in _KEYS:
        if key not in found:
            raise broken(path, 1, "missing", key=key)
    return found


def _title(path: Path, head: _Head) -> str:
    line, title = head["title"]
    if not title:
        raise broken(path, line, "string_too_short", key="title", limit=1)
    if len(title) > LONGEST_HEADLINE:
        raise broken(path, line, "string_too_long", key="title", limit=LONGEST_HEADLINE)
    return title


def _one_of(path: Path, head: _Head, key: str, choices: type[_Choice]) -> _Choice:
    line, value = head[key]
    if value not in set(choices):
        known = ", ".join(choices)
        raise broken(path, line, "enum", key=key, given=value, expected=known)
    return choices(value)


def _body(path: Path, lines: list[str], first: int) -> str:
    """Give the text, if every paragraph fits a screen and all of it is short enough."""
    body = "\n".join(lines[first:]).strip()
    if not body:
        raise broken(path, len(lines), "material_empty")
    if len(body) > LONGEST:
        raise broken(path, first + 1, "material_long", limit=LONGEST)
    at = next((number for number, line in enumerate(lines) if number >= first and line), first)
    for paragraph in "\n".join(lines[at:]).split("\n\n"):
        if len(paragraph) > A_PAGE:
            raise broken(path, at + 1, "material_paragraph", limit=A_PAGE)
        at += paragraph.count("\n") + 2
    return body


def _line(line: str) -> str:
    if line.startswith("# "):
        return f"<b>{escaped(line[2:])}</b>"
    if line.startswith("- "):
        return f"\N{BULLET} {escaped(line[2:])}"
    return escaped(line)


__all__ = ["BrokenFile", "material_paths", "read_material", "read_materials", "shown"]
