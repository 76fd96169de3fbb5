"""What every file of phrases must keep to; it names the file and the line that does not."""

import re
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import FluentParser, ast, visitor

from domain.questions import Kind
from domain.refusals import Misunderstood
from locales.texts import HERE, PhraseMissing, languages, texts_for

_TAG = re.compile(r"<(/?)([a-z-]*)[^<>]*>")
_TAGS = {"b", "i", "u", "s", "a", "code", "blockquote"}
Phrases = dict[str, tuple[str, ast.Message | ast.Term]]


class _Facts(visitor.Visitor):
    """Collects the facts a phrase speaks of."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the visitor calls it so
        """Note one fact."""
        self.names.add(node.id.name)


def _facts(phrase: ast.Message | ast.Term) -> set[str]:
    found = _Facts()
    found.visit(phrase)
    return found.names


def _span(entry: ast.SyntaxNode) -> ast.Span:
    assert entry.span is not None, "the parser was asked for spans"
    return entry.span


def _read(folder: Path) -> tuple[Phrases, list[str]]:
    """Read all phrases of a language, and what is wrong with their files."""
    phrases: Phrases = {}
    complaints = []
    for path in sorted(folder.glob("*.ftl")):
        written = path.read_text(encoding="utf-8")
        for entry in FluentParser(with_spans=True).parse(written).body:
            place = f"{path.name}:{written.count(chr(10), 0, _span(entry).start) + 1}"
            if isinstance(entry, ast.Junk):
                complaints.append(f"{place}: {entry.annotations[0].message}")
            elif isinstance(entry, ast.Message | ast.Term):
                key = f"{'-' * isinstance(entry, ast.Term)}{entry.id.name}"
                if key in phrases:
                    complaints.append(f"{place}: {key} was said in {phrases[key][0]}")
                phrases.setdefault(key, (place, entry))
    return phrases, complaints


def _open_tags(words: str) -> Iterator[str]:
    """Yield the tags that Telegram would not accept."""
    stack: list[str] = []
    for closing, name in _TAG.findall(words):
        if name not in _TAGS or (closing and (not stack or stack.pop() != name)):
            yield name
        elif not closing:
            stack.append(name)
    yield from stack


def _complaints(root: Path) -> list[str]:
    """Say all that is wrong with the phrases of a tree of languages."""
    russian, complaints = _read(root / "ru")
    for folder in sorted({path.parent for path in root.glob("*/*.ftl")}):
        phrases, found = _read(folder) if folder.name != "ru" else (russian, [])
        complaints += found
        for key, (place, phrase) in phrases.items():
            if key not in russian:
                complaints.append(f"{place}: {key} has no Russian")
            elif _facts(phrase) != _facts(russian[key][1]):
                complaints.append(f"{place}: {key} speaks of other facts than the Russian")
            words = (folder / place.partition(":")[0]).read_text(encoding="utf-8")
            words = words[_span(phrase).start : _span(phrase).end]
            complaints += [f"{place}: {key} leaves <{tag}>" for tag in _open_tags(words)]
    return complaints


def test_phrases_are_in_order() -> None:
    """No junk, no key twice, no translation without an original or of other facts."""
    assert _complaints(HERE) == []


def test_the_lint_sees_each_fault(tmp_path: Path) -> None:
    """Each planted fault is named with its file and line."""
    for language, words in {
        "ru": "a = Да\nb = { $name }\na = Нет\nc = <b>жирно\njunk\n",
        "en": "b = { $nmae }\nd = Only here\n",
    }.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "x.ftl").write_text(words, encoding="utf-8")
    assert [one.partition(" (")[0] for one in sorted(_complaints(tmp_path))] == [
        "x.ftl:1: b speaks of other facts than the Russian",
        "x.ftl:2: d has no Russian",
        "x.ftl:3: a was said in x.ftl:1",
        "x.ftl:4: c leaves <b>",
        'x.ftl:5: Expected token: "="',
    ]


def test_every_language_can_speak() -> None:
    """A folder with phrases is a language that a person may get."""
    assert "ru" in languages()
    for language in languages():
        assert texts_for(language).language == language


def test_every_kind_of_question_has_a_hint() -> None:
    """After a third miss there is something to say, whatever the kind."""
    for kind in Kind:
        assert texts_for("ru").say(f"hint-{kind.replace('_', '-')}")


def test_every_misunderstanding_has_words() -> None:
    """The phrase needs no more facts than the refusal brings."""
    bounds = {"least": 1, "most": 10}
    for refusal in (
        Misunderstood("required"),
        Misunderstood("text"),
        Misunderstood("shorter", length=3001, most=3000),
        Misunderstood("longer", least=3),
        Misunderstood("pattern"),
        Misunderstood("number", **bounds),
        Misunderstood("date"),
        Misunderstood("choice", **bounds),
        Misunderstood("many"),
        Misunderstood("scale", **bounds),
        Misunderstood("yes_no", **bounds),
    ):
        facts = {name: fact for name, fact in refusal.facts.items() if isinstance(fact, int)}
        try:
            said = texts_for("ru").say(f"expected-{refusal.expected.replace('_', '-')}", **facts)
        except PhraseMissing as fault:
            raise AssertionError(refusal.expected) from fault
        assert said.endswith((".", ")"))
        assert len(said) <= 200, "a toast has no more room"
