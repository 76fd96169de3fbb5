"""Reviews: the page that shows all answers before they are sent off."""

from collections.abc import Iterator, Sequence
from typing import Final

from domain.html import Html, joined
from domain.letters import Button, Rows, Screen
from domain.questions import Question
from domain.sittings import Sitting
from domain.takes import may_leave
from handlers import choices, times
from handlers.answers import in_words, shortened
from handlers.taps import Tap
from locales.texts import Texts

A_PAGE: Final = 6
_LONGEST_QUESTION: Final = 70
_LONGEST_ANSWER: Final = 80


def screen(sitting: Sitting, texts: Texts, *, lead: Html, leaf: int) -> Screen:
    """Draw one page of answers, a button to change each, and the button that sends them off."""
    count = max(-(-len(sitting.asked) // A_PAGE), 1)
    leaf = min(leaf, count - 1)
    numbered = list(enumerate(sitting.asked, start=1))[leaf * A_PAGE : (leaf + 1) * A_PAGE]
    said = lines(sitting, numbered, texts)
    text = joined(lead, texts.say("check-answers"), *said, texts.say("how-to-change"))
    return Screen(text, _rows(sitting, numbered, texts, leaf, count))


def lines(
    sitting: Sitting, numbered: Sequence[tuple[int, Question]], texts: Texts
) -> Iterator[Html]:
    """Say the answers, each group of a repeated section under whom or what it is about."""
    above = ""
    for number, question in numbered:
        below = times.title(sitting, question, texts) if times.is_one(question) else ""
        if below and below != above:
            yield texts.say("answers-of-time", title=below)
        above = below
        yield _line(number, question, sitting, texts)


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
    turning = choices.leaves(sitting, words, leaf, count)
    return (changes, *turning, (submit,), *_leaving(sitting, texts), (back, pause))


def _leaving(sitting: Sitting, texts: Texts) -> Rows:
    """Offer to leave the answers that were sent before as they were."""
    if not may_leave(sitting.interview, sitting.questionnaire):
        return ()
    leave = Tap("sent", "leave", sitting.interview.id)
    return ((Button(texts.label("button-leave-answers"), str(leave)),),)
