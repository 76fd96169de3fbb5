"""What a handler may ask for, await, import and answer."""

import ast
import inspect
from collections.abc import Iterator
from datetime import datetime
from types import NoneType, UnionType
from typing import Any, get_args

from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from domain.letters import Screen, Toast
from domain.people import Person
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork
from tests.architecture.rooms import registered
from tests.architecture.sources import Module, modules, name_of

_NAMES = {
    "uow": UnitOfWork,
    "person": Person,
    "texts": Texts,
    "library": Library,
    "now": datetime,
}
_BY_FILTERS = {"tap": Tap}
_EVENTS = {
    "message": Message,
    "edited_message": Message,
    "callback_query": CallbackQuery,
    "my_chat_member": ChatMemberUpdated,
}
_ANSWERS = {Screen, Toast, NoneType, None}
_OURS = ("services", "handlers")
_FORBIDDEN = ("storage", "aiogram.methods", "aiogram.Bot", "aiogram.client", "aiogram.fsm")


def _parts(annotation: Any) -> set[Any]:
    return set(get_args(annotation)) if isinstance(annotation, UnionType) else {annotation}


def _sure(annotation: Any) -> Any:
    """Leave out the None of those few who may meet a stranger."""
    parts = _parts(annotation) - {NoneType}
    return parts.pop() if len(parts) == 1 else annotation


def test_there_are_handlers_to_look_at() -> None:
    """The other tests of this file find the rooms."""
    assert {one.kind for one in registered()} == set(_EVENTS)


def test_a_handler_asks_only_for_what_it_is_given() -> None:
    """The event, five names of fixed types, and what a filter hands over: no bot, no state."""
    for one in registered():
        event, *others = inspect.signature(one.handler.callback).parameters.values()
        assert _EVENTS[one.kind] in _parts(event.annotation), one.place
        known = {**_NAMES, **(_BY_FILTERS if one.taken else {})}
        asked = {other.name: _sure(other.annotation) for other in others}
        assert asked.items() <= known.items(), one.place
        assert all(other.kind is other.POSITIONAL_OR_KEYWORD for other in others), one.place


def test_a_handler_answers_with_a_screen_a_toast_or_nothing() -> None:
    """What it returns is sent by the courier, so it cannot be a method of the Bot API."""
    for one in registered():
        answer = inspect.signature(one.handler.callback).return_annotation
        assert _parts(answer) <= _ANSWERS, one.place
        assert Toast not in _parts(answer) or one.kind == "callback_query", one.place


def test_handlers_await_only_services_and_each_other() -> None:
    """Nothing is awaited that could speak to Telegram or go round the services."""
    assert [place for module in modules("handlers") for place in _strange_awaits(module)] == []


def test_handlers_import_neither_storage_nor_the_means_to_speak() -> None:
    """The bot itself, its methods and its memory of states stay out of the rooms."""
    for module in modules("handlers"):
        for name in _imports(module.tree):
            assert not any(name == one or name.startswith(f"{one}.") for one in _FORBIDDEN), (
                f"{module.place} imports {name}"
            )


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{one.name}" for one in node.names)


def _called(tree: ast.Module) -> Iterator[str]:
    """Yield how a module calls the services and handlers it imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(_OURS):
            yield from (one.asname or one.name for one in node.names)


def _strange_awaits(module: Module) -> Iterator[str]:
    """Yield the places that await something else than a service or a function of the rooms."""
    ours = set(_called(module.tree))
    own = {one.name for one in module.tree.body if isinstance(one, ast.AsyncFunctionDef)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Await):
            call = node.value.func if isinstance(node.value, ast.Call) else node.value
            root = call.value if isinstance(call, ast.Attribute) else call
            if not isinstance(root, ast.Name) or name_of(root) not in ours | own:
                yield module.at(node)
        elif isinstance(node, ast.AsyncFor | ast.AsyncWith):
            yield module.at(node)
