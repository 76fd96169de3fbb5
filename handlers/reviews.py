"""Reviews: the page that shows all answers before they are sent off."""

from collections.abc import Sequence
from typing import Final

from domain.html import Html, joined
from domain.letters import Button, Rows, Screen
from domain.questions import Question
from domain.sittings import Sitting
from handlers import choices
from handlers.answers import in_words, shortened
from locales.texts import Texts

A_PAGE: Final = 6
_LONGEST_QUESTION: Final = 70
_LONGEST_ANSWER: Final = 80


def screen(sitting: Sitting, texts: Texts, *, lead: Html, leaf: int) -> Screen:
    """Draw one page of answers, a button to change each, and the button that sends them off."""
    count = -(-len(sitting.asked) // A_PAGE)
    leaf = min(leaf, count - 1)
    numbered = list(enumerate(sitting.asked, start=1))[leaf * A_PAGE : (leaf + 1) * A_PAGE]
    lines = [_line(number, question, sitting, texts) for number, question in numbered]
    text = joined(lead, texts.say("check-answers"), *lines, texts.say("how-to-change"))
    return Screen(text, _rows(sitting, numbered, texts, leaf, count))


def _line(number: int, question: Question, sitting: Sitting, texts: Texts) -> Html:
    answer = in_words(question, sitting.interview.answers.get(question.id), texts)
    return texts.say(
        "answer-line",
        number=str(number),
        question=shortened(question.text, _LONGEST_QUESTION),
        answer=shortened(answer, _LONGEST_ANSWER),
    )


def _rows(
    sitting: Sitting,
    numbered: Sequence[tuple[int, Question]],
    texts: Texts,
    leaf: int,
    count: int,
) -> Rows:
    changes = tuple(
        Button(str(number), choices.tap(sitting, "change", question.id))
        for number, question in numbered
    )
    submit = Button(texts.label("button-submit"), choices.tap(sitting, "submit"))
    back = Button(texts.label("button-back"), choices.tap(sitting, "back"))
    pause = Button(texts.label("button-pause"), choices.tap(sitting, "pause"))
    words = (texts.label("answers-before"), texts.label("answers-after"))
    return (changes, *choices.leaves(sitting, words, leaf, count), (submit,), (back, pause))
