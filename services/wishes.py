"""Wishes: what two people chose in their first surveys, side by side, for whoever pairs them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.answers import chosen
from domain.candidacies import MentorStanding
from domain.candidates import Candidate
from domain.ids import PersonId
from domain.matching import Fit
from domain.pairs import FIRST_SURVEYS, Pair
from domain.people import Person, Role
from domain.refusals import NotYours, QuestionnaireUnknown
from locales.library import Library
from services import UnitOfWork, matching, pair_groups, people, training
from services.matching import ASKS, OFFERS

TIMES: Final = ("c9_hours", "c9_days", "c10")
"""How much time a mentor has, on which days, and whether in person; mentees are not asked."""

Labels = dict[str, str]
"""The words of the options somebody chose, by their ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Couple:
    """A mentee and a mentor who may become a pair, and what each of them chose.

    `shared` are the option ids that both chose; free words are never among the labels. `groups`
    are the open pairs of the mentor that the mentee may be let into, `training` is how far the
    mentor has come, `is_barred` that the school does not let them be one yet.
    """

    mentee: Candidate
    mentor: Candidate
    asked: Labels
    offered: Labels
    times: Labels
    fit: Fit
    groups: tuple[Pair, ...] = ()
    training: MentorStanding | None = None
    is_barred: bool = False

    @property
    def shared(self) -> tuple[str, ...]:
        """The words of the mentee for what the mentor offers too."""
        return tuple(label for one, label in self.asked.items() if one in self.offered)


async def compare(
    uow: UnitOfWork,
    curator: Person,
    library: Library,
    mentor_id: PersonId,
    mentee_id: PersonId,
    now: datetime,
) -> Couple:
    """Put two people who may become a pair side by side; the journal remembers who looked.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: one of them is not ready, or the two do not fit.
    """
    mentee, suitors = await matching.suitors(uow, curator, mentee_id)
    found = next((one for one in suitors if one.candidate.person.id == mentor_id), None)
    if found is None:
        raise NotYours
    mentor = found.candidate
    for one in (mentee, mentor):
        await people.note(uow, curator, "read-answers", one.person.id, now)
    return Couple(
        mentee=mentee,
        mentor=mentor,
        asked=await _chosen(uow, mentee.person, Role.MENTEE, ASKS, library),
        offered=await _chosen(uow, mentor.person, Role.MENTOR, OFFERS, library),
        times=await _chosen(uow, mentor.person, Role.MENTOR, TIMES, library),
        fit=found.fit,
        groups=await pair_groups.groups_of(uow, curator, mentor.person),
        training=(await training.standing(uow, curator.school_id)).get(mentor_id),
        is_barred=found.is_barred,
    )


async def _chosen(
    uow: UnitOfWork, person: Person, role: Role, questions: tuple[str, ...], library: Library
) -> Labels:
    """Give the options somebody chose, in the order of the questionnaire."""
    survey = FIRST_SURVEYS[role]
    school = uow.of(person.school_id)
    version, answers = await school.first_surveys.answers(person.id, survey, questions)
    try:
        questionnaire = library.questionnaire(survey, version)
    except QuestionnaireUnknown:
        return {}
    return {
        option.id: option.text
        for question in questionnaire.questions
        for option in question.options
        if option.id in chosen(answers.get(question.id))
    }
