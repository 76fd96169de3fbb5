"""Options: which of the listed answers somebody's words name."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from domain.questions import Question
from locales.vocabulary import Vocabulary

Labels = Mapping[str, str]
"""The words of each option by its id, reduced to what is compared."""

_BETWEEN: Final = re.compile(r"[,;\n]")
_PLACE: Final = re.compile(r"[0-9]{1,3}")
_PLACES: Final = re.compile(r"[0-9]{1,3}(?: [0-9]{1,3})+")
_LETTERS: Final = 2
"""So many letters of a name are worth looking for."""
_TELLING: Final = 3
"""So many letters of an unfinished word tell which word it will be; fewer are a guess."""


def one_option(question: Question, words: str, known: Vocabulary) -> str | None:
    """Find the option whose words these are or begin with these, or which has this place.

    None if no option is meant, or more than one could be.
    """
    labels = {option.id: known.plain(option.text) for option in question.options}
    return _named(labels, known.plain(words))


def some_options(question: Question, words: str, known: Vocabulary) -> tuple[str, ...] | None:
    """Find the options named one after another; None if any part of the words names none."""
    cut = {option.id: _parts(option.text, known) for option in question.options}
    labels = {key: " ".join(parts) for key, parts in cut.items()}
    longest = max(len(parts) for parts in cut.values())
    found, rest = [], _parts(words, known)
    while rest:
        size, option = _first(labels, rest[:longest])
        if option is None:
            return None
        found.append(option)
        rest = rest[size:]
    return tuple(found)


def people_named(question: Question, words: str, known: Vocabulary) -> tuple[str, ...]:
    """Find everybody in the list whose name the words may be, a part of one or only its beginning.

    A family name fits the initial that is shown of it, if the words fit nobody more closely.
    """
    typed = known.plain(words)
    if len(typed) < _LETTERS:
        return ()
    labels = {option.id: known.plain(option.text) for option in question.options}
    ways = (_is_whole, _is_begun, _is_initial, _is_within)
    hits = ([key for key, label in labels.items() if fits(label, typed)] for fits in ways)
    return tuple(next(filter(None, hits), ()))


def people_parts(words: str, known: Vocabulary) -> Sequence[str]:
    """Cut words into the names of several people."""
    return _parts(words, known)


def _is_whole(label: str, typed: str) -> bool:
    return label == typed


def _is_begun(label: str, typed: str) -> bool:
    return all(any(word.startswith(part) for word in label.split()) for part in typed.split())


def _is_initial(label: str, typed: str) -> bool:
    initials = [word for word in label.split() if len(word) == 1]
    return all(
        any(word.startswith(part) for word in label.split()) or part[:1] in initials
        for part in typed.split()
    )


def _is_within(label: str, typed: str) -> bool:
    return typed in label


def _first(labels: Labels, parts: Sequence[str]) -> tuple[int, str | None]:
    """Find the option the parts begin with, and how many it takes, as a label may have commas."""
    for size in range(len(parts), 0, -1):
        option = _named(labels, " ".join(parts[:size]))
        if option is not None:
            return size, option
    return 0, None


def _named(labels: Labels, typed: str) -> str | None:
    exact = [key for key, label in labels.items() if label == typed]
    begun = [key for key, label in labels.items() if _begins(label, typed)]
    for found in (exact, begun):
        if len(found) == 1:
            return found[0]
    return _at_place(labels, typed)


def _begins(label: str, typed: str) -> bool:
    whole_word = label.startswith(f"{typed} ") and bool(typed)
    return whole_word or (label.startswith(typed) and len(typed) >= _TELLING)


def _at_place(labels: Labels, typed: str) -> str | None:
    """Read a number as a place in the list, unless a label begins with a number itself."""
    if not _PLACE.fullmatch(typed) or any(label[:1].isdigit() for label in labels.values()):
        return None
    place = int(typed)
    return list(labels)[place - 1] if 1 <= place <= len(labels) else None


def _parts(words: str, known: Vocabulary) -> Sequence[str]:
    """Cut words at commas, at words that join, and between numbers that stand alone."""
    joining = "|".join(re.escape(word) for word in known.joining)
    lines = (known.plain(line) for line in _BETWEEN.split(words))
    parts = [part.strip() for line in lines for part in re.split(rf"\b(?:{joining})\b", line)]
    return [
        one
        for part in parts
        for one in (part.split() if _PLACES.fullmatch(part) else [part])
        if one
    ]
