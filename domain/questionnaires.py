"""Questionnaires: what an author may write in a TOML file, and what is refused at the start."""

from collections.abc import Callable, Iterator
from typing import Annotated, Final, Literal, LiteralString, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from domain.people import Form, Person, Role
from domain.questions import Condition, Label, Name, Question, Strict, Words


class Section(Strict):
    """A part of a questionnaire with a title of its own."""

    id: Name
    title: Label


class Questionnaire(Strict):
    """A whole questionnaire; the name of its file is its id."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,40}$")]
    version: int = Field(ge=1)
    title: Label
    minutes: int = Field(ge=1, le=60)
    who: tuple[Role, ...] = Field(min_length=1)
    about: Literal["meeting", "pair", "person", "school"]
    anonymous: Literal[False] = False
    thanks: Words
    sections: tuple[Section, ...] = Field(min_length=1)
    questions: tuple[Question, ...] = Field(min_length=1)

    def question(self, question_id: str) -> Question | None:
        """Find a question by its id."""
        return next((one for one in self.questions if one.id == question_id), None)

    def for_form(self, form: Form) -> tuple[Question, ...]:
        """List the questions of one form of mentoring; a question without forms is in all."""
        return tuple(one for one in self.questions if not one.forms or form in one.forms)

    def is_for(self, person: Person) -> bool:
        """Whether the questionnaire is meant for the person and has a question for their form."""
        return bool(person.roles & set(self.who)) and bool(self.for_form(person.form))

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        for code, culprits in _RULES:
            for name in culprits(self):
                raise PydanticCustomError(code, "{name} breaks the questionnaire", {"name": name})
        return self


def _repeated_sections(questionnaire: Questionnaire) -> Iterator[str]:
    return _repeated(section.id for section in questionnaire.sections)


def _repeated_questions(questionnaire: Questionnaire) -> Iterator[str]:
    return _repeated(question.id for question in questionnaire.questions)


def _repeated(names: Iterator[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield name
        seen.add(name)


def _homeless_questions(questionnaire: Questionnaire) -> Iterator[str]:
    known = {section.id for section in questionnaire.sections}
    return (one.id for one in questionnaire.questions if one.section not in known)


def _questions_out_of_order(questionnaire: Questionnaire) -> Iterator[str]:
    order = [section.id for section in questionnaire.sections]
    latest = 0
    for question in questionnaire.questions:
        if order.index(question.section) < latest:
            yield question.id
        latest = order.index(question.section)


def _empty_sections(questionnaire: Questionnaire) -> Iterator[str]:
    used = {question.section for question in questionnaire.questions}
    return (section.id for section in questionnaire.sections if section.id not in used)


def _impossible_conditions(questionnaire: Questionnaire) -> Iterator[str]:
    earlier: dict[str, Question] = {}
    for question in questionnaire.questions:
        if question.only_if is not None:
            asked = earlier.get(question.only_if.question)
            if asked is None or not _can_hold(question.only_if, question, asked):
                yield question.id
        earlier[question.id] = question


def _can_hold(condition: Condition, question: Question, asked: Question) -> bool:
    """Whether such an answer exists, and everybody who might give it is asked for it."""
    forms = set(question.forms or Form)
    return set(condition.is_any_of) <= set(asked.option_ids) and forms <= set(asked.forms or Form)


_RULES: Final[tuple[tuple[LiteralString, Callable[[Questionnaire], Iterator[str]]], ...]] = (
    ("section_twice", _repeated_sections),
    ("question_twice", _repeated_questions),
    ("section_unknown", _homeless_questions),
    ("section_empty", _empty_sections),
    ("section_left", _questions_out_of_order),
    ("condition_impossible", _impossible_conditions),
)
