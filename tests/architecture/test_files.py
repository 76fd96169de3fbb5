"""The files of the project: their sizes, their language, and what they must not name."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.sources import PACKAGES, ROOT, modules

_LONGEST = 250
_CYRILLIC = re.compile("[\u0400-\u052f]")
_MACHINE = re.compile(
    r"(?<![\w.~$}])/(?:work|home|root|Users|mnt|tmp)/"
    r"|\b[A-Z]:\\\\?(?:Users|Windows)|--(?:extra-)?index-url"
)
_SUFFIXES = {".py", ".toml", ".md", ".ftl", ".lock", ".js", ".css", ".html", ".ini", ".mako", ""}
_FOLDERS = (*PACKAGES, "benchmarks", "docs", "tests", ".ci")


def _files() -> Iterator[Path]:
    """Yield everything people wrote."""
    yield from (one for one in ROOT.iterdir() if one.is_file() and one.suffix in _SUFFIXES)
    for folder in _FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix in _SUFFIXES and "__pycache__" not in path.parts:
                yield path


def test_no_module_is_long() -> None:
    """What grows beyond a few screens is two subjects."""
    for module in modules(*PACKAGES, "benchmarks", "tests"):
        assert module.text.count("\n") <= _LONGEST, module.place


def test_python_speaks_english() -> None:
    """Words for people live in locales, where they can be read and translated."""
    for module in modules(*PACKAGES, "benchmarks"):
        for number, line in enumerate(module.text.splitlines(), start=1):
            assert not _CYRILLIC.search(line), f"{module.place}:{number}"


def test_every_test_says_what_is_true() -> None:
    """Its name states a fact, and one sentence beside it what the reader cannot see."""
    tests = [
        (module.at(node), ast.get_docstring(node))
        for module in modules("tests")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
    ]
    assert len(tests) > 100
    assert [place for place, words in tests if not words] == []


def test_no_file_names_a_machine() -> None:
    """Paths of somebody's computer and addresses of package servers mean nothing elsewhere."""
    files = list(_files())
    assert len(files) > 100
    for path in files:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            assert not _MACHINE.search(line), f"{path.relative_to(ROOT)}:{number}"
