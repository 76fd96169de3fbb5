"""Phrases: those that stand in the files, and those that Python asks for."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from locales.texts import FALLBACK, HERE
from tests.architecture.sources import Module, calls, modules, name_of, words_of

SPEAKERS = ("bot", "handlers", "locales", "services")
"""The packages that put phrases on screens."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A phrase that Python asks for; `key` ends in a hyphen where the rest is worked out.

    `facts` is what it is filled with; None: that is worked out too.
    """

    place: str
    key: str | None
    facts: frozenset[str] | None


@cache
def written() -> dict[str, frozenset[str]]:
    """Give every phrase in Russian with the facts it speaks of."""
    bodies = [
        FluentParser().parse(path.read_text(encoding="utf-8")).body
        for path in sorted(Path(HERE / FALLBACK).glob("*.ftl"))
    ]
    messages = [one for body in bodies for one in body if isinstance(one, ftl.Message)]
    return {one.id.name: _facts_of(one) for one in messages}


@cache
def asked() -> tuple[Asked, ...]:
    """List everything Python asks `Texts` to say."""
    return tuple(one for module in modules(*SPEAKERS) for one in _asked_in(module))


def _asked_in(module: Module) -> Iterator[Asked]:
    for call in calls(module, "say", "label"):
        if call.args:
            named = {one.arg for one in call.keywords}
            facts = None if None in named else frozenset(str(one) for one in named)
            for key in _keys(module, call.args[0]):
                yield Asked(module.at(call), key, facts)


def _keys(module: Module, what: ast.expr) -> Iterator[str | None]:
    """Yield the keys an expression may give; None for one that nobody can read."""
    if isinstance(what, ast.IfExp):
        yield from _keys(module, what.body)
        yield from _keys(module, what.orelse)
    elif isinstance(what, ast.JoinedStr):
        yield words_of(what.values[0])
    elif isinstance(what, ast.Call) and isinstance(what.func, ast.Name):
        yield from _given_by(module, name_of(what.func))
    else:
        yield words_of(what)


def _given_by(module: Module, function: str) -> Iterator[str | None]:
    """Yield the keys that a function of the module returns."""
    known = [one for one in module.tree.body if isinstance(one, ast.FunctionDef)]
    found = [one for one in known if one.name == function]
    if not found:
        yield None
    for node in (node for one in found for node in ast.walk(one)):
        if isinstance(node, ast.Return) and node.value is not None:
            yield from _keys(module, node.value)


def _facts_of(message: ftl.Message) -> frozenset[str]:
    found = _Facts()
    found.visit(message)
    return frozenset(found.names)


class _Facts(Visitor):
    """Collects the facts a phrase speaks of."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the visitor calls it so
        """Note one fact."""
        self.names.add(node.id.name)
