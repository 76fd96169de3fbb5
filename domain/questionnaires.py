"""Questionnaires: what an author may write in a TOML file, and what is refused at the start."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Annotated, Final, Literal, LiteralString, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from domain import soundness
from domain.conditions import CONDITION_RULES
from domain.flaws import Flaw, refuse
from domain.people import Form, Person, Role
from domain.questions import Crowd, Kind, Label, Name, Question, Strict, Words

QuestionnaireName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,40}$")]


class Repeat(Strict):
    """How often a section is gone through: once for each of some people, or as long as wanted.

    Without `over` the person is asked `more` after each time, `most` times at most.
    """

    over: Crowd | None = None
    more: Label | None = None
    most: int = Field(default=5, ge=2, le=9)

    @model_validator(mode="after")
    def _knows_when_to_stop(self) -> Self:
        if (self.over is None) == (self.more is None):
            raise PydanticCustomError(
                "repeat_unclear", "a section repeats over people or on a yes"
            )
        return self


class Section(Strict):
    """A part of a questionnaire with a title of its own; some are gone through several times."""

    id: Name
    title: Label
    repeat: Repeat | None = None


class Band(Strict):
    """What a sum of points means, from the least one up."""

    least: int = Field(ge=0)
    title: Label


class Approval(Strict):
    """The protocol by which a school approved a questionnaire of its own."""

    protocol: Label
    on: date


class Questionnaire(Strict):
    """A whole questionnaire; the name of its file is its id.

    One that is `given` at once stands in the menu of everybody it is for; the others are sent by
    a curator, or begun where their subject is. Answers may be changed for `edits` days after they
    were sent off. What `follows` another asks the same again: its questions `x_2` stand beside
    `x`. With `pass_points` it is a test, which may be taken again; `bands` name the sums.
    One that `recurs` is filled in anew every time, as a control card. `approved` is of a school.
    """

    id: QuestionnaireName
    version: int = Field(ge=1)
    title: Label
    minutes: int = Field(ge=1, le=60)
    who: tuple[Role, ...] = Field(min_length=1)
    about: Literal["meeting", "pair", "person", "school"]
    anonymous: bool = False
    given: Literal["at_once", "when_sent"] = "when_sent"
    edits: int = Field(default=7, ge=0, le=60)
    follows: QuestionnaireName | None = None
    recurs: bool = False
    pass_points: int | None = Field(default=None, ge=1)
    bands: tuple[Band, ...] = ()
    approved: Approval | None = None
    thanks: Words
    sections: tuple[Section, ...] = Field(min_length=1)
    questions: tuple[Question, ...] = Field(min_length=1)

    def question(self, question_id: str) -> Question | None:
        """Find a question by its id."""
        return next((one for one in self.questions if one.id == question_id), None)

    def section(self, section_id: str) -> Section:
        """Find a section by its id; every question stands in one."""
        return next(one for one in self.sections if one.id == section_id)

    @property
    def is_about_something(self) -> bool:
        """Whether an interview with it is about a numbered thing: a meeting, a pair, a person."""
        return self.about != "school"

    @property
    def most_points(self) -> int:
        """The greatest sum of points that answers can reach."""
        return sum(most_points_of(one) for one in self.questions if one.scored)

    def for_form(self, form: Form) -> tuple[Question, ...]:
        """List the questions of one form of mentoring; a question without forms is in all."""
        return tuple(one for one in self.questions if not one.forms or form in one.forms)

    def is_for(self, person: Person) -> bool:
        """Whether the questionnaire is meant for the person and has a question for their form."""
        return bool(person.roles & set(self.who)) and bool(self.for_form(person.form))

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        culprits = (*_RULES, *CONDITION_RULES, *soundness.CULPRITS)
        named: list[Flaw] = [(code, name) for code, found in culprits for name in found(self)]
        refuse(
            "questionnaire",
            [
                *named,
                *((code, None) for code, is_broken_by in soundness.RULES if is_broken_by(self)),
            ],
        )
        return self


def most_points_of(question: Question) -> int:
    """Say how many points the best answer to a scored question is worth."""
    points = [one.points for one in question.options]
    if question.kind is Kind.SCALE:
        return question.most
    return sum(sorted(points)[-question.most :]) if question.kind is Kind.MANY else max(points)


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
    at_home = [one for one in questionnaire.questions if one.section in order]
    latest = 0
    for question in at_home:
        if order.index(question.section) < latest:
            yield question.id
        latest = order.index(question.section)


def _empty_sections(questionnaire: Questionnaire) -> Iterator[str]:
    if any(_homeless_questions(questionnaire)):
        return iter(())  # one of those was perhaps meant to stand there
    used = {question.section for question in questionnaire.questions}
    return (section.id for section in questionnaire.sections if section.id not in used)


_RULES: Final[tuple[tuple[LiteralString, Callable[[Questionnaire], Iterator[str]]], ...]] = (
    ("section_twice", _repeated_sections),
    ("question_twice", _repeated_questions),
    ("section_unknown", _homeless_questions),
    ("section_empty", _empty_sections),
    ("section_left", _questions_out_of_order),
)
