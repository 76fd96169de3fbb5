"""Reading: what a person typed, as the value a question wants.

What cannot be read is handed on as nothing at all, so that `domain.answers.fitting` alone decides
what is an answer and what is said of the rest.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Final

from domain.answers import Value, fitting
from domain.questions import Kind, Question
from domain.refusals import Misunderstood
from locales.options import one_option, people_named, people_parts, some_options
from locales.vocabulary import Vocabulary, vocabulary

_UNREAD: Final = ""
_DAY: Final = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_MARK: Final = re.compile(r"[0-9]{1,3}")
_NUMBER: Final = re.compile(r"[-+]?[0-9]{1,15}(?:\.[0-9]{1,6})?")
_THOUSANDS: Final = re.compile(r"(?<=[0-9])\s(?=[0-9]{3}(?![0-9]))")
_STEM: Final = 4
"""So many letters of a unit stay the same in all its endings."""
_AROUND: Final = ".,!?;:()\"'«»\N{VARIATION SELECTOR-16}\N{COMBINING ENCLOSING KEYCAP}"


def read(question: Question, words: str, language: str) -> Value:
    """Read typed words as an answer to the question.

    Raises:
        Misunderstood: the words are no answer to it.
    """
    return fitting(question, _READERS[question.kind](question, words, vocabulary(language)))


def read_people(question: Question, words: str, language: str) -> tuple[str, ...]:
    """Read typed words as people of the list.

    Raises:
        Misunderstood: they name nobody, or may name several at once.
    """
    return _people(question, words, vocabulary(language))


def read_day(words: str, language: str) -> date:
    """Read typed words as a day.

    Raises:
        Misunderstood: they are none.
    """
    typed = _date(None, words, vocabulary(language))
    try:
        return date.fromisoformat(str(typed))
    except ValueError:
        raise Misunderstood("date") from None


def _text(_question: Question, words: str, _known: Vocabulary) -> Value:
    return words


def _choice(question: Question, words: str, known: Vocabulary) -> Value:
    return one_option(question, words, known) or _UNREAD


def _many(question: Question, words: str, known: Vocabulary) -> Value:
    return some_options(question, words, known) or _UNREAD


def _people(question: Question, words: str, known: Vocabulary) -> tuple[str, ...]:
    """Read names; each must be one person's."""
    named: list[str] = []
    for part in people_parts(words, known):
        found = people_named(question, part, known)
        if not found:
            raise Misunderstood("people")
        if len(found) > 1:
            raise Misunderstood("several", typed=part)
        named += found
    if not named:
        raise Misunderstood("people")
    return tuple(named)


def _yes_no(_question: Question, words: str, known: Vocabulary) -> Value:
    typed = known.plain(words)
    if typed in known.yes:
        return "yes"
    return "no" if typed in known.no else _UNREAD


def _scale(question: Question, words: str, known: Vocabulary) -> Value:
    match _pieces(words.replace("/", " / "), known):
        case [mark]:
            pass
        case [mark, between, most] if between in known.out_of and most == str(question.most):
            pass
        case _:
            return _UNREAD
    return int(mark) if _MARK.fullmatch(mark) else _UNREAD


def _number(question: Question, words: str, known: Vocabulary) -> Value:
    pieces = _without_unit(_pieces(words, known), question.unit, known)
    if len(pieces) != 1 or not _NUMBER.fullmatch(pieces[0]):
        return _UNREAD
    number = float(pieces[0])
    return int(number) if number.is_integer() else number


def _date(_question: Question | None, words: str, known: Vocabulary) -> Value:
    pieces = [one for one in known.plain(words).split() if one not in known.idle]
    if len(pieces) != len(("day", "month", "year")):
        return _UNREAD
    year_first = pieces[0].isdigit() and len(pieces[0]) == len("2012")
    day, month, year = reversed(pieces) if year_first else pieces
    typed = f"{year}-{known.months.get(month, month):0>2}-{day:0>2}"
    return typed if _DAY.fullmatch(typed) else _UNREAD


def _pieces(words: str, known: Vocabulary) -> list[str]:
    """Cut words into numbers and what stands between them, leaving out what means nothing."""
    typed = unicodedata.normalize("NFC", words).casefold().translate(known.alike)
    typed = _THOUSANDS.sub("", typed.replace("\N{MINUS SIGN}", "-").replace(",", "."))
    pieces = [piece.strip(_AROUND) for piece in typed.split()]
    return [known.numbers.get(one, one) for one in pieces if one and one not in known.idle]


def _without_unit(pieces: list[str], unit: str | None, known: Vocabulary) -> list[str]:
    """Leave out the unit of a number, whatever its ending: meetings, meeting; it may be a sign."""
    if unit is None:
        return pieces
    sign = unit.casefold().strip()
    stems = [word[:_STEM] for word in known.plain(unit).split() if word[:1].isalpha()]
    bare = [piece.removesuffix(sign) for piece in pieces]
    return [one for one in bare if one and not any(one.startswith(stem) for stem in stems)]


_READERS: Final[dict[Kind, Callable[[Question, str, Vocabulary], Value]]] = {
    Kind.TEXT: _text,
    Kind.CHOICE: _choice,
    Kind.MANY: _many,
    Kind.SCALE: _scale,
    Kind.YES_NO: _yes_no,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.RANK: _many,
    Kind.PEOPLE: _people,
    Kind.CONFIRM: _number,
}
