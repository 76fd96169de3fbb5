"""Soundness: what must hold between the questions of a questionnaire and what it is for."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, LiteralString

from domain.questions import Kind, Question

if TYPE_CHECKING:
    from domain.questionnaires import Questionnaire

Rule = tuple[LiteralString, "Callable[[Questionnaire], bool]"]
"""A code that begins with the key it is about, and whether a questionnaire breaks the rule."""

Culprits = tuple[LiteralString, "Callable[[Questionnaire], Iterator[str]]"]
"""A code, and what gives the ids of the questions that break the rule."""

_TELLING: Final = frozenset({Kind.TEXT, Kind.PEOPLE, Kind.CONFIRM})
"""Kinds whose answers tell who gave them."""

LONGEST_OF_PEOPLE: Final = 9
"""How long an id may be that is asked about each of some people: the person is named after it."""


def can_score(question: Question) -> bool:
    """Whether an answer to the question can add anything to the sum."""
    return question.kind is Kind.SCALE or any(one.points for one in question.options)


def _is_scored(questionnaire: "Questionnaire") -> bool:
    return any(one.scored for one in questionnaire.questions)


def _repeats_over_people(questionnaire: "Questionnaire") -> bool:
    repeats = [one.repeat for one in questionnaire.sections if one.repeat is not None]
    return questionnaire.anonymous and any(one.over is not None for one in repeats)


def _passes_beyond(questionnaire: "Questionnaire") -> bool:
    wanted = questionnaire.pass_points
    return wanted is not None and _is_scored(questionnaire) and wanted > questionnaire.most_points


def _has_odd_bands(questionnaire: "Questionnaire") -> bool:
    least = [one.least for one in questionnaire.bands]
    return least != sorted(set(least)) or least[:1] not in ([], [0])


def _has_bands_beyond(questionnaire: "Questionnaire") -> bool:
    least = [one.least for one in questionnaire.bands]
    is_scored = _is_scored(questionnaire)
    return bool(least) and is_scored and max(least) > questionnaire.most_points


def _telling_questions(questionnaire: "Questionnaire") -> Iterator[str]:
    if questionnaire.anonymous:
        yield from (one.id for one in questionnaire.questions if one.kind in _TELLING)


def _names_too_long_for_people(questionnaire: "Questionnaire") -> Iterator[str]:
    over = {one.id for one in questionnaire.sections if one.repeat and one.repeat.over}
    asked = (one.id for one in questionnaire.questions if one.section in over)
    return (name for name in asked if len(name) > LONGEST_OF_PEOPLE)


def _pointless_questions(questionnaire: "Questionnaire") -> Iterator[str]:
    return (one.id for one in questionnaire.questions if one.scored and not can_score(one))


RULES: Final[tuple[Rule, ...]] = (
    ("anonymous_about", lambda one: one.anonymous and one.about != "school"),
    ("anonymous_repeat", _repeats_over_people),
    ("pass_points_unscored", lambda one: one.pass_points is not None and not _is_scored(one)),
    ("pass_points_beyond", _passes_beyond),
    ("bands_unscored", lambda one: bool(one.bands) and not _is_scored(one)),
    ("bands_order", _has_odd_bands),
    ("bands_beyond", _has_bands_beyond),
)
"""What a questionnaire as a whole must not be."""

CULPRITS: Final[tuple[Culprits, ...]] = (
    ("anonymous_telling", _telling_questions),
    ("scored_pointless", _pointless_questions),
    ("id_long_for_people", _names_too_long_for_people),
)
"""What single questions must not be, because of what the questionnaire is."""
