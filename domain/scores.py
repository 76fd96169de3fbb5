"""Scores: the sum of points that answers reach, what it means, and whether a test is passed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.answers import Value, chosen
from domain.questionnaires import Questionnaire, most_points_of
from domain.questions import Kind, Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A sum of points out of the most that could be reached by what was asked.

    `needed` is how many pass the test, None where it is none; `band` is what the sum means.
    """

    points: int
    of: int
    needed: int | None = None
    band: str | None = None

    @property
    def passed(self) -> bool | None:
        """Whether the test is passed; None where it is no test."""
        return None if self.needed is None else self.points >= self.needed


def score(
    questionnaire: Questionnaire, asked: Iterable[Question], answers: Mapping[str, Value]
) -> Score | None:
    """Add up what the answers to scored questions are worth; None where nothing is scored."""
    scored = [one for one in asked if one.scored]
    if not scored:
        return None
    points = sum(points_of(one, answers.get(one.id)) for one in scored)
    bands = [one for one in questionnaire.bands if one.least <= points]
    return Score(
        points=points,
        of=sum(map(most_points_of, scored)),
        needed=questionnaire.pass_points,
        band=max(bands, key=lambda one: one.least).title if bands else None,
    )


def points_of(question: Question, value: Value) -> int:
    """Say what one answer is worth: the mark, or the points of what was chosen; skipped: 0."""
    if question.kind is Kind.SCALE:
        return value if isinstance(value, int) else 0
    ticked = chosen(value)
    return sum(one.points for one in question.options if one.id in ticked)


def lost(asked: Iterable[Question], answers: Mapping[str, Value]) -> tuple[Question, ...]:
    """List the scored questions whose answers are worth less than they could be."""
    return tuple(
        one
        for one in asked
        if one.scored and points_of(one, answers.get(one.id)) < most_points_of(one)
    )
