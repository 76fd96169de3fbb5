"""Sittings: which screen shows where a person is in a questionnaire."""

from datetime import datetime

from domain.html import NOTHING, Html
from domain.letters import Screen
from domain.refusals import Misunderstood
from domain.sittings import Sitting
from handlers import choices, outcomes, questions, reviews
from locales.texts import Texts


def drawn(
    sitting: Sitting,
    texts: Texts,
    *,
    lead: Html = NOTHING,
    missed: Misunderstood | None = None,
    leaf: int = 0,
    now: datetime | None = None,
) -> Screen:
    """Draw the question the person is at, the page of all answers, or the thanks.

    Who knows the moment, `now`, lets answers that were sent be changed from the thanks.
    """
    if not sitting.interview.is_open:
        return outcomes.screen(sitting, texts, lead=lead, leaf=leaf, now=now)
    if sitting.question is None:
        return reviews.screen(sitting, texts, lead=lead, leaf=leaf)
    return questions.screen(sitting, sitting.question, texts, lead=lead, missed=missed, leaf=leaf)


def leaf_of(sitting: Sitting, option: str) -> int:
    """Say on which page of options an option stands; 0 for one that is not among them."""
    options = sitting.question.option_ids if sitting.question is not None else ()
    return options.index(option) // choices.A_PAGE if option in options else 0
