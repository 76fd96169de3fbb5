"""Wishes: what two people chose in their first surveys, side by side, for whoever pairs them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.answers import chosen
from domain.candidates import Candidate
from domain.ids import PersonId
from domain.pairs import FIRST_SURVEYS
from domain.people import Person, Role
from domain.refusals import NotYours, QuestionnaireUnknown
from locales.library import Library
from services import UnitOfWork, pairing, people

ASKS: Final = ("m_req", "m19", "m_req_w")
OFFERS: Final = ("c4", "c4_t", "c4_w")
"""What a mentee wants and a mentor can, in each form of mentoring; the option ids are shared."""

Labels = dict[str, str]
"""The words of the options somebody chose, by their ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Couple:
    """A mentee and a mentor who may become a pair, and what each of them chose.

    `shared` are the option ids that both chose; free words are never among the labels.
    """

    mentee: Candidate
    mentor: Candidate
    asked: Labels
    offered: Labels

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
    known = await pairing.candidates(uow, curator)
    mentee = known.mentee(mentee_id)
    fitting = known.mentors_for(mentee.person) if mentee else ()
    mentor = next((one for one in fitting if one.person.id == mentor_id), None)
    if mentee is None or mentor is None:
        raise NotYours
    for one in (mentee, mentor):
        await people.note(uow, curator, "read-answers", one.person.id, now)
    return Couple(
        mentee=mentee,
        mentor=mentor,
        asked=await _chosen(uow, mentee.person, Role.MENTEE, ASKS, library),
        offered=await _chosen(uow, mentor.person, Role.MENTOR, OFFERS, library),
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
