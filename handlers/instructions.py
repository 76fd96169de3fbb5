"""Instructions: how a question is answered, and what to mind before answering it."""

from typing import Final

from domain.html import NOTHING, Html, escaped, joined
from domain.questions import Kind, Question
from domain.sittings import Sitting
from handlers.answers import in_words, numbered, option_label
from handlers.choices import A_PAGE
from locales.texts import Texts

_WITHOUT_BUTTONS: Final = {Kind.TEXT, Kind.NUMBER, Kind.DATE, Kind.CONFIRM}
_ABOUT_OTHERS: Final = {"pair", "person"}
"""What a questionnaire may be about in which other people cannot be left out."""


def how(sitting: Sitting, question: Question, texts: Texts) -> Html:
    """Say what the ends of a scale mean, how many may be chosen, or what to write."""
    help_ = Html(f"<i>{escaped(question.help)}</i>") if question.help else NOTHING
    if question.low and question.high:
        facts = {"least": str(question.least), "most": str(question.most)}
        ends = texts.say("scale-ends", **facts, low=question.low, high=question.high)
        return joined(ends, help_, by="\n")
    if question.kind in _WITHOUT_BUTTONS:
        return joined(help_, _to_write(sitting, question, texts), by="\n")
    return joined(_to_tick(question, texts), help_, by="\n")


def to_mind(sitting: Sitting, question: Question, texts: Texts) -> Html:
    """Say who will read the answer, and what does not belong into words of one's own."""
    only = texts.say("only-curators") if question.curator_only else NOTHING
    if question.kind is not Kind.TEXT or question.pattern:
        return only
    is_about_others = sitting.questionnaire.about in _ABOUT_OTHERS
    care = texts.say("free-words-about-others" if is_about_others else "free-words")
    return joined(only, care, by="\n")


def marked(sitting: Sitting, question: Question, texts: Texts) -> Html:
    """List what is marked where not all of it is in sight."""
    labels = [option_label(question, one, texts) for one in sitting.ticked]
    if not labels or len(question.option_ids) <= A_PAGE:
        return NOTHING
    return texts.say("marked", names=", ".join(numbered(labels) if question.is_ranked else labels))


def _to_write(sitting: Sitting, question: Question, texts: Texts) -> Html:
    if sitting.counted is not None:
        return texts.say("counted", count=in_words(question, sitting.counted, texts))
    if question.unit:
        return texts.say("type-the-number", unit=question.unit)
    return texts.say("type-the-answer")


def _to_tick(question: Question, texts: Texts) -> Html:
    if not question.is_ticked:
        return NOTHING
    most = min(question.most, len(question.option_ids))
    if question.is_ranked:
        many = texts.say("rank-some", most=most)
    elif question.most < len(question.option_ids):
        many = texts.say("tick-up-to", most=most)
    else:
        many = texts.say("tick-some")
    is_long = question.kind is Kind.PEOPLE and len(question.option_ids) > A_PAGE
    return joined(many, texts.say("type-a-name") if is_long else NOTHING, by="\n")
