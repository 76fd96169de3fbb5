"""Everything that is said has words, and no words wait in vain."""

import ast
import importlib
from collections.abc import Iterator
from typing import get_args

from pydantic_core.core_schema import ErrorType

from domain.questions import Kind
from domain.refusals import DomainError, Misunderstood
from tests.architecture.keys import BY_NAME
from tests.architecture.phrases import asked, written
from tests.architecture.sources import calls, modules, words_of

"""How a key begins that Python puts together, and everything that may follow."""

_WORKED_OUT = ("refusal-", "expected-", "hint-", "check-", *BY_NAME)
"""How a phrase may begin whose key Python puts together; nothing else may be put together."""


def test_every_key_in_python_can_be_read() -> None:
    """A key is written out, or begins in one of few known ways and is checked below."""
    for one in asked():
        assert one.key is not None, one.place
        assert not one.key.endswith("-") or one.key in _WORKED_OUT, one.place


def test_every_phrase_asked_for_exists_and_gets_its_facts() -> None:
    """A missing word or fact would only show when somebody reaches that screen."""
    assert len(asked()) > 30
    for one in asked():
        if one.key is None or one.key.endswith("-"):
            continue
        assert one.key in written(), f"{one.place}: {one.key}"
        if one.facts is not None:
            missing = written()[one.key] - one.facts - {"address"}
            assert not missing, f"{one.place}: {one.key} without {missing}"


def test_every_phrase_is_said_somewhere() -> None:
    """Words that nothing asks for are taken out."""
    plain = {one.key for one in asked()}
    worked_out = {
        *(f"refusal-{one.code}" for one in _refusals()),
        *(f"expected-{code}" for code in _expectations()),
        *(f"hint-{_spelt(kind)}" for kind in Kind),
        *_named(),
        *(f"check-{_spelt(code)}" for code in _complaints()),
    }
    assert set(written()) - plain - worked_out == set()


def test_every_name_a_key_is_put_together_with_has_words() -> None:
    """A role, an age or a room without words would break the screen it stands on."""
    assert _named() <= written().keys()


def test_every_refusal_has_words() -> None:
    """Each has a code of its own, and a person who is refused is told in words."""
    refusals = list(_refusals())
    assert len({one.code for one in refusals}) == len(refusals) > 5
    for one in refusals:
        assert f"refusal-{one.code}" in written(), one.__name__


def test_every_misunderstanding_has_words() -> None:
    """Whatever was expected can be said, with the facts that come with it."""
    codes = _expectations()
    assert len(codes) > 5
    for code, facts in codes.items():
        assert f"expected-{code}" in written(), code
        assert written()[f"expected-{code}"] <= facts, code


def test_every_kind_of_question_has_a_hint() -> None:
    """After several misses there is more to say, whatever the kind."""
    for kind in Kind:
        assert f"hint-{_spelt(kind)}" in written(), kind


def _named() -> set[str]:
    return {f"{start}{_spelt(name)}" for start, names in BY_NAME.items() for name in names}


def _refusals() -> Iterator[type[DomainError]]:
    """Yield every refusal that a person may meet; what was misunderstood has its own words."""
    for module in modules("domain", "services"):
        importlib.import_module(module.place.removesuffix(".py").replace("/", "."))
    waiting: list[type[DomainError]] = [DomainError]
    while waiting:
        one = waiting.pop()
        waiting += one.__subclasses__()
        if not issubclass(one, Misunderstood):
            yield one


def _expectations() -> dict[str, frozenset[str]]:
    """Give each code of `Misunderstood` with the facts that come with it wherever it is raised."""
    found: dict[str, frozenset[str]] = {}
    for module in modules("domain", "handlers", "locales", "services"):
        for call in calls(module, "Misunderstood"):
            facts = frozenset(str(one.arg) for one in call.keywords)
            for code in _codes(call.args[0]):
                found[code] = found.get(code, facts) & facts
    return found


def _codes(what: ast.expr) -> list[str]:
    """Read a code; one that is no literal is the kind of a question that has options."""
    words = words_of(what)
    return [_spelt(one) for one in ([words] if words else _KINDS_WITH_OPTIONS)]


_KINDS_WITH_OPTIONS = (
    *(Kind.CHOICE, Kind.SCALE, Kind.YES_NO),
    *(Kind.MANY, Kind.RANK, Kind.PEOPLE),
)


def _complaints() -> Iterator[str]:
    """Yield the codes of all that can be wrong with a file: pydantic's, the rules', the reader's.

    The rules of the domain and the reader spell theirs as literals.
    """
    yield from get_args(ErrorType)
    for module in modules("domain", "locales"):
        yield from (
            node.value
            for node in ast.walk(module.tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        )


def _spelt(code: str) -> str:
    return code.replace("_", "-")
