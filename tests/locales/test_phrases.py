"""What every file of phrases must keep to; it names the file and the line that does not."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast, visitor

from domain.refusals import Misunderstood
from locales.texts import HERE, PhraseMissing, languages, texts_for

_TAG = re.compile(r"<(/?)([a-z-]*)[^<>]*>")
_TAGS = {"b", "i", "u", "s", "a", "code", "blockquote"}
_CYRILLIC = re.compile(r"[\u0400-\u04FF]")
_NOISE = re.compile(
    r"!|[\u2600-\u26FF\u2705\u2728\u274C\u2753-\u2757\u2764\uFE0F\U0001F000-\U0001FBFF]"
)
"""Exclamation marks and emoji; a plain tick or an arrow is neither."""

_MOST = {
    "button-is-old": 200,
    "button-": 40,
    "door-": 40,
    "command-": 40,
    "refusal-": 200,
    "expected-": 200,
}
"""How many characters a phrase may have, by how its key begins: a button is read at a glance,
and a line over the chat has no more room; one of these lines speaks of buttons."""

_A_SCREEN = 600
_FOR_AUTHORS = ("check-", "diagnosis-", "preview-", "settings-", "start-")
"""How keys begin that are read by whoever writes files or runs the bot, in Russian only."""

_THE_SAME = {"language-en", "language-ru", "pair-code"}
"""Said alike in every language: each language names itself, and a code is a code."""

Phrases = dict[str, tuple[str, ast.Message | ast.Term]]


class _Facts(visitor.Visitor):
    """Collects the facts a phrase speaks of."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the visitor calls it so
        """Note one fact."""
        self.names.add(node.id.name)


def _facts(phrase: ast.Message | ast.Term) -> set[str]:
    """List what a phrase speaks of; how somebody is addressed differs between languages."""
    found = _Facts()
    found.visit(phrase)
    return found.names - {"address"}


def _longest(pattern: ast.Pattern | None) -> int:
    """Count the characters of a phrase without facts, where it branches those of the longest."""
    return sum(map(_size, pattern.elements)) if pattern else 0


def _size(element: ast.TextElement | ast.Placeable) -> int:
    if isinstance(element, ast.TextElement):
        return len(element.value)
    if isinstance(element.expression, ast.SelectExpression):
        return max(_longest(one.value) for one in element.expression.variants)
    return 0


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


def _untranslated(root: Path) -> list[str]:
    """Say which phrases that people see are not in English, or only half."""
    english, _ = _read(root / "en")
    russian, _ = _read(root / "ru")
    left = [
        f"{place}: {key} has no English"
        for key, (place, _) in russian.items()
        if not key.startswith(_FOR_AUTHORS) and key not in english.keys() | _THE_SAME
    ]
    files = sorted((root / "en").glob("*.ftl"))
    return left + [
        f"{path.name}:{number}: {line}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if _CYRILLIC.search(line)
    ]


def _loud(folder: Path) -> list[str]:
    """Say which phrases of a language shout or do not fit where they are shown."""
    complaints = []
    for key, (place, phrase) in _read(folder)[0].items():
        words = (folder / place.partition(":")[0]).read_text(encoding="utf-8")
        if _NOISE.search(words[_span(phrase).start : _span(phrase).end]):
            complaints.append(f"{place}: {key} shouts")
        most = next((most for start, most in _MOST.items() if key.startswith(start)), _A_SCREEN)
        if _longest(phrase.value) > most and not key.startswith(_FOR_AUTHORS):
            complaints.append(f"{place}: {key} has more than {most} characters")
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


def test_whatever_people_see_is_said_in_english() -> None:
    """No screen is half Russian, but for what the questionnaires and programmes say."""
    assert _untranslated(HERE) == []


@pytest.mark.parametrize("language", sorted(languages()))
def test_phrases_are_calm_and_short(language: str) -> None:
    """No exclamation marks, no emoji, and whatever is shown fits where it is shown."""
    assert _loud(HERE / language) == []


def test_what_is_loud_or_untranslated_is_seen(tmp_path: Path) -> None:
    """Each planted fault is named with its file and line; the longest branch counts."""
    long = "ж" * 41
    branches = f"{{ $n ->\n    [one] {long}\n   *[other] ж\n }}"
    for language, words in {
        "ru": f"a = Ура!\nb = 👍\nbutton-c = {branches}\nd = ✓ {long}\ndoor-e = {{ $who }}\n",
        "en": f"a = Hooray\nb = Ура\nbutton-c = c\nd = {'d' * 601}\n",
    }.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "x.ftl").write_text(words, encoding="utf-8")
    assert _untranslated(tmp_path) == ["x.ftl:8: door-e has no English", "x.ftl:2: b = Ура"]
    assert _loud(tmp_path / "en") == ["x.ftl:4: d has more than 600 characters"]
    assert _loud(tmp_path / "ru") == [
        "x.ftl:1: a shouts",
        "x.ftl:2: b shouts",
        "x.ftl:3: button-c has more than 40 characters",
    ]


def test_every_language_can_speak() -> None:
    """A folder with phrases is a language that a person may get."""
    assert {"en", "ru"} <= languages()
    for language in languages():
        assert texts_for(language).language == language


@pytest.mark.parametrize("language", sorted(languages()))
def test_every_misunderstanding_has_words(language: str) -> None:
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
            said = texts_for(language).say(
                f"expected-{refusal.expected.replace('_', '-')}", **facts
            )
        except PhraseMissing as fault:
            raise AssertionError(refusal.expected) from fault
        assert said.endswith((".", ")"))
        assert len(said) <= 200, "a toast has no more room"
