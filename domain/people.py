"""People: an account with the messenger, and who its owner is in a school."""

from dataclasses import dataclass
from enum import StrEnum

from domain.ids import AccountId, PersonId, SchoolId


class Role(StrEnum):
    """What somebody does in the programme (methodology of the target model of mentoring)."""

    MENTEE = "mentee"
    MENTOR = "mentor"
    GUARDIAN = "guardian"
    CURATOR = "curator"
    WORKGROUP = "workgroup"
    DIRECTOR = "director"
    PSYCHOLOGIST = "psychologist"
    METHODIST = "methodist"
    CLASS_TEACHER = "class_teacher"
    PARTNER = "partner"
    MUNICIPAL = "municipal"
    OPERATOR = "operator"


class Form(StrEnum):
    """A form of mentoring: who helps whom (methodology of the target model of mentoring)."""

    PEER = "peer"
    TEACHER = "teach"
    STUDENT = "stud"
    EMPLOYER = "empl"
    EMPLOYER_STUDENT = "empl_st"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in one school; the same account may be another person in another school."""

    id: PersonId
    school_id: SchoolId
    account_id: AccountId
    roles: frozenset[Role]
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A chat with the messenger: its language, and whom it belongs to, school by school."""

    id: AccountId
    language: str
    people: tuple[Person, ...]
    is_reachable: bool = True
