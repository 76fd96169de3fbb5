"""Checks: what is wrong with a file, in one line that its author understands."""

import json
import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from domain.questionnaires import Approval, Band, Questionnaire, Repeat, Section
from domain.questions import Condition, Option, Question
from locales.lines import Path as Way
from locales.lines import line_of, lines_of
from locales.texts import FALLBACK, Fact, PhraseMissing, texts_for

_PLACE: Final = re.compile(r"\(at line (\d+), column (\d+)\)")
_QUOTED: Final = re.compile(r"'([^']*)'")
_MOST: Final = re.compile(r",(\d+)\}")
_KEY_ITSELF: Final = "[key]"
"""What pydantic adds to the way when not the value but the key of a table is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What files of one kind are made of.

    `tables` tells whose keys stand in a table, `named` in which table a rule looks for the name
    it complains of, with `usual` for the rest; `file_name` is the code of a name that is no id.
    """

    whole: type[BaseModel]
    tables: Mapping[str, type[BaseModel]]
    named: Mapping[str, str]
    usual: str
    file_name: str = "file_name"


QUESTIONNAIRE: Final = Shape(
    whole=Questionnaire,
    tables={
        "sections": Section,
        "questions": Question,
        "options": Option,
        "only_if": Condition,
        "repeat": Repeat,
        "bands": Band,
        "approved": Approval,
    },
    named={"section_twice": "sections", "section_empty": "sections"},
    usual="questions",
)
"""The shape of a questionnaire."""


class BrokenFile(ValueError):
    """A file that the start refuses, said in one line; `line` is from 1, `message` in words.

    `others` are what else is wrong with the same file, from the top.
    """

    def __init__(
        self, path: Path, line: int, message: str, others: "tuple[BrokenFile, ...]" = ()
    ) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.path = path
        self.line = line
        self.message = message
        self.others = others

    @property
    def all(self) -> "tuple[BrokenFile, ...]":
        """Everything that is wrong with the file, from the top."""
        return tuple(sorted((self, *self.others), key=lambda one: one.line))


def broken(path: Path, line: int, code: str, **facts: Fact) -> BrokenFile:
    """Describe what a rule outside the shape finds wrong in a line of a file."""
    return BrokenFile(path, line, _words(code, **facts))


def unreadable(path: Path, problem: OSError | UnicodeDecodeError) -> BrokenFile:
    """Describe a file that gives no text at all."""
    if isinstance(problem, UnicodeDecodeError):
        line = problem.object.count(b"\n", 0, problem.start) + 1
        return BrokenFile(path, line, _words("encoding"))
    return BrokenFile(path, 1, _words("unreadable"))


def garbled(path: Path, body: str, problem: str) -> BrokenFile:
    """Describe a text that is no TOML; `problem` is what the standard reader says of it."""
    place = _PLACE.search(problem)
    line, column = map(int, place.groups()) if place else (body.count("\n") + 1, 1)
    repeated = "overwrite" in problem or "twice" in problem or "mutate" in problem
    return BrokenFile(path, line, _words("twice" if repeated else "syntax", column=column))


def misshapen(
    path: Path,
    body: str,
    tables: Mapping[str, Any],
    problems: Iterable[ErrorDetails],
    shape: Shape = QUESTIONNAIRE,
) -> BrokenFile:
    """Describe where well-formed tables are not of the shape: the first place, and the others.

    An unknown key comes before all else: it is often another one misspelt, which is missing then.
    """
    lines = lines_of(body)
    placed = [(line_of(lines, _way(one, tables, shape, lines)), one) for one in problems]
    placed.sort(key=lambda one: (one[1]["type"] != "extra_forbidden", one[0]))
    (line, first), *rest = [
        (line, _words(_code(one, tables, shape), **_facts(one, shape))) for line, one in placed
    ]
    others = tuple(BrokenFile(path, *one) for one in dict.fromkeys(rest))
    return BrokenFile(path, line, first, others)


def _code(problem: ErrorDetails, tables: Mapping[str, Any], shape: Shape) -> str:
    if problem["loc"] == ("id",):
        return "id_written" if "id" in tables else shape.file_name
    return problem["type"]


def _way(
    problem: ErrorDetails, tables: Mapping[str, Any], shape: Shape, lines: Mapping[Way, int]
) -> Way:
    """Find what to point at: the key; for a rule the id it names, or the key its code begins with.

    A rule of a question, say `options_few`, is about the key that stands first in its code.
    """
    way, rule = problem["loc"], problem["type"]
    name = problem.get("ctx", {}).get("name")
    if name is None:
        words = rule.split("_")
        keys = (("_".join(words[:size])) for size in range(len(words), 0, -1))
        return (*way, next((one for one in keys if (*way, one) in lines), ""))
    table = shape.named.get(rule, shape.usual)
    if isinstance(tables[table], Mapping):
        return (table, name)
    places = [place for place, one in enumerate(tables[table]) if one["id"] == name]
    return (table, places[-1], "id")


def _facts(problem: ErrorDetails, shape: Shape) -> dict[str, Fact]:
    way, facts = problem["loc"], problem.get("ctx", {})
    names = [step for step in way if isinstance(step, str) and step != _KEY_ITSELF]
    limits = [facts[one] for one in ("max_length", "min_length", "ge", "le") if one in facts]
    limits += _MOST.findall(str(facts.get("pattern", "")))
    expected = str(facts.get("expected", ""))
    return {
        "key": names[-1] if names else "",
        "name": str(facts.get("name", "")),
        "given": _shown(problem["input"]),
        "limit": int(limits[0]) if limits else 0,
        "expected": ", ".join(_QUOTED.findall(expected)) or expected.lower(),
        "known": ", ".join(_known_keys(names, shape)),
    }


def _known_keys(names: Sequence[str], shape: Shape) -> Sequence[str]:
    """List the keys an author may write where an unknown one stands."""
    model = shape.tables.get(names[-2], shape.whole) if len(names) > 1 else shape.whole
    keys = list(model.model_fields)
    return keys[1:] if model is shape.whole else keys  # its id is the name of the file


def _shown(given: object) -> str:
    words = given if isinstance(given, str) else json.dumps(given, ensure_ascii=False, default=str)
    return textwrap.shorten(words, width=40, placeholder="\N{HORIZONTAL ELLIPSIS}")


def _words(code: str, **facts: Fact) -> str:
    try:
        return texts_for(FALLBACK).label(f"check-{code.replace('_', '-')}", **facts)
    except PhraseMissing:
        return texts_for(FALLBACK).label("check-other", **facts)
