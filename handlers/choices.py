"""Choices: the buttons under a question: its options, and the ways on from here."""

from typing import Final

from domain.letters import Button, Rows
from domain.questions import Kind, Question
from domain.refusals import Misunderstood
from domain.sittings import Sitting
from handlers.answers import option_label
from handlers.taps import Tap
from locales.options import people_named
from locales.texts import Texts
from locales.vocabulary import vocabulary

A_PAGE: Final = 8
"""How many options a person looks through at once."""

_SHARE_A_ROW: Final = 12
"""Labels up to this long may stand two in a row; longer ones are cut on telephones."""

_MARKS_A_ROW: Final = 5


def rows(
    sitting: Sitting,
    question: Question,
    texts: Texts,
    leaf: int,
    missed: Misunderstood | None = None,
) -> Rows:
    """Draw all buttons of a question; of people, those whom the typed words may have meant."""
    if missed is not None and missed.expected == "several":
        options = _meant(sitting, question, texts, str(missed.facts["typed"]))
    else:
        options = _options(sitting, question, texts, leaf)
    return (*options, *_ways(sitting, question, texts))


def tap(sitting: Sitting, deed: str, arg: str = "") -> str:
    """Spell the command behind a button of this page."""
    return str(Tap("interview", deed, sitting.interview.id, sitting.interview.rev, arg))


def leaves(sitting: Sitting, words: tuple[str, str], leaf: int, count: int) -> Rows:
    """Draw the row that turns to the page before and to the one after, in words for each."""
    before = Button(words[0], tap(sitting, "leaf", str(leaf - 1)))
    after = Button(words[1], tap(sitting, "leaf", str(leaf + 1)))
    row = (*((before,) if leaf > 0 else ()), *((after,) if leaf < count - 1 else ()))
    return (row,) if row else ()


def _meant(sitting: Sitting, question: Question, texts: Texts, typed: str) -> Rows:
    """Draw those who fit the words, and the way back to everybody."""
    found = people_named(question, typed, vocabulary(texts.language))[:A_PAGE]
    everybody = Button(texts.label("button-everybody"), tap(sitting, "leaf", "0"))
    return (*((_mark(sitting, question, one, texts),) for one in found), (everybody,))


def _options(sitting: Sitting, question: Question, texts: Texts, leaf: int) -> Rows:
    ids = question.option_ids
    if question.kind is Kind.SCALE:
        return _in_rows([_answer(sitting, question, one, texts) for one in ids], _MARKS_A_ROW)
    last = max(len(ids) - 1, 0) // A_PAGE
    leaf = min(leaf, last)
    page = ids[leaf * A_PAGE : (leaf + 1) * A_PAGE]
    draw = _mark if question.is_ticked else _answer
    buttons = [draw(sitting, question, one, texts) for one in page]
    is_short = len(ids) <= len(("yes", "no")) * 2 and not question.is_ticked
    fits = is_short and all(len(button.label) <= _SHARE_A_ROW for button in buttons)
    words = (texts.label("options-before"), texts.label("options-after"))
    turning = leaves(sitting, words, leaf, last + 1)
    return (*_in_rows(buttons, 2 if fits else 1), *turning)


def _answer(sitting: Sitting, question: Question, option: str, texts: Texts) -> Button:
    return Button(option_label(question, option, texts), tap(sitting, "answer", option))


def _mark(sitting: Sitting, question: Question, option: str, texts: Texts) -> Button:
    label = option_label(question, option, texts)
    if option in sitting.ticked:
        place = sitting.ticked.index(option) + 1
        words = (
            texts.label("ranked", place=place, label=label)
            if question.is_ranked
            else texts.label("ticked", label=label)
        )
        return Button(words, tap(sitting, "untick", option))
    return Button(label, tap(sitting, "tick", option))


def _ways(sitting: Sitting, question: Question, texts: Texts) -> Rows:
    """Draw what leads on: done, keep, skip; and the row with back and pause."""
    on = []
    ticked = len(sitting.ticked)
    if sitting.counted is not None:
        confirm = tap(sitting, "answer", str(sitting.counted))
        on.append(Button(texts.label("button-confirm"), confirm))
    if question.is_ticked and ticked:
        on.append(Button(texts.label("button-done", count=str(ticked)), tap(sitting, "done")))
    if question.id in sitting.interview.answers:
        on.append(Button(texts.label("button-keep"), tap(sitting, "keep")))
    elif not question.required:
        on.append(Button(texts.label("button-skip"), tap(sitting, "skip")))
    return (*((one,) for one in on), _leaving(sitting, question, texts))


def _leaving(sitting: Sitting, question: Question, texts: Texts) -> tuple[Button, ...]:
    pause = Button(texts.label("button-pause"), tap(sitting, "pause"))
    if sitting.asked[0].id == question.id:
        return (pause,)
    return (Button(texts.label("button-back"), tap(sitting, "back")), pause)


def _in_rows(buttons: list[Button], width: int) -> Rows:
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))
