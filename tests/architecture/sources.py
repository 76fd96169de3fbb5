"""The Python of the house as the rules of the house read it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = (
    "bot",
    "documents",
    "domain",
    "handlers",
    "locales",
    "services",
    "simulator",
    "storage",
)


@dataclass(frozen=True, slots=True)
class Module:
    """One file of Python."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def place(self) -> str:
        """The file as people name it, from the root of the project."""
        return str(self.path.relative_to(ROOT))

    def at(self, node: ast.expr | ast.stmt | ast.arg) -> str:
        """Name a place in the file, as an editor opens it."""
        return f"{self.place}:{node.lineno}"


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    """Read every Python file of some folders of the project."""
    paths = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")))
    texts = ((path, path.read_text(encoding="utf-8")) for path in paths)
    return tuple(Module(path, text, ast.parse(text)) for path, text in texts)


def calls(module: Module, *names: str) -> Iterator[ast.Call]:
    """Yield the calls of functions or methods of those names."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and name_of(node.func) in names:
            yield node


def name_of(what: ast.expr) -> str:
    """Give the last name of what is called: `c` of `a.b.c`; nothing for anything else."""
    if isinstance(what, ast.Attribute):
        return what.attr
    return what.id if isinstance(what, ast.Name) else ""


def words_of(what: ast.expr | None) -> str | None:
    """Give the words of a literal; None for anything else."""
    if isinstance(what, ast.Constant) and isinstance(what.value, str):
        return what.value
    return None
