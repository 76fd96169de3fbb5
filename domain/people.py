"""People: an account with the messenger, and who its owner is in a school."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from domain.ids import AccountId, PersonId, SchoolId
from domain.settings import Naming


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


STAFF: Final = frozenset(Role) - {Role.MENTEE, Role.MENTOR, Role.GUARDIAN, Role.OPERATOR}
"""Roles that are held for a term and that a curator gives and takes away."""

HEADS: Final = frozenset({Role.CURATOR, Role.MUNICIPAL})
"""Who answers for an organisation: a curator for a school, a coordinator for a municipality."""


class Form(StrEnum):
    """A form of mentoring: who helps whom (methodology of the target model of mentoring)."""

    PEER = "peer"
    TEACHER = "teach"
    STUDENT = "stud"
    EMPLOYER = "empl"
    EMPLOYER_STUDENT = "empl_st"
    TEACHER_PUPIL = "tp"


class AgeGroup(StrEnum):
    """How old somebody is, as far as the law about consents asks."""

    UNDER_14 = "under_14"
    FROM_14_TO_17 = "14_17"
    ADULT = "adult"


class Standing(StrEnum):
    """Whether somebody may take part: it follows from consents and from having a name.

    Who came by a class's link is `asking` until a curator lets them in. Of somebody `erased`
    only a number and counts are left.
    """

    WAITING = "waiting"
    ADMITTED = "admitted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    ASKING = "asking"
    ERASED = "erased"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in one school; the same account may be another person in another school.

    Names are None until a consent allows to ask for them. `number` counts within the school: it is
    what others see of somebody without a name. `born_on` is asked after the consents, `came_at` is
    when the person was first written down. Trial people are left out of every count.
    """

    id: PersonId
    school_id: SchoolId
    account_id: AccountId
    roles: frozenset[Role]
    form: Form
    age_group: AgeGroup = AgeGroup.ADULT
    standing: Standing = Standing.ADMITTED
    given_name: str | None = None
    family_name: str | None = None
    number: int = 0
    class_name: str | None = None
    born_on: date | None = None
    is_trial: bool = False
    came_at: datetime | None = None

    @property
    def has_telephone(self) -> bool:
        """Whether the person speaks with the bot; others take part on paper."""
        return self.account_id > 0

    @property
    def is_admitted(self) -> bool:
        """Whether every consent needed is there, so that the person may take part."""
        return self.standing is Standing.ADMITTED

    @property
    def is_child(self) -> bool:
        """Whether the person is under 14: the bot says «ty» to them."""
        return self.age_group is AgeGroup.UNDER_14

    @property
    def is_pupil(self) -> bool:
        """Whether the person is under 18: lesson hours are silent, and letters are fewer."""
        return self.age_group is not AgeGroup.ADULT

    def plays(self, roles: Collection[Role]) -> bool:
        """Whether the person has at least one of the roles."""
        return not self.roles.isdisjoint(roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A chat with the messenger: its language, and whom it belongs to, school by school.

    `school_id` is the school its owner chose to see last, `zone` the time zone they chose.
    `namings` hold how the schools that decided on it want people to be shown.
    """

    id: AccountId
    language: str
    people: tuple[Person, ...]
    is_reachable: bool = True
    zone: str | None = None
    school_id: SchoolId | None = None
    namings: Mapping[SchoolId, Naming] = field(default_factory=dict)

    def naming_for(self, person: Person | None) -> Naming:
        """Say how people are shown to the account's owner as one of its people."""
        usual = Naming.FIRST
        return usual if person is None else self.namings.get(person.school_id, usual)

    @property
    def person(self) -> Person | None:
        """The person this account speaks as now: in the school chosen, or else in the first."""
        chosen = (one for one in self.people if one.school_id == self.school_id)
        return next(chosen, self.people[0] if self.people else None)
