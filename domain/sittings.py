"""Sittings: an interview beside its questionnaire, and every move a person can make in it."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from domain.answers import Value, chosen, fitting
from domain.interviews import Interview
from domain.questionnaires import Questionnaire, Section
from domain.questions import Question
from domain.refusals import AnswersMissing, InterviewClosed, NothingToAnswer


@dataclass(frozen=True)
class Sitting:
    """Someone in front of a questionnaire; every move gives a new sitting."""

    questionnaire: Questionnaire
    interview: Interview

    @cached_property
    def asked(self) -> tuple[Question, ...]:
        """The questions of this person's form whose conditions hold, in order.

        An answer whose question is closed by a later change counts for nothing, and stays aside.
        """
        open_answers: dict[str, Value] = {}
        questions = []
        for question in self.questionnaire.for_form(self.interview.form):
            if _is_open(question, open_answers):
                questions.append(question)
                if question.id in self.interview.answers:
                    open_answers[question.id] = self.interview.answers[question.id]
        return tuple(questions)

    @cached_property
    def question(self) -> Question | None:
        """The question on the screen; None on the page that shows all answers."""
        at = self.interview.at
        return next((one for one in self.asked if one.id == at), None)

    @property
    def unanswered(self) -> tuple[Question, ...]:
        """The questions still waiting."""
        return tuple(one for one in self.asked if one.id not in self.interview.answers)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that have a question for this person."""
        used = {question.section for question in self.asked}
        return tuple(one for one in self.questionnaire.sections if one.id in used)

    @property
    def minutes_left(self) -> int:
        """How long the rest takes, in whole minutes, at least one while anything waits."""
        share = len(self.unanswered) / len(self.asked)
        return -int(-self.questionnaire.minutes * share // 1)

    def is_drawn_at(self, rev: int) -> bool:
        """Whether a button drawn at that revision belongs to what the person is at now."""
        return rev >= self.interview.since

    def start(self) -> "Sitting":
        """Stand at the first question that waits, or at the page of all answers."""
        waiting = self.unanswered
        return self._at(waiting[0] if waiting else None)

    def answer(self, value: Value) -> "Sitting":
        """Record an answer to the question on the screen and go on to the next that waits.

        Raises:
            InterviewClosed: the answers were sent off.
            NothingToAnswer: no question is on the screen.
            Misunderstood: the value is no answer to the question.
        """
        question = self._waiting_question()
        answers = {**self.interview.answers, question.id: fitting(question, value)}
        return self._with(answers=answers).start()

    def tick(self, option_id: str, *, on: bool) -> "Sitting":
        """Mark an option, or take the mark away; doing so twice changes nothing more.

        Raises:
            InterviewClosed: the answers were sent off.
            NothingToAnswer: the question on the screen has no such option.
        """
        options = self._waiting_question().option_ids
        if option_id not in options:
            raise NothingToAnswer
        others = {*self.interview.ticked} - {option_id}
        ticked = others | {option_id} if on else others
        return self._with(ticked=tuple(one for one in options if one in ticked))

    def miss(self) -> "Sitting":
        """Remember that an answer was not understood.

        Raises:
            InterviewClosed: the answers were sent off.
            NothingToAnswer: no question is on the screen.
        """
        self._waiting_question()
        return self._with(misses=self.interview.misses + 1)

    def back(self) -> "Sitting":
        """Go to the question before; the first one stays."""
        before = [one.id for one in self.asked]
        if self.question is not None:
            before = before[: before.index(self.question.id)] or before[:1]
        return self.change(before[-1])

    def change(self, question_id: str) -> "Sitting":
        """Go to a question to answer it anew; its answer stays until another one comes.

        Raises:
            InterviewClosed: the answers were sent off.
            NothingToAnswer: the question is not asked here.
        """
        self._must_be_open()
        question = next((one for one in self.asked if one.id == question_id), None)
        if question is None:
            raise NothingToAnswer
        return self._at(question)

    def submit(self, now: datetime) -> "Sitting":
        """Send the answers off; those of closed branches are dropped.

        Raises:
            InterviewClosed: the answers were sent off before.
            AnswersMissing: a question still waits.
        """
        self._must_be_open()
        if self.unanswered:
            raise AnswersMissing
        asked = {question.id for question in self.asked}
        answers = {key: value for key, value in self.interview.answers.items() if key in asked}
        return self._with(answers=answers, submitted_at=now)

    def _at(self, question: Question | None) -> "Sitting":
        at = None if question is None else question.id
        given = self.interview.answers.get(at or "")
        ticked = given if isinstance(given, tuple) else ()
        return self._with(at=at, since=self.interview.rev + 1, ticked=ticked, misses=0)

    def _waiting_question(self) -> Question:
        self._must_be_open()
        if self.question is None:
            raise NothingToAnswer
        return self.question

    def _must_be_open(self) -> None:
        if not self.interview.is_open:
            raise InterviewClosed

    def _with(self, **changes: object) -> "Sitting":
        return Sitting(self.questionnaire, replace(self.interview, **changes))  # type: ignore[arg-type]


def _is_open(question: Question, answers: dict[str, Value]) -> bool:
    condition = question.only_if
    if condition is None:
        return True
    return bool(chosen(answers.get(condition.question)) & set(condition.is_any_of))
