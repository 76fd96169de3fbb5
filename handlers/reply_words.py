"""Replies in words: a paper in a list, its head and its answers, the first beside the second."""

from collections.abc import Iterator, Mapping
from zoneinfo import ZoneInfo

from domain.html import NOTHING, Html, joined
from domain.people import Person
from domain.replies import Line, Reply, Twin
from handlers.answers import shortened
from handlers.names import code, short
from locales import spoken
from locales.dates import said_moment
from locales.texts import Texts
from services.replies import Opened

_LONGEST_QUESTION = 90
_LONGEST_ANSWER = 300


def name(person: Person, texts: Texts) -> str:
    """Name somebody, with their code."""
    return f"{short(person, texts)} · {code(person, texts)}"


def paper(number: int, one: Reply, texts: Texts, zone: ZoneInfo) -> Html:
    """Write a line of the list of papers."""
    words = texts.say(
        "replies-line",
        number=str(number),
        title=one.questionnaire.title,
        day=_day(one, texts, zone),
        state="standing" if one.interview.replaced_at is None else "earlier",
    )
    return words if one.score is None else joined(words, _score(one, texts), by=" ")


def _day(one: Reply, texts: Texts, zone: ZoneInfo) -> str:
    sent_at = one.interview.submitted_at
    return "" if sent_at is None else said_moment(sent_at, zone, texts.language, "d MMMM y")


def _score(one: Reply, texts: Texts) -> Html:
    score = one.score
    if score is None:
        return NOTHING
    passed = "none" if score.passed is None else "yes" if score.passed else "no"
    facts = {"passed": passed, "band": score.band or "none"}
    return texts.say("replies-score", points=score.points, of=score.of, **facts)


def head(found: Opened, texts: Texts, zone: ZoneInfo) -> Html:
    """Say what a paper is, whose, when it was sent, and what it comes to."""
    lines = [
        texts.say("replies-title-one", title=found.reply.questionnaire.title),
        texts.say(
            "replies-whose",
            name=name(found.person, texts),
            day=_day(found.reply, texts, zone),
        ),
    ]
    if found.by is not None:
        lines.append(texts.say("replies-by", name=short(found.by, texts)))
    if found.reply.interview.replaced_at is not None:
        lines.append(texts.say("replies-earlier"))
    if found.reply.score is not None:
        lines.append(_score(found.reply, texts))
    return joined(*lines, by="\n")


def line(one: Line, named: Mapping[str, str], texts: Texts) -> Html:
    """Write a question and its answer."""
    answer = spoken.answer(one.question, one.value, texts, named)
    return texts.say(
        "replies-answer",
        question=_asked(one, named),
        answer=shortened(answer, _LONGEST_ANSWER),
    )


def _asked(one: Line, named: Mapping[str, str]) -> str:
    text = shortened(one.question.text, _LONGEST_QUESTION)
    return f"{text} ({named.get(one.time, one.time)})" if one.time else text


def twins(
    title: str, twins: tuple[Twin, ...], named: Mapping[str, str], texts: Texts
) -> Iterator[Html]:
    """Write what was asked twice, a block a question."""
    yield texts.say("replies-twins", title=title)
    for one in twins:
        facts = {
            "question": shortened(one.question.text, _LONGEST_QUESTION),
            "before": _short_answer(one, "before", named, texts),
            "after": _short_answer(one, "after", named, texts),
        }
        if one.difference is None:
            yield texts.say("replies-twin", **facts)
        else:
            sign = "plus" if one.difference > 0 else "minus" if one.difference < 0 else "none"
            yield texts.say(
                "replies-twin-moved", **facts, sign=sign, difference=abs(one.difference)
            )


def _short_answer(one: Twin, side: str, named: Mapping[str, str], texts: Texts) -> str:
    value = one.before if side == "before" else one.after
    return shortened(spoken.answer(one.question, value, texts, named), _LONGEST_QUESTION)
