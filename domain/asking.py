"""Asking: which questions a questionnaire has for somebody, given the answers so far.

Each comes ready to be answered: people stand among the options of a question that lists people,
and a section that is gone through several times has its questions once for each time.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby

from domain.answers import Value, chosen
from domain.known import Known
from domain.people import Form
from domain.questionnaires import Questionnaire, Repeat, Section
from domain.questions import Kind, Question
from domain.repeats import more, people_answered, repeated


def asked(
    questionnaire: Questionnaire, form: Form, answers: Mapping[str, Value], known: Known
) -> tuple[Question, ...]:
    """List the questions of a form whose conditions hold, in order.

    An answer whose question is closed by a later change counts for nothing. Where nobody can be
    chosen, nothing is asked; of somebody who left only what was answered remains.
    """
    walk = _Walk(answers=answers, known=known)
    sections = {one.id: one for one in questionnaire.sections}
    for section_id, questions in groupby(questionnaire.for_form(form), lambda one: one.section):
        walk.through(sections[section_id], tuple(questions))
    return tuple(walk.asked)


@dataclass(slots=True, kw_only=True)
class _Walk:
    """A way through a questionnaire; `open` are the answers that count so far."""

    answers: Mapping[str, Value]
    known: Known
    open: dict[str, Value] = field(default_factory=dict)
    asked: list[Question] = field(default_factory=list)

    def through(self, section: Section, questions: tuple[Question, ...]) -> None:
        """Go through a section, as often as it asks for."""
        if section.repeat is None:
            self._ask(questions)
        elif section.repeat.over is None:
            self._as_long_as_wanted(section, section.repeat, questions)
        else:
            here = [one.id for one in self.known.people.get(section.repeat.over, ())]
            for person in here:
                self._ask(tuple(repeated(questions, person)))
            for person in people_answered(self.answers):
                if person not in here:
                    again = repeated(questions, person)
                    self._ask(tuple(one for one in again if one.id in self.answers))

    def _as_long_as_wanted(
        self, section: Section, repeat: Repeat, questions: tuple[Question, ...]
    ) -> None:
        for time in range(1, repeat.most + 1):
            self._ask(tuple(repeated(questions, str(time))))
            if time == repeat.most:
                return
            another = more(section, time)
            self._ask((another,))
            if self.open.get(another.id) != "yes":
                return

    def _ask(self, questions: tuple[Question, ...]) -> None:
        for question in questions:
            if not self._is_open(question):
                continue
            self.asked.append(self._with_people(question))
            if question.id in self.answers:
                self.open[question.id] = self.answers[question.id]

    def _is_open(self, question: Question) -> bool:
        if question.of is not None and question.id not in self.answers:
            return bool(self.known.people.get(question.of)) and self._holds(question)
        return self._holds(question)

    def _holds(self, question: Question) -> bool:
        condition = question.only_if
        if condition is None:
            return True
        return bool(chosen(self.open.get(condition.question)) & set(condition.is_any_of))

    def _with_people(self, question: Question) -> Question:
        if question.kind is not Kind.PEOPLE or question.of is None:
            return question
        options = self.known.people.get(question.of, ())
        least = min(question.least, len(options))
        return question.model_copy(update={"options": options, "min": least})
