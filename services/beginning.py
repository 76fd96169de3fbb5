"""Beginning: sitting somebody down at a questionnaire that is meant for them."""

from datetime import datetime
from typing import Final

from domain.ids import NO_WAVE, WaveId
from domain.interviews import Interview
from domain.people import STAFF, Person
from domain.questionnaires import Questionnaire
from domain.refusals import InterviewClosed, NotYours, QuestionnaireUnknown, WaveClosed
from domain.rights import Deed, demand
from domain.sittings import Sitting
from domain.waves import Stage
from locales.library import Library
from services import UnitOfWork, takes
from services.seats import Paper
from services.training import standings

_OF_LEARNERS: Final = frozenset({standings.APPLICATION, standings.TEST})
"""What a mentor begins at their own training, whether or not a wave asks for it, too."""


async def begin(
    uow: UnitOfWork,
    person: Person,
    library: Library,
    questionnaire_id: str,
    now: datetime,
    subject_id: int = 0,
    wave_id: WaveId = NO_WAVE,
) -> Sitting:
    """Sit a person down at a questionnaire; one that is under way goes on where it stopped.

    Whoever names a subject has made sure that the person may speak of it. What is only sent is
    begun through a wave that asks the person; staff begin their own papers about the school.

    Raises:
        NotAllowed: the person may not take part.
        NotYours: the wave does not ask this person, or is not there.
        QuestionnaireUnknown: there is no such questionnaire for this person, or not about that.
        InterviewClosed: the wave was answered without its letter, or by somebody else.
        InAnotherHand: somebody of the staff fills it in for the person already.
        WaveClosed: the time to answer is over.
    """
    demand(person, Deed.ANSWER_ANONYMOUSLY)
    known = await uow.of(person.school_id).interviews.of_person(person.id)
    found = takes.latest(known, questionnaire_id, subject_id, wave_id)
    if wave_id and (found is None or found.wave_id != wave_id):
        questionnaire = await _of_wave(uow, person, library, wave_id, now)
    else:
        questionnaire = _known(found, library) or _meant(person, library, questionnaire_id)
    if not questionnaire.anonymous:
        demand(person, Deed.ANSWER_QUESTIONNAIRE)
    if questionnaire.id != questionnaire_id or _is_about_meeting(questionnaire) != bool(
        subject_id
    ):
        raise QuestionnaireUnknown
    paper = Paper(
        questionnaire=questionnaire,
        person=person,
        hand=person,
        subject_id=subject_id,
        wave_id=wave_id,
    )
    return await takes.take_up(uow, library, paper, known, now)


async def _of_wave(
    uow: UnitOfWork, person: Person, library: Library, wave_id: WaveId, now: datetime
) -> Questionnaire:
    """Find what a wave asks somebody; who refused before answers after all."""
    waves = uow.of(person.school_id).waves
    asking = {wave.id: (wave, stage) for wave, stage in await waves.asking(person.id, now)}
    if wave_id not in asking:
        is_open = (await waves.get(wave_id)).is_open(now)
        raise NotYours if is_open else WaveClosed
    wave, stage = asking[wave_id]
    questionnaire = library.questionnaire(wave.questionnaire_id, wave.version)
    if stage is Stage.FINISHED:
        raise InterviewClosed
    if stage is Stage.REFUSED:
        await waves.take_back(wave_id, person.id)
    return questionnaire


def _known(found: Interview | None, library: Library) -> Questionnaire | None:
    """Find what somebody goes on with, or looks at; what recurs is begun anew as it is today."""
    if found is None:
        return None
    asked = library.questionnaire(found.questionnaire_id, found.version)
    is_anew = asked.recurs and not found.is_open and not found.wave_id
    return None if is_anew else asked


def _meant(person: Person, library: Library, questionnaire_id: str) -> Questionnaire:
    """Find what somebody may begin without being asked by a wave.

    Nothing anonymous is among it: only a wave knows who has answered, so that nobody does twice.
    """
    found = library.for_school(person.school_id).current.get(questionnaire_id)
    if found is None or not found.is_for(person) or found.anonymous:
        raise QuestionnaireUnknown
    is_begun_alone = (
        found.given == "at_once"
        or found.id in _OF_LEARNERS
        or person.plays(STAFF & set(found.who))
    )
    if found.about == "meeting" or (found.about == "school" and is_begun_alone):
        return found
    raise QuestionnaireUnknown


def _is_about_meeting(questionnaire: Questionnaire) -> bool:
    """Whether an interview with it is about one numbered thing that is named when it begins."""
    return questionnaire.about == "meeting"
