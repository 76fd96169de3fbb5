"""Reading leaves a trace: a service that shows staff one person writes the journal."""

import ast
from collections.abc import Iterator

from tests.architecture.sources import Module, modules, name_of

_READERS = {"curator", "staff", "by", "asker"}
"""How services call somebody of the staff who looks at others."""

_TELLING = ("Person", "Interview", "Sitting", "Answers", "Card", "Profile", "bytes")
"""What an answer holds that tells of one person."""

_WRITING = {"_note", "card", "note", "write"}
"""What writes the journal; `people.card` does."""

_LISTS = ("tuple[", "dict[", "Mapping[", "Sequence[")
"""How lists begin: names and roles in a row, where nobody is looked at closely."""

REVIEWED = {
    "services/entrances.py:accept": "lets somebody in, which `_decide` writes down",
    "services/paper_consents.py:take_place": "records a paper, which `record` writes down",
}
"""Functions that were looked at and show no single person, each with the reason."""


def _parts(tree: ast.Module) -> Iterator[ast.AsyncFunctionDef]:
    yield from (
        one
        for one in tree.body
        if isinstance(one, ast.AsyncFunctionDef) and not one.name.startswith("_")
    )


def _shows_somebody(function: ast.AsyncFunctionDef) -> bool:
    names = {one.arg for one in (*function.args.args, *function.args.kwonlyargs)}
    answer = ast.unparse(function.returns) if function.returns else ""
    is_list = answer.startswith(_LISTS)
    return bool(names & _READERS) and not is_list and any(one in answer for one in _TELLING)


def _writes(function: ast.AsyncFunctionDef) -> bool:
    called = (one for one in ast.walk(function) if isinstance(one, ast.Call))
    return any(name_of(one.func) in _WRITING for one in called)


def _silent(module: Module) -> Iterator[str]:
    for function in _parts(module.tree):
        if _shows_somebody(function) and not _writes(function):
            yield f"{module.place}:{function.name}"


def test_whoever_of_the_staff_looks_at_somebody_is_written_down() -> None:
    """A card, answers, an export: a new one writes the journal, or is reviewed and named above."""
    silent = {place for module in modules("services") for place in _silent(module)}
    assert silent - REVIEWED.keys() == set()


def test_the_card_is_seen_by_this_test() -> None:
    """Or it would find nothing for ever."""
    (people,) = [one for one in modules("services") if one.place == "services/people.py"]
    shown = {one.name: _writes(one) for one in _parts(people.tree) if _shows_somebody(one)}
    assert shown["card"]
