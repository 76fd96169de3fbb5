"""Programmes: the road maps their authors write, read and checked at the start."""

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from pydantic import ValidationError

from domain.deadlines import Deadline, DeadlineKind, Period
from domain.doubts import Doubt, DoubtKind
from domain.programmes import FinalEvent, Indicator, Position, Programme, Stage
from locales.checks import Shape, garbled, misshapen, unreadable
from locales.deadlines import read_deadline
from locales.texts import FALLBACK, HERE, Texts

SHELF: Final = HERE / FALLBACK / "programmes"
"""Where the programmes stand that come with the house."""
_SHAPE: Final = Shape(
    whole=Programme,
    tables={
        "stages": Stage,
        "positions": Position,
        "indicators": Indicator,
        "final_event": FinalEvent,
    },
    named={"stage_twice": "stages", "indicator_twice": "indicators", "post_idle": "responsible"},
    usual="positions",
    file_name="programme_name",
)
_WRITTEN: Final = "An id in the file itself"
"""No id at all, so that a file which repeats its own name is refused like any other mistake."""


def read_programmes(folder: Path | None = None) -> Mapping[str, Programme]:
    """Read every programme of a folder; the name of a file is the programme's id.

    Raises:
        BrokenFile: a file is no programme; it says which, where and why.
    """
    return MappingProxyType({path.stem: read_programme(path) for path in programme_paths(folder)})


def programme_paths(folder: Path | None = None) -> list[Path]:
    """List the files of a folder, by default those that come with the house."""
    return sorted((folder or SHELF).glob("*.toml"))


def read_programme(path: Path) -> Programme:
    """Read one programme.

    Raises:
        BrokenFile: it is none; it says where and why.
    """
    return _parsed(path, _body(path))


def worded(doubt: Doubt, programme: Programme, texts: Texts) -> str:
    """Say what a curator had better look at, in plain words, not markup yet."""
    number, words = _of_stage(doubt, programme) if doubt.stage_id else _of_row(doubt, programme)
    return texts.label(f"check-{doubt.kind.replace('_', '-')}", number=number, words=words)


def _of_stage(doubt: Doubt, programme: Programme) -> tuple[str, str]:
    found = (one.title for one in programme.stages if one.id == doubt.stage_id)
    return str(doubt.stage_id).removeprefix("E"), next(found, "")


def _of_row(doubt: Doubt, programme: Programme) -> tuple[str, str]:
    position = programme.position(doubt.position_id or "")
    if position is None:
        return str(doubt.position_id), ""
    is_odd = doubt.kind is DoubtKind.ODD
    words = position.odd if is_odd else position.deadline.words
    return position.number or position.title, words or ""


def _body(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise unreadable(path, problem) from None


def _parsed(path: Path, body: str) -> Programme:
    try:
        tables: dict[str, Any] = tomllib.loads(body)
    except ValueError as problem:
        raise garbled(path, body, str(problem)) from None
    named = {"id": path.stem} if "id" not in tables else {"id": _WRITTEN}
    try:
        return Programme.model_validate({**tables, **_with_deadlines(tables), **named})
    except ValidationError as problem:
        errors = problem.errors(include_url=False)
        raise misshapen(path, body, tables, errors, _SHAPE) from None


def _with_deadlines(tables: Mapping[str, Any]) -> dict[str, Any]:
    """Give the positions with their deadlines read; where that cannot be, they stay as written."""
    days = (tables.get("starts_on"), tables.get("ends_on"))
    match days, tables.get("positions"):
        case (date() as starts_on, date() as ends_on), [*positions]:
            period = Period(starts_on=starts_on, ends_on=ends_on)
            return {"positions": [_with_deadline(one, period) for one in positions]}
        case _:
            return {}


def _with_deadline(position: Any, period: Period) -> Any:
    match position:
        case {"deadline": "", "unclear": str() as unclear}:
            deadline = Deadline(kind=DeadlineKind.UNCLEAR, words=unclear.strip())
        case {"deadline": str() as words}:
            deadline = read_deadline(words, period)
        case _:
            return position
    return {**position, "deadline": deadline}
