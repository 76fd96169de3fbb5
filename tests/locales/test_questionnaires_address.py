"""How questionnaires speak to those who read them: pupils, adults, or both at once."""

import re
from collections.abc import Iterator
from typing import Final

import pytest

from domain.people import Form, Role
from domain.questionnaires import Questionnaire
from locales.library import read_library

SHIPPED: Final = tuple(read_library().current.values())
OF_PUPILS: Final = frozenset({Form.PEER, Form.STUDENT, Form.EMPLOYER, Form.TEACHER_PUPIL})
"""The forms whose mentees go to school."""

TO_A_CHILD: Final = re.compile(
    r"\b(ты|теб[яе]|тобо[йю]|тво\w+|напиши|пиши|отметь|выбери|расскажи|\w+[иеё]шь(ся)?)\b"
)
TO_AN_ADULT: Final = re.compile(r"\b(вы|вас|вами?|ваш\w*|\w+([йьи]те|ёте|[йьеи]тесь))\b")


@pytest.fixture(params=SHIPPED, ids=lambda paper: str(paper.id))
def paper(request: pytest.FixtureRequest) -> Questionnaire:
    """Give each shipped questionnaire in turn."""
    found: Questionnaire = request.param
    return found


def _seen(paper: Questionnaire, form: Form) -> Iterator[str]:
    """Yield every text of a questionnaire that somebody of a form can see."""
    asked = paper.for_form(form)
    used = {one.section for one in asked}
    yield from (paper.title, paper.thanks)
    yield from (one.title for one in paper.sections if one.id in used)
    for one in asked:
        yield from filter(None, (one.text, one.help, one.wrong, one.low, one.high))
        yield from (option.text for option in one.options)


def _wrong(paper: Questionnaire, form: Form) -> list[re.Pattern[str]]:
    """Name the ways of speaking that would be wrong for some reader of a questionnaire."""
    pupils = Role.MENTEE in paper.who and form in OF_PUPILS
    adults = Role.MENTEE in paper.who and form in {Form.TEACHER, Form.EMPLOYER_STUDENT}
    if Role.MENTOR in paper.who:
        pupils, adults = pupils or form is Form.PEER, adults or form is not Form.PEER
    adults = adults or bool(set(paper.who) - {Role.MENTEE, Role.MENTOR})
    return [*([TO_AN_ADULT] if pupils else []), *([TO_A_CHILD] if adults else [])]


@pytest.mark.parametrize("form", Form)
def test_nobody_is_spoken_to_as_somebody_else(paper: Questionnaire, form: Form) -> None:
    """A pupil hears no polite plural, an adult hears nothing said to a child."""
    for wrong in _wrong(paper, form):
        assert [words for words in _seen(paper, form) if wrong.search(words.casefold())] == []


def test_words_to_a_pupil_and_to_a_teacher_are_told_apart() -> None:
    """Polite and plain speech show in verbs as well as in pronouns."""
    polite, plain = ("чего вы ждёте", "ответьте", "хотите"), ("твоём", "по-твоему", "чего ждёшь")
    assert [bool(TO_AN_ADULT.search(one)) for one in polite + plain] == [True] * 3 + [False] * 3
    assert [bool(TO_A_CHILD.search(one)) for one in polite + plain] == [False] * 3 + [True] * 3
