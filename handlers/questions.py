"""Questions: one question as a screen: where we are, what is asked, what was wrong."""

from typing import Final

from domain.html import NOTHING, Html, escaped, joined
from domain.letters import Screen
from domain.questions import Question
from domain.refusals import Misunderstood
from domain.sittings import Sitting
from handlers import choices, times
from handlers.answers import in_words, shortened
from handlers.instructions import how, marked, to_mind
from handlers.refusals import expected
from locales.texts import Texts

MISSES_BEFORE_HINT: Final = 3
LONGEST_REMINDER: Final = 300
"""How much of an earlier answer is shown beside its question, in characters."""
_SAID_BY_US: Final = {"shorter", "longer", "most", "fewest", "several"}
"""What was wrong where the author's own words would not say it."""

_LONG: Final = 5
"""A questionnaire of so many minutes may be paused between its sections."""


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
    ways = choices.rows(sitting, question, texts, leaf, missed)
    text = joined(
        lead,
        _milestone(sitting, question, texts),
        progress(sitting, question, texts),
        joined(Html(f"<b>{escaped(question.text)}</b>"), how(sitting, question, texts), by="\n"),
        to_mind(sitting, question, texts),
        joined(_reproof(question, texts, missed), _hint(sitting, question, texts), by="\n"),
        joined(_earlier(sitting, question, texts), marked(sitting, question, texts), by="\n"),
    )
    return Screen(text, ways)


def progress(sitting: Sitting, question: Question, texts: Texts) -> Html:
    """Say which section this is and how long the rest takes."""
    ids = [section.id for section in sitting.sections]
    number = ids.index(question.section)
    return texts.say(
        "progress",
        number=str(number + 1),
        count=str(len(ids)),
        title=times.title(sitting, question, texts),
        minutes=str(sitting.minutes_left),
    )


def _milestone(sitting: Sitting, question: Question, texts: Texts) -> Html:
    """Say that a section is behind, on the first page of the next one of a long questionnaire."""
    ids = [one.id for one in sitting.asked]
    at = ids.index(question.id)
    is_first = at > 0 and sitting.asked[at - 1].section != question.section
    waiting = sitting.unanswered
    goes_on = bool(waiting) and waiting[0].id == question.id
    if not is_first or not goes_on or sitting.questionnaire.minutes < _LONG:
        return NOTHING
    sections = [one.id for one in sitting.sections]
    number, count = sections.index(question.section), len(sections)
    return texts.say("section-saved", number=str(number), count=str(count))


def _reproof(question: Question, texts: Texts, missed: Misunderstood | None) -> Html:
    """Say why the words were no answer; the author's own words go first."""
    if missed is None:
        return NOTHING
    if question.wrong and missed.expected not in _SAID_BY_US:
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
