"""Walks: by which answers each question of a questionnaire is reached, in as few walks as need be.

The first walk takes the first answer everywhere; every other one leads to a question that the
walks before it have passed by.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from domain.answers import Value
from domain.ids import InterviewId, PersonId
from domain.interviews import Interview
from domain.known import NOTHING_KNOWN, Known
from domain.people import Form
from domain.questionnaires import Questionnaire
from domain.questions import Question
from domain.repeats import is_more, plain, time_of
from domain.samples import sample
from domain.sittings import Sitting

Wishes = Mapping[str, str]
"""The option to choose at a question, by the question's id; elsewhere it is the first one."""

_WORDS: Final = "a"


def walks(
    questionnaire: Questionnaire, form: Form, known: Known = NOTHING_KNOWN
) -> tuple[Wishes, ...]:
    """Plan the walks of somebody of that form."""
    found: list[Wishes] = [{}]
    seen = _passed(questionnaire, form, known, {})
    for question in questionnaire.for_form(form):
        if question.id not in seen:
            wishes = leading_to(questionnaire, question)
            passed = _passed(questionnaire, form, known, wishes)
            if not passed <= seen:
                found.append(wishes)
                seen |= passed
    return tuple(found)


def leading_to(questionnaire: Questionnaire, question: Question) -> Wishes:
    """Say which options must be chosen for a question to be asked."""
    condition = question.only_if
    above = questionnaire.question(condition.question) if condition is not None else None
    if condition is None or above is None:
        return {}
    return {**leading_to(questionnaire, above), above.id: condition.is_any_of[0]}


def begun(questionnaire: Questionnaire, form: Form, known: Known = NOTHING_KNOWN) -> Sitting:
    """Sit nobody in particular down at the first question."""
    blank = Interview(
        id=InterviewId(0),
        person_id=PersonId(0),
        questionnaire_id=questionnaire.id,
        version=questionnaire.version,
        form=form,
    )
    return Sitting(questionnaire, blank, known).start()


def answered(question: Question, wishes: Wishes, words: str) -> Value:
    """Answer a question on a walk; a section that repeats on a yes is gone through twice."""
    if is_more(question.id):
        return "yes" if time_of(question.id) == "1" else "no"
    return sample(question, wishes.get(plain(question.id)), words)


def after(sitting: Sitting, value: Value) -> Sitting:
    """Put an answer down, fit or not, and go on to the next question."""
    asked = {} if sitting.question is None else {sitting.question.id: value}
    answers = {**sitting.interview.answers, **asked}
    return replace(sitting, interview=replace(sitting.interview, answers=answers)).start()


def _passed(questionnaire: Questionnaire, form: Form, known: Known, wishes: Wishes) -> set[str]:
    """Walk, and say which questions were asked."""
    sitting, passed = begun(questionnaire, form, known), set[str]()
    while sitting.question is not None:
        passed.add(plain(sitting.question.id))
        sitting = after(sitting, answered(sitting.question, wishes, _WORDS))
    return passed
