"""Sheets: answers that travel inside buttons until they are sent off, for nobody keeps them.

A sheet is one number. Every question is a digit of it with as many values as it has answers and
one more for none, so all answers together take a few letters, and the number of any button can be
read back into answers or is none at all.
"""

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import reduce
from typing import Final

from domain.answers import Value, chosen
from domain.questionnaires import Questionnaire
from domain.questions import Kind, Question

ROOM: Final = 24
"""How many letters of a button are left for answers."""
TOKEN: Final = 8
"""Letters drawn by lot for each sheet, so that it is sent off once: some 41 bits."""
_MARK: Final = 7
"""Letters that prove that a sheet was handed out by its link: some 36 bits."""
LETTERS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE: Final = len(LETTERS)
_BY_BUTTONS: Final = frozenset({Kind.CHOICE, Kind.YES_NO, Kind.SCALE, Kind.MANY})


def is_open_to_all(questionnaire: Questionnaire) -> bool:
    """Whether whoever has a link could answer it by buttons alone, and without being known."""
    questions = questionnaire.questions
    is_plain = all(one.kind in _BY_BUTTONS and not one.forms for one in questions)
    repeats = any(one.repeat is not None for one in questionnaire.sections)
    if not questionnaire.anonymous or not is_plain or repeats:
        return False
    fullest = reduce(lambda product, one: product * _values(one), questions, 1) - 1
    return len(in_letters(fullest)) <= ROOM


def spelt(questions: Sequence[Question], given: Mapping[str, Value]) -> str:
    """Spell answers in letters that a button carries."""
    number = 0
    for question in reversed(questions):
        number = number * _values(question) + _digit(question, given.get(question.id))
    return in_letters(number)


def read(questions: Sequence[Question], letters: str) -> Mapping[str, Value] | None:
    """Read answers back; None: the letters stand for no sheet of these questions."""
    if not 0 < len(letters) <= ROOM or not set(letters) <= set(LETTERS):
        return None
    number, given = int(letters, _BASE), dict[str, Value]()
    for question in questions:
        number, digit = divmod(number, _values(question))
        if digit:
            given[question.id] = _value(question, digit)
    return given if number == 0 else None


def mark(link_hash: str, wave_id: int, token: str, day: date) -> str:
    """Give the letters that prove that a sheet was handed out on a day by the link of a wave."""
    said = f"{wave_id}:{token}:{day.isoformat()}".encode()
    digest = hmac.new(link_hash.encode(), said, hashlib.sha256).digest()
    return in_letters(int.from_bytes(digest, "big") % _BASE**_MARK).rjust(_MARK, "0")


def stub_of(link_hash: str, wave_id: int, letters: str, today: date) -> str | None:
    """Give what the buttons of a sheet begin with, if it is of today or yesterday; else None."""
    token, said = letters[:TOKEN], letters[TOKEN : TOKEN + _MARK]
    days = (today, today - timedelta(days=1))
    known = (mark(link_hash, wave_id, token, day) for day in days)
    return token + said if any(hmac.compare_digest(one, said) for one in known) else None


def token_in(letters: str) -> str:
    """Give the part of a button's letters that says which sheet it is."""
    return letters[:TOKEN]


def answers_in(letters: str) -> str:
    """Give the part of a button's letters that holds the answers."""
    return letters[TOKEN + _MARK :]


def in_letters(number: int) -> str:
    """Spell a number in digits and small letters."""
    letters = ""
    while number:
        number, last = divmod(number, _BASE)
        letters = LETTERS[last] + letters
    return letters or LETTERS[0]


def _values(question: Question) -> int:
    """Say how many values the digit of a question has."""
    count = len(question.option_ids)
    return 2**count if question.kind is Kind.MANY else count + 1


def _digit(question: Question, value: Value) -> int:
    ids = question.option_ids
    if question.kind is Kind.MANY:
        ticked = chosen(value)
        return sum(2**at for at, one in enumerate(ids) if one in ticked)
    return 0 if value is None else ids.index(str(value)) + 1


def _value(question: Question, digit: int) -> Value:
    ids = question.option_ids
    if question.kind is Kind.MANY:
        return tuple(one for at, one in enumerate(ids) if digit & 2**at)
    return int(ids[digit - 1]) if question.kind is Kind.SCALE else ids[digit - 1]
