"""Pages of a sheet: where somebody is who answers by a link, all of it known from one button."""

from collections.abc import Mapping
from typing import Final

from domain.answers import Value, fitting
from domain.ids import InterviewId, PersonId
from domain.interviews import Interview
from domain.people import Form
from domain.questionnaires import Questionnaire
from domain.questions import Question
from domain.refusals import AnswersMissing
from domain.sittings import Sitting

MOST_PAGES: Final = 9
"""How many pages the answers to all questions may take."""


def sitting(questionnaire: Questionnaire, given: Mapping[str, Value], page: int) -> Sitting:
    """Sit nobody down at a page of a sheet; beyond the last question is the page of answers."""
    questions = questionnaire.questions
    nobody = Interview(
        id=InterviewId(0),
        person_id=PersonId(0),
        questionnaire_id=questionnaire.id,
        version=questionnaire.version,
        form=Form.PEER,
        at=questions[page].id if page < len(questions) else None,
        ticked=ticked(questions[page], given) if page < len(questions) else (),
        answers=given,
    )
    return Sitting(questionnaire, nobody)


def has(questionnaire: Questionnaire, given: Mapping[str, Value], page: int) -> bool:
    """Whether a sheet has a page of that number: of a question that is asked, or of answers."""
    beyond = page - len(questionnaire.questions)
    return 0 <= beyond < MOST_PAGES or sitting(questionnaire, given, page).question is not None


def page_after(questionnaire: Questionnaire, given: Mapping[str, Value], page: int) -> int:
    """Give the page after an answer: the next question that waits, or the page of answers."""
    asked = {one.id for one in sitting(questionnaire, given, page).asked}
    for number, one in enumerate(questionnaire.questions):
        waits = one.id in asked and one.id not in given and (one.required or number > page)
        if waits and number != page:
            return number
    return len(questionnaire.questions)


def page_before(questionnaire: Questionnaire, given: Mapping[str, Value], page: int) -> int:
    """Give the page of the question asked before; the first stays."""
    asked = {one.id for one in sitting(questionnaire, given, page).asked}
    numbers = [at for at, one in enumerate(questionnaire.questions) if one.id in asked]
    return max((at for at in numbers if at < page), default=numbers[0])


def finished(questionnaire: Questionnaire, given: Mapping[str, Value]) -> Mapping[str, Value]:
    """Give an answer to all that is asked, None where it was left out, and to nothing else.

    Raises:
        AnswersMissing: a question still waits.
        Misunderstood: an answer does not fit its question.
    """
    asked = sitting(questionnaire, given, len(questionnaire.questions)).asked
    if any(one.required and one.id not in given for one in asked):
        raise AnswersMissing
    return {one.id: fitting(one, given.get(one.id)) for one in asked}


def ticked(question: Question, given: Mapping[str, Value]) -> tuple[str, ...]:
    """Give the options of a question with several answers that are marked so far."""
    value = given.get(question.id)
    return value if isinstance(value, tuple) else ()


def ticking(given: Mapping[str, Value], question: Question, option: str) -> Mapping[str, Value]:
    """Give the answers with one option more marked, if it may be, or with its mark taken away."""
    marked = {*ticked(question, given)} ^ {option}
    if len(marked) > question.most:
        return given
    now = tuple(one for one in question.option_ids if one in marked)
    rest = {key: value for key, value in given.items() if key != question.id}
    return {**rest, question.id: now} if now else rest
