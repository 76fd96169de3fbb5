"""Results in words: questions with their counts as thin bars, packed into pages."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from domain.html import Html, escaped, joined
from domain.questions import Kind
from domain.results import Bar, Tally
from domain.satisfaction import Satisfaction
from handlers.answers import shortened
from locales import spoken
from locales.texts import Texts
from services.sums import Results

A_SCREEN: Final = 600
"""How many characters of questions stand on a page; one question is never cut."""

_LONGEST_BAR: Final = 8
_STROKE: Final = "━"
_LONGEST_LABEL: Final = 48


def packed(blocks: Sequence[Html]) -> list[list[Html]]:
    """Put blocks on pages, as many on each as still read well."""
    pages: list[list[Html]] = [[]]
    for one in blocks:
        if pages[-1] and sum(map(len, pages[-1])) + len(one) > A_SCREEN:
            pages.append([])
        pages[-1].append(one)
    return pages


def blocks(found: Results, texts: Texts) -> list[Html]:
    """Write every question with what its answers come to."""
    return [
        joined(*_lines(number, one, found.named, texts), by="\n")
        for number, one in enumerate(found.tallies, start=1)
    ]


def head(found: Results, texts: Texts) -> Html:
    """Say whose results these are and how many have answered."""
    lines = [texts.say("results-title", title=found.questionnaire.title)]
    if found.form is not None:
        lines.append(Html(escaped(form_name(found.form, texts))))
    if found.asked is None:
        lines.append(texts.say("results-papers", count=found.papers))
    else:
        rate = {"rate": found.rate or 0.0, "asked": found.asked}
        lines.append(texts.say("results-rate", count=found.finished, **rate))
    return joined(*lines, by="\n")


def hides(found: Results) -> bool:
    """Whether anything of the results is hidden."""
    return any(
        one.is_hidden or any(bar.count is None for bar in one.bars) for one in found.tallies
    )


def satisfied(one: Satisfaction, texts: Texts) -> Html:
    """Give the three figures, or say that they hide; silence is told as well."""
    if one.took_part == 0:
        return texts.say("satisfied-nobody")
    response = float(one.response or 0)
    known = {"response": response, "answered": one.answered, "all": one.took_part}
    if one.of_all is None or one.of_answered is None:
        return texts.say("satisfied-hidden", **known)
    shares = {"share": float(one.of_all), "told": float(one.of_answered)}
    return texts.say("satisfied", **known, **shares, satisfied=one.satisfied)


def form_name(form: str, texts: Texts) -> str:
    """Name a form of mentoring."""
    return texts.label(f"form-{form.replace('_', '-')}")


def _lines(number: int, one: Tally, named: Mapping[str, str], texts: Texts) -> Iterator[Html]:
    yield texts.say("results-question", number=str(number), text=shortened(one.question.text, 90))
    if one.answers is None:
        yield texts.say("results-too-few")
    elif not one.answers:
        yield texts.say("results-nobody")
    elif one.mean is None:
        yield texts.say("results-count", count=one.answers)
    else:
        yield texts.say("results-mean", mean=float(one.mean), count=one.answers)
    yield from _bars(one, named, texts)


def _bars(one: Tally, named: Mapping[str, str], texts: Texts) -> Iterator[Html]:
    shown = [bar for bar in one.bars if bar.count != 0 or one.question.kind is not Kind.SCALE]
    most = max((bar.count or 0 for bar in shown), default=0)
    for bar in shown:
        label = shortened(spoken.option(one.question, bar.id, texts, named), _LONGEST_LABEL)
        if bar.count is None:
            yield texts.say("results-bar-hidden", label=label)
        else:
            yield texts.say("results-bar", label=label, bar=_drawn(bar, most), count=bar.count)


def _drawn(bar: Bar, most: int) -> str:
    """Draw a count as strokes; what was chosen at all has at least one."""
    count = bar.count or 0
    return _STROKE * -(-count * _LONGEST_BAR // most) if count else ""
