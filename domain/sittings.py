"""Sittings: an interview beside its questionnaire, and every move a person can make in it."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, reduce

from domain.answers import Value, fitting, ticked
from domain.asking import asked
from domain.interviews import Interview
from domain.known import NOTHING_KNOWN, Known
from domain.questionnaires import Questionnaire, Section
from domain.questions import Question
from domain.refusals import AnswersMissing, InterviewClosed, NothingToAnswer


@dataclass(frozen=True)
class Sitting:
    """Someone in front of a questionnaire; every move gives a new sitting."""

    questionnaire: Questionnaire
    interview: Interview
    known: Known = NOTHING_KNOWN

    @cached_property
    def asked(self) -> tuple[Question, ...]:
        """The questions of this person's form whose conditions hold, in order.

        An answer whose question is closed by a later change counts for nothing, and stays aside.
        """
        interview = self.interview
        return asked(self.questionnaire, interview.form, interview.answers, self.known)

    @cached_property
    def question(self) -> Question | None:
        """The question on the screen; None on the page that shows all answers."""
        at = self.interview.at
        if self.is_astray:
            return next(iter(self.unanswered), None)
        return next((one for one in self.asked if one.id == at), None)

    @cached_property
    def is_astray(self) -> bool:
        """Whether what the person was asked is asked no more, as when somebody has left.

        A move of theirs was meant for that question, so it must not be made at another one.
        """
        at = self.interview.at
        return at is not None and all(one.id != at for one in self.asked)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The marked options of the question on the screen, without those no longer there."""
        options = self.question.option_ids if self.question is not None else ()
        return tuple(one for one in self.interview.ticked if one in options)

    @property
    def counted(self) -> int | None:
        """What the bot has counted for the question on the screen, if it is fit for an answer."""
        question = self.question
        if question is None or question.counts is None:
            return None
        count = self.known.counted.get(question.counts)
        return None if count is None or not question.least <= count <= question.most else count

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
        share = len(self.unanswered) / max(len(self.asked), 1)
        return -int(-self.questionnaire.minutes * share // 1)

    def is_drawn_at(self, rev: int) -> bool:
        """Whether a button drawn at that revision belongs to what the person is at now."""
        return rev >= self.interview.since and not self.is_astray

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
            Misunderstood: so many are marked that no other can be.
        """
        question = self._waiting_question()
        if option_id not in question.option_ids:
            raise NothingToAnswer
        return self._with(ticked=ticked(question, self.ticked, option_id, on=on))

    def name(self, option_ids: tuple[str, ...]) -> "Sitting":
        """Mark several options, one after another.

        Raises:
            InterviewClosed: the answers were sent off.
            NothingToAnswer: the question on the screen has no such option.
            Misunderstood: these are more than can be marked.
        """
        return reduce(lambda sitting, one: sitting.tick(one, on=True), option_ids, self)

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
        return self.change(before[-1] if before else "")

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
        open_ids = {question.id for question in self.asked}
        answers = {key: value for key, value in self.interview.answers.items() if key in open_ids}
        return self._with(answers=answers, submitted_at=now)

    def _at(self, question: Question | None) -> "Sitting":
        at = None if question is None else question.id
        given = self.interview.answers.get(at or "")
        marked = given if isinstance(given, tuple) else ()
        return self._with(at=at, since=self.interview.rev + 1, ticked=marked, misses=0)

    def _waiting_question(self) -> Question:
        self._must_be_open()
        if self.question is None:
            raise NothingToAnswer
        return self.question

    def _must_be_open(self) -> None:
        if not self.interview.is_open:
            raise InterviewClosed

    def _with(self, **changes: object) -> "Sitting":
        return replace(self, interview=replace(self.interview, **changes))  # type: ignore[arg-type]
