"""Sittings: which screen shows where a person is in a questionnaire."""

from domain.html import NOTHING, Html, escaped, joined
from domain.letters import Screen
from domain.refusals import Misunderstood
from domain.sittings import Sitting
from handlers import choices, menu, questions, reviews
from locales.texts import Texts


def drawn(
    sitting: Sitting,
    texts: Texts,
    *,
    lead: Html = NOTHING,
    missed: Misunderstood | None = None,
    leaf: int = 0,
) -> Screen:
    """Draw the question the person is at, the page of all answers, or the thanks."""
    if not sitting.interview.is_open:
        thanks = escaped(sitting.questionnaire.thanks)
        return Screen(joined(lead, thanks), menu.back_to_menu(texts))
    if sitting.question is None:
        return reviews.screen(sitting, texts, lead=lead, leaf=leaf)
    return questions.screen(sitting, sitting.question, texts, lead=lead, missed=missed, leaf=leaf)


def leaf_of(sitting: Sitting, option: str) -> int:
    """Say on which page of options an option stands; 0 for one that is not among them."""
    options = sitting.question.option_ids if sitting.question is not None else ()
    return options.index(option) // choices.A_PAGE if option in options else 0
