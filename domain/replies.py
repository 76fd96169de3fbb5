"""Replies: what one person answered, question by question, and the first beside the second."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.answers import Value
from domain.comparisons import comparable, twins
from domain.figures import number
from domain.ids import InterviewId
from domain.interviews import Interview
from domain.questionnaires import Questionnaire
from domain.questions import Kind, Question
from domain.repeats import plain, time_of
from domain.scores import Score, score


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A question and what was answered; `time` names which of several times it was asked."""

    question: Question
    time: str
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody wrote in answer to a question."""

    interview_id: InterviewId
    question_id: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """The same question asked twice; `difference` is known of numbers."""

    question: Question
    before: Value
    after: Value
    difference: int | float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An interview that was sent off beside its questionnaire."""

    interview: Interview
    questionnaire: Questionnaire

    @property
    def lines(self) -> tuple[Line, ...]:
        """What was asked and answered, in the order of the questionnaire."""
        return tuple(self._lines())

    @property
    def score(self) -> Score | None:
        """The sum of points of a test or of an assessment."""
        asked = [one.question for one in self._lines()]
        return score(self.questionnaire, asked, self.interview.answers)

    @property
    def tokens(self) -> frozenset[str]:
        """The tokens of the people whom it names."""
        lines = self.lines
        chosen = {
            token
            for one in lines
            if one.question.kind is Kind.PEOPLE and isinstance(one.value, tuple)
            for token in one.value
        }
        return frozenset(chosen | {one.time for one in lines if one.time.startswith("p")})

    def _lines(self) -> Iterator[Line]:
        answers = self.interview.answers
        for question in self.questionnaire.questions:
            for key in answers:
                if plain(key) == question.id:
                    yield Line(question=question, time=time_of(key), value=answers[key])


def beside(first: Reply, second: Reply) -> tuple[Twin, ...]:
    """Put the answers to questions asked twice beside each other, where both were answered."""
    before, after = first.interview.answers, second.interview.answers
    told = {one.id for one, _ in comparable(first.questionnaire, second.questionnaire)}
    return tuple(
        Twin(
            question=question,
            before=before[question.id],
            after=after[again.id],
            difference=_difference(before[question.id], after[again.id])
            if question.id in told
            else None,
        )
        for question, again in twins(first.questionnaire, second.questionnaire)
        if before.get(question.id) is not None and after.get(again.id) is not None
    )


def _difference(before: Value, after: Value) -> int | float | None:
    was, became = number(before), number(after)
    if was is None or became is None:
        return None
    moved = became - was
    return int(moved) if moved.denominator == 1 else float(moved)
