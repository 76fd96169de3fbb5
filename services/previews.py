"""Previews: an author tries a questionnaire out, in a school where nobody is real."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from domain.ids import AccountId
from domain.people import AgeGroup, Form, Person, Role
from domain.questionnaires import Questionnaire
from domain.questions import Crowd
from domain.sittings import Sitting
from locales.library import Library
from services import UnitOfWork, interviewing, people

_ROOM: Final = 100
"""How many accounts without a telephone are kept free for each person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What is tried out, as people of which form; `names` are those of people it may list."""

    library: Library
    questionnaire: Questionnaire
    form: Form
    school: str
    names: Sequence[tuple[str, str]]

    @property
    def role(self) -> Role:
        """The role of whoever fills it in."""
        return self.questionnaire.who[0]


def trial(
    library: Library,
    questionnaire: Questionnaire,
    form: Form,
    school: str,
    names: Sequence[tuple[str, str]],
) -> Trial:
    """Make a questionnaire ready to be begun by anybody, whatever it is about and sent by.

    Its words and questions stay as they are; another form is taken if that one has no question.
    """
    plain = questionnaire.model_copy(
        update={"about": "school", "given": "at_once", "anonymous": False, "recurs": False}
    )
    sources = tuple(one for one in library.sources if one.id == questionnaire.id)
    alone = replace(
        library, current={plain.id: plain}, own={}, sources=sources, earlier={}, refused=()
    )
    asked = next(one for one in (form, *Form) if plain.for_form(one))
    return Trial(library=alone, questionnaire=plain, form=asked, school=school, names=names)


async def sit_down(
    uow: UnitOfWork, one: Trial, account_id: AccountId, now: datetime
) -> tuple[Person, Sitting]:
    """Let somebody in who begins the questionnaire at its first question."""
    school_id = await people.open_school(uow, one.school)
    person = await people.let_in(uow, school_id, account_id, {one.role}, one.form, came_at=now)
    age = AgeGroup.UNDER_14 if one.role is Role.MENTEE else AgeGroup.ADULT
    person = await people.introduce(uow, person, one.names[0], age)
    await _gather(uow, one, person, now)
    sitting = await interviewing.begin(uow, person, one.library, one.questionnaire.id, now)
    return person, sitting


async def _gather(uow: UnitOfWork, one: Trial, person: Person, now: datetime) -> None:
    """Bring those whom the questionnaire lists; nobody else shares the person's own mentees.

    Their accounts are below zero: they have no telephone.
    """
    for place, names in enumerate(one.names[1:], start=1):
        await _bring(uow, one, person, Role.MENTOR, (-place, names), now)
        number = -(person.id * _ROOM + place)
        mentee = await _bring(uow, one, person, Role.MENTEE, (number, names), now)
        if _lists_own_mentees(one.questionnaire):
            await _agreed_pair(uow, person, mentee, one.form, now)


async def _agreed_pair(
    uow: UnitOfWork, person: Person, mentee: Person, form: Form, now: datetime
) -> None:
    pairs = uow.of(person.school_id).pairs
    pair = await pairs.add(person.id, mentee.id, form, now)
    if pair is not None:
        await pairs.save(replace(pair, agreed_at=now))


async def _bring(
    uow: UnitOfWork,
    one: Trial,
    person: Person,
    role: Role,
    who: tuple[int, tuple[str, str]],
    now: datetime,
) -> Person:
    account = AccountId(who[0])
    other = await people.let_in(uow, person.school_id, account, {role}, one.form, came_at=now)
    return await people.introduce(uow, other, who[1], AgeGroup.ADULT)


def _lists_own_mentees(questionnaire: Questionnaire) -> bool:
    repeats = (one.repeat for one in questionnaire.sections)
    crowds = {one.of for one in questionnaire.questions}
    crowds |= {one.over for one in repeats if one is not None}
    return Crowd.OWN_MENTEES in crowds
