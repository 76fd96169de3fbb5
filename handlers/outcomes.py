"""Outcomes: what somebody reads when answers are sent off: thanks, a sum, what was missed."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from domain.html import NOTHING, Html, escaped, joined
from domain.letters import Button, Screen
from domain.questions import Question
from domain.scores import Score, lost, score
from domain.sittings import Sitting
from domain.takes import may_change
from handlers import choices, menu
from handlers.answers import shortened
from handlers.taps import Tap
from locales.texts import Texts

A_PAGE: Final = 4
_LONGEST_QUESTION: Final = 120


def screen(
    sitting: Sitting, texts: Texts, *, lead: Html, leaf: int, now: datetime | None
) -> Screen:
    """Draw the thanks, the sum where there is one, and what may still be done."""
    reached = score(sitting.questionnaire, sitting.asked, sitting.interview.answers)
    missed = _missed(sitting)
    count = max(-(-len(missed) // A_PAGE), 1)
    leaf = min(leaf, count - 1)
    shown = missed[leaf * A_PAGE : (leaf + 1) * A_PAGE]
    text = joined(
        lead,
        escaped(sitting.questionnaire.thanks),
        NOTHING if reached is None else _sum(reached, texts),
        *(_explained(one, texts) for one in shown),
    )
    words = (texts.label("button-page-before"), texts.label("button-page-after"))
    turning = choices.leaves(sitting, words, leaf, count)
    further = _further(sitting, reached, texts, now)
    return Screen(text, (*turning, *((one,) for one in further), *menu.back_to_menu(texts)))


def _missed(sitting: Sitting) -> tuple[Question, ...]:
    """List the questions of a test that have something to explain."""
    if sitting.questionnaire.pass_points is None:
        return ()
    found = lost(sitting.asked, sitting.interview.answers)
    return tuple(one for one in found if one.explain)


def _sum(reached: Score, texts: Texts) -> Html:
    facts = {"points": str(reached.points), "of": str(reached.of)}
    if reached.needed is not None and not reached.passed:
        return texts.say("test-failed", **facts, needed=str(reached.needed))
    if reached.passed:
        return texts.say("test-passed", **facts)
    if reached.band is not None:
        return texts.say("sum-in-band", **facts, band=reached.band)
    return texts.say("sum-reached", **facts)


def _explained(question: Question, texts: Texts) -> Html:
    words = shortened(question.text, _LONGEST_QUESTION)
    return texts.say("test-explained", question=words, explain=question.explain or "")


def _further(
    sitting: Sitting, reached: Score | None, texts: Texts, now: datetime | None
) -> Iterator[Button]:
    """Draw what may be done with answers that were sent: a test again, or a change."""
    number = sitting.interview.id
    if reached is not None and reached.passed is False:
        yield Button(texts.label("button-test-again"), str(Tap("sent", "again", number)))
    if now is not None and may_change(sitting.interview, sitting.questionnaire, now):
        yield Button(texts.label("button-change-answers"), str(Tap("sent", "change", number)))
