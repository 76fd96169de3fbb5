"""Proofs: the longest screens a questionnaire can make, measured as Telegram measures them."""

import html
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import Final

from domain.answers import Value, fitting
from domain.known import Known
from domain.letters import Screen
from domain.people import Form
from domain.questionnaires import Questionnaire
from domain.questions import Count, Crowd, Kind, Option, Question
from domain.refusals import Misunderstood
from domain.repeats import plain
from domain.samples import sample
from domain.sittings import Sitting
from domain.walks import after, answered, begun, walks
from handlers import questions, reviews
from handlers.choices import A_PAGE
from handlers.questions import MISSES_BEFORE_HINT
from locales.limits import BUTTONS, LIMITS, LONG, TAP
from locales.texts import ADULT, CHILD, FALLBACK, Texts, languages, texts_for

LARGEST: Final = 999_999_999
"""The largest number of an interview and of a revision that a button has room for."""

_EXPLAINED: Final = 4
"""How many questions are explained on one page after a test."""

_TAG: Final = re.compile(r"<[^>]*>")
_WORDS: Final = "w" * 3000
_SOME_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)
_CROWD: Final = tuple(
    Option.model_construct(id=f"p{LARGEST - one}", text="w" * 64) for one in range(A_PAGE + 1)
)
_EVERYBODY: Final = Known(
    people=dict.fromkeys(Crowd, _CROWD), counted=dict.fromkeys(Count, LARGEST)
)


@dataclass(frozen=True, slots=True)
class Excess:
    """What Telegram would refuse of the screens of a question: a code, and how much there is.

    `question` is None for the pages after the last question.
    """

    question: str | None
    code: str
    size: int = 0


def excesses(questionnaire: Questionnaire) -> list[Excess]:
    """Draw everything at its longest, and tell what is too long.

    What comes near the limit in the first language is drawn in every other way, too.
    """
    others = [texts_for(one, way) for one in sorted(languages()) for way in (ADULT, CHILD)]
    found: dict[tuple[str | None, str], Excess] = {}
    for question, draw in _scenes(questionnaire):
        sizes = _sizes(partial(draw, texts_for(FALLBACK)))
        if sizes[LONG] > LIMITS[LONG] // 2:
            for texts in others:
                sizes |= _sizes(partial(draw, texts))
        for code, most in LIMITS.items():
            known = found.get((question, code), Excess(question, code, most))
            if sizes[code] > known.size:
                found[question, code] = Excess(question, code, sizes[code])
    return list(found.values())


Scene = tuple[str | None, Callable[[Texts], Screen]]
"""The question a screen belongs to, and how it is drawn."""


def _scenes(questionnaire: Questionnaire) -> Iterator[Scene]:
    """Go every walk of every form that has something new, and stop at each question once."""
    seen: set[str] = set()
    for form in Form:
        if seen >= {one.id for one in questionnaire.for_form(form)}:
            continue
        for wishes in walks(questionnaire, form, _EVERYBODY):
            sitting = begun(questionnaire, form, _EVERYBODY)
            while (question := sitting.question) is not None:
                if plain(question.id) not in seen:
                    seen.add(plain(question.id))
                    yield from _at(sitting, question)
                sitting = after(sitting, answered(question, wishes, _WORDS))
            yield from _at_the_end(sitting)


def _at(sitting: Sitting, question: Question) -> Iterator[Scene]:
    """Stop at a question that was answered at length and then misunderstood again and again."""
    value = _longest(question)
    interview = replace(
        sitting.interview,
        answers={**sitting.interview.answers, question.id: value},
        ticked=value if isinstance(value, tuple) else (),
        misses=MISSES_BEFORE_HINT,
    )
    worst = _numbered(replace(sitting, interview=interview))
    for leaf in range(-(-max(len(question.option_ids), 1) // A_PAGE)):
        yield (
            plain(question.id),
            partial(_drawn, worst, missed=_missed(question), leaf=leaf),
        )


def _at_the_end(sitting: Sitting) -> Iterator[Scene]:
    """Look at the page of all answers, and at what is explained when points were lost."""
    if not sitting.asked:
        return
    last = _numbered(sitting)
    yield None, partial(_drawn, last, missed=None, leaf=0)
    explained = sorted(len(one.explain or "") for one in sitting.asked)[-_EXPLAINED:]
    if sum(explained) + len(sitting.questionnaire.thanks) > LIMITS[LONG] // 2:
        wrong = {**last.interview.answers, **{one.id: _worst(one) for one in sitting.asked}}
        sent = replace(last.interview, answers=wrong, submitted_at=_SOME_DAY)
        for leaf in range(-(-len(sitting.asked) // _EXPLAINED)):
            yield None, partial(_thanked, replace(last, interview=sent), leaf=leaf)


def _worst(question: Question) -> Value:
    """Lose every point that can be lost."""
    if question.kind is not Kind.CHOICE:
        return sample(question, None, _WORDS)
    return min(question.options, key=lambda one: one.points).id


def _drawn(sitting: Sitting, texts: Texts, *, missed: Misunderstood | None, leaf: int) -> Screen:
    lead = texts.say("content-in-russian")
    if sitting.question is None:
        return reviews.screen(sitting, texts, lead=lead, leaf=leaf)
    return questions.screen(sitting, sitting.question, texts, lead=lead, missed=missed, leaf=leaf)


def _thanked(sitting: Sitting, texts: Texts, *, leaf: int) -> Screen:
    from handlers import outcomes  # noqa: PLC0415 - seconds to import, and seldom needed

    lead = texts.say("content-in-russian")
    return outcomes.screen(sitting, texts, lead=lead, leaf=leaf, now=_SOME_DAY)


def _numbered(sitting: Sitting) -> Sitting:
    """Give the interview the longest numbers that its buttons may carry."""
    interview = sitting.interview
    return replace(
        sitting, interview=replace(interview, id=type(interview.id)(LARGEST), rev=LARGEST)
    )


def _longest(question: Question) -> Value:
    ids = question.option_ids
    if question.is_ticked:
        most = min(question.most, len(ids))
        longest = sorted(question.options, key=lambda one: -len(one.text))[:most]
        return tuple(one for one in ids if one in {each.id for each in longest})
    if question.kind is Kind.CHOICE:
        return max(question.options, key=lambda one: len(one.text)).id
    if question.kind in {Kind.NUMBER, Kind.CONFIRM}:
        return question.most
    return sample(question, None, _WORDS)


def _missed(question: Question) -> Misunderstood | None:
    """Misunderstand the question as its readers would."""
    try:
        fitting(question, "\0" if question.kind is not Kind.TEXT else _WORDS * 2)
    except Misunderstood as missed:
        return missed
    return None


def _sizes(draw: Callable[[], Screen]) -> Counter[str]:
    """Measure a screen; one with a button too long cannot even be drawn."""
    try:
        screen = draw()
    except ValueError as undrawn:
        if "a tap is at most" not in str(undrawn):
            raise
        return Counter({TAP: 1})
    buttons = sum(map(len, screen.rows))
    return Counter({LONG: length(screen.text), BUTTONS: buttons})


def length(text: str) -> int:
    """Count the characters of a text as Telegram does."""
    plain_text = html.unescape(_TAG.sub("", text))
    return len(plain_text.encode("utf-16-le", "surrogatepass")) // 2
