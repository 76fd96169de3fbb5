"""Plan templates: the typical plans their authors write, read and checked at the start."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from pydantic import ValidationError

from domain.plan_templates import PlanTemplate, TemplateStep
from locales.checks import Shape, garbled, misshapen, unreadable
from locales.texts import FALLBACK, HERE

SHELF: Final = HERE / FALLBACK / "plans"
"""Where the templates stand that come with the house."""

_SHAPE: Final = Shape(whole=PlanTemplate, tables={"items": TemplateStep}, named={}, usual="items")


def read_plan_templates(folder: Path | None = None) -> Mapping[str, PlanTemplate]:
    """Read every template of a folder; the name of a file is the template's id.

    Raises:
        BrokenFile: a file is no template; it says which, where and why.
    """
    return MappingProxyType(
        {path.stem: read_plan_template(path) for path in plan_template_paths(folder)}
    )


def plan_template_paths(folder: Path | None = None) -> list[Path]:
    """List the files of a folder, by default those that come with the house."""
    return sorted((folder or SHELF).glob("*.toml"))


def read_plan_template(path: Path) -> PlanTemplate:
    """Read one template.

    Raises:
        BrokenFile: it is none; it says where and why.
    """
    try:
        body = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise unreadable(path, problem) from None
    try:
        tables: dict[str, Any] = tomllib.loads(body)
    except ValueError as problem:
        raise garbled(path, body, str(problem)) from None
    try:
        return PlanTemplate.model_validate({**tables, "id": path.stem})
    except ValidationError as problem:
        errors = problem.errors(include_url=False)
        raise misshapen(path, body, tables, errors, _SHAPE) from None
