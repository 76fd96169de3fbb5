"""Questions: one question as a screen: where we are, what is asked, what was wrong."""

from typing import Final

from domain.html import NOTHING, Html, escaped, joined
from domain.letters import Screen
from domain.questions import Kind, Question
from domain.refusals import Misunderstood
from domain.sittings import Sitting
from handlers import choices
from handlers.answers import in_words, shortened
from handlers.refusals import expected
from locales.texts import Texts

MISSES_BEFORE_HINT: Final = 3
LONGEST_REMINDER: Final = 300
"""How much of an earlier answer is shown beside its question, in characters."""

_WITHOUT_BUTTONS: Final = {Kind.TEXT, Kind.NUMBER, Kind.DATE}


def screen(
    sitting: Sitting,
    question: Question,
    texts: Texts,
    *,
    lead: Html,
    missed: Misunderstood | None,
    leaf: int,
) -> Screen:
    """Draw a question with its buttons."""
    text = joined(
        lead,
        progress(sitting, question, texts),
        joined(Html(f"<b>{escaped(question.text)}</b>"), _how(question, texts), by="\n"),
        joined(_reproof(question, texts, missed), _hint(sitting, question, texts), by="\n"),
        _earlier(sitting, question, texts),
    )
    return Screen(text, choices.rows(sitting, question, texts, leaf))


def progress(sitting: Sitting, question: Question, texts: Texts) -> Html:
    """Say which section this is and how long the rest takes."""
    ids = [section.id for section in sitting.sections]
    number = ids.index(question.section)
    return texts.say(
        "progress",
        number=str(number + 1),
        count=str(len(ids)),
        title=sitting.sections[number].title,
        minutes=str(sitting.minutes_left),
    )


def _how(question: Question, texts: Texts) -> Html:
    """Say what the ends of a scale mean, or how a question without buttons is answered."""
    help_ = Html(f"<i>{escaped(question.help)}</i>") if question.help else NOTHING
    if question.low and question.high:
        facts = {"least": str(question.least), "most": str(question.most)}
        ends = texts.say("scale-ends", **facts, low=question.low, high=question.high)
        return joined(ends, help_, by="\n")
    if question.kind in _WITHOUT_BUTTONS:
        return joined(help_, texts.say("type-the-answer"), by="\n")
    return joined(
        texts.say("tick-some") if question.kind is Kind.MANY else NOTHING, help_, by="\n"
    )


def _reproof(question: Question, texts: Texts, missed: Misunderstood | None) -> Html:
    """Say why the words were no answer; the author's own words go first."""
    if missed is None:
        return NOTHING
    is_about_length = missed.expected in {"shorter", "longer"}
    if question.wrong and not is_about_length:
        return escaped(question.wrong)
    return expected(missed, texts)


def _hint(sitting: Sitting, question: Question, texts: Texts) -> Html:
    """Tell more after several answers in a row that were none."""
    if sitting.interview.misses < MISSES_BEFORE_HINT:
        return NOTHING
    return texts.say(f"hint-{question.kind.replace('_', '-')}")


def _earlier(sitting: Sitting, question: Question, texts: Texts) -> Html:
    """Remind of the answer that stands until another one comes."""
    if question.id not in sitting.interview.answers:
        return NOTHING
    value = sitting.interview.answers[question.id]
    words = shortened(in_words(question, value, texts), LONGEST_REMINDER)
    return texts.say("answered-before", answer=words)
